"""Shares of a place are taken as the place is; shares of people are people."""

from __future__ import annotations

import pytest

from conflict_events import Event, Extractor


def first(text: str) -> Event:
    """Return the first record of `text`."""
    return Extractor.default().extract(text).events[0]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tuareg rebels have captured about half of Mali.", "Mali"),
        ("The rebels seized some 70 percent of Bosnia.", "Bosnia"),
        ("The army retook much of Aleppo on Friday.", "Aleppo"),
        ("The jihadists took control of most of the Donka district.", "Donka"),
        ("The militia captured western Libya in September.", "Libya"),
    ],
)
def test_taking_a_share_is_taking_ground(text: str, place: str) -> None:
    """No country is abducted."""
    event = first(text)
    assert event.event_type == "territory_gain"
    assert event.location is not None
    assert event.location.mention == place
    assert not event.targets


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Soldiers captured half of the rebels.", "arrest"),
        ("Rebels killed most of the hostages in Gao.", "killing"),
        ("Odhiambo was captured in May in Mombasa.", "arrest"),
        ("They were captured by Turkish soldiers in northern Iraq.", "arrest"),
    ],
)
def test_people_are_taken_as_people(text: str, kind: str) -> None:
    """A bare name that is caught somewhere is a person's."""
    assert first(text).event_type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Hamdani was captured on video in Basra.",
        "Vesna captured the title in Prague.",
        "Zelenivske was captured by Russian troops.",
    ],
)
def test_is_no_arrest(text: str) -> None:
    """Cameras and players capture as well, and a bare name may be a town's."""
    assert not Extractor.default().extract(text).events
