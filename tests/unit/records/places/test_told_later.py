"""Where it was, told a sentence later."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

RAID = "Gunmen raided a farm in western Kenya on Monday, killing nine herders."


def place(text: str) -> str | None:
    """The name of the place of the first record."""
    location = Extractor.default().extract(text).events[0].location
    return location.name if location else None


@pytest.mark.parametrize(
    "later",
    [
        "The incident took place at dusk near Kitale.",
        "Police said the attack occurred shortly after midnight in Kitale.",
        "The farm lies outside the town of Kitale.",
        "The farm in Kitale had been robbed before.",
        "They stormed into Kitale. The farm, which is located in Kitale, was empty.",
        "The herders were returning from a fair in Kitale.",
        "The herders, aged 34 and 41, were sitting at a well near Kitale.",
        "The violence broke out near Kitale.",
    ],
)
def test_a_town_told_later_is_where_it_was(later: str) -> None:
    """What takes up the deed, what was hit, or those hurt, gives the town."""
    assert place(f"{RAID} {later}") == "Kitale"


@pytest.mark.parametrize(
    "later",
    [
        "The incident took place a week after a raid in Kitale.",
        "The mayor was opening a school in Kitale.",
        "The bank in Kitale was closed.",
        "The herders were buried in Kitale.",
        "The governor said in Kitale that arms would be seized.",
        "The incident took place in Jinja.",
        "Nobody slept that night. Rain fell for hours. Roads were cut. The incident was in Kitale.",
    ],
)
def test_what_is_told_of_something_else_gives_no_town(later: str) -> None:
    """Another deed, another thing, a burial, a speech, a town of another country give none."""
    assert place(f"{RAID} {later}") == "Kenya"


def test_a_bomb_is_where_it_was_laid() -> None:
    """The charge is that of the bombing told before."""
    text = "A bomb killed four policemen in Kenya. The device was hidden in a cart in Kitale."
    assert place(text) == "Kitale"


def test_a_captive_was_taken_from_where_it_was() -> None:
    """What a person is taken out of is the scene; where he is taken to is none."""
    told = "Gunmen abducted a priest in Kenya on Monday."
    assert place(f"{told} He was dragged out of his church in Kitale.") == "Kitale"
    assert place(f"{told} He was taken to a camp near Kitale.") == "Kenya"


def test_an_unknown_village_takes_its_country_from_the_deed() -> None:
    """A name that the gazetteer lacks lies in what was told first."""
    text = f"{RAID} The attack took place in the village of Ngoromwet."
    location = Extractor.default().extract(text).events[0].location
    assert location is not None
    assert (location.name, location.country, location.precision) == ("Ngoromwet", "KEN", "country")
