"""An arrest for a protest is no intervention in one; a drone that destroys is not intercepted."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

CASES = [
    ("Police arrested 40 people at a protest in Kano.", "protest_dispersal"),
    ("Police arrested 40 people for taking part in the protests in Kano.", "arrest"),
    ("Soldiers arrested two men over their role in the demonstrations in Kano.", "arrest"),
    ("Residents said a drone destroyed the house of a rebel.", "drone_strike"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind"), CASES)
def test_charges(text: str, kind: str) -> None:
    """The charge does not say when the arrest was, nor a weapon's own deed that it was stopped."""
    events = Extractor.default().extract(text).events
    assert events[0].event_type == kind
