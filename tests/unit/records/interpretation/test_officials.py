"""People in office without arms are victims of attacks, no side of a clash."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

CASES = [
    ("Rebels murdered twelve judges near the border.", "Attack"),
    ("Militants killed the interior minister in the capital.", "Attack"),
    ("Gunmen killed deputy Luis Vela in Lima.", "Attack"),
    ("Rebels killed twelve soldiers near the border.", "Armed clash"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "code"), CASES)
def test_officials(text: str, code: str) -> None:
    """A judge or minister is hit by an attack, a soldier by a clash."""
    (event,) = Extractor.default().extract(text).events
    assert event.codings.acled is not None
    assert event.codings.acled.sub_event_type == code
    assert event.targets[0].kind == "state_forces"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Gunmen killed the French consul in Lima.", "Attack"),
        ("Gunmen killed three French soldiers near Gao.", "Armed clash"),
    ],
)
def test_envoys(text: str, code: str) -> None:
    """An envoy of another state is hit by an attack, its soldiers by a clash."""
    (event,) = Extractor.default().extract(text).events
    assert event.codings.acled is not None
    assert event.codings.acled.sub_event_type == code
    assert event.targets[0].kind == "external_forces"
