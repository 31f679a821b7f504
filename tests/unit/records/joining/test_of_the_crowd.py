"""Some of a crowd told before are held or shot: one event with what the crowd did."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Hundreds rallied in Minsk on Sunday and police arrested dozens of them.",
            ["protest_dispersal"],
        ),
        (
            "Nurses marched in Rabat on Monday, but police held 20 of the marchers.",
            ["protest_dispersal"],
        ),
        (
            "Dozens rallied in Yangon and soldiers shot two of them dead.",
            ["force_against_protesters"],
        ),
        (
            "Thousands marched in Lima and police arrested a gang leader in Cusco.",
            ["arrest", "protest"],
        ),
        ("Teachers rallied in Rabat and police arrested 20 smugglers.", ["arrest", "protest"]),
    ],
)
def test_taken_up_by_pronoun_or_article(text: str, types: list[str]) -> None:
    """Who is "them", or "of the marchers", was told; anybody else was not of the crowd."""
    assert sorted(event.event_type for event in Extractor.default().extract(text).events) == types


def test_sides_and_place_of_the_crowd() -> None:
    """The crowd suffers, where it stood."""
    text = "Thousands of Kenyans marched through Kisumu and police detained 40 of them."
    (event,) = Extractor.default().extract(text).events
    assert [actor.mention for actor in event.initiators] == ["police"]
    assert [actor.mention for actor in event.targets] == ["Thousands of Kenyans"]
    assert event.location is not None
    assert event.location.name == "Kisumu"
