"""Common people who fight each other are identity militias, against a state they are people."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "Clashes between Nuer and Murle youths near Pibor left nine dead.",
            ["identity_militia", "identity_militia"],
        ),
        ("Clashes between herders and soldiers near Pibor left nine dead.", None),
        ("Youths fled clashes between rebels and soldiers near Pibor.", None),
    ],
)
def test_sides_of_a_clash(text: str, kinds: list[str] | None) -> None:
    """Only where no state fights."""
    clash = next(e for e in Extractor.default().extract(text).events if e.mutual)
    found = [actor.kind for actor in (*clash.initiators, *clash.targets)]
    assert found == kinds if kinds else "civilians" not in found or "state_forces" in found
