"""Groups that no list knows bear their whole name."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Army for the Liberation of Azawad", "unidentified"),
        ("Movement for the Salvation of Beni", "unidentified"),
        ("Army of Mali", "state_forces"),
    ],
)
def test_names_that_go_on(name: str, kind: str) -> None:
    """An army for something is none of the country; its aim is no deed."""
    text = f"The {name} shot nine farmers near Kidal on Monday."
    (event,) = Extractor.default().extract(text).events
    assert [(actor.name, actor.kind) for actor in event.initiators] == [(name, kind)]
