"""People who flee a fight that the sentence names are its toll."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Clashes between the army and M23 near Sake uprooted 3,000 people.", ["armed_clash"]),
        (
            "Fighting between herders and farmers in Benue forced 90 people to flee.",
            ["armed_clash"],
        ),
        (
            "About 900 people were displaced by clashes of troops and rebels in Kuru.",
            ["armed_clash"],
        ),
        ("Militants displaced hundreds of villagers in Palma.", ["expulsion"]),
        (
            "Clashes erupted in Sake and police evicted 40 traders in Goma.",
            ["armed_clash", "expulsion"],
        ),
    ],
)
def test_cause_and_flight_are_one(text: str, types: list[str]) -> None:
    """Where the fight is what drove them out; who drives people out himself expels them."""
    events = Extractor.default().extract(text).events
    assert sorted(event.event_type for event in events) == types
    assert {c.kind for e in events for c in e.casualties} == {"displaced"}


def test_headline_of_the_flight() -> None:
    """A headline that tells only of the flight is that of the fight."""
    (event,) = (
        Extractor.default()
        .extract(
            "Fighting between the army and M23 rebels near Sake has displaced 3,000 people.",
            title="Fighting in Congo displaces 3,000",
        )
        .events
    )
    assert event.event_type == "armed_clash"
