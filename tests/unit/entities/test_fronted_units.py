"""Namesakes told apart by the unit that opens the sentence."""

from __future__ import annotations

import pytest

from conflict_events.entities.fronted_units import by_fronted_units
from conflict_events.lexicon.gazetteer import Place
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.schema import Document
from conflict_events.text.document import read
from conflict_events.text.types import Span


def town(ident: int, country: str, unit: int, people: int) -> Place:
    return Place(ident, "P", "Tomba", 10.0, 10.0, country, unit, 0, people)


UNIT = Place(9, "1", "Sarra", 10.0, 10.0, "AAA", 0, 0, 500_000)
INSIDE, ABROAD = town(1, "AAA", 9, 3_000), town(2, "BBB", 7, 300_000)


def kept(text: str, towns: tuple[Place, ...], cue: str | None = "in") -> tuple[int, ...]:
    """Ids that stay for "Tomba" in a text that names "Sarra" first."""
    unit, place = text.index("Sarra"), text.index("Tomba")
    mentions = (
        PlaceMention(Span(unit, unit + 5), "Sarra", cue="in"),
        PlaceMention(Span(place, place + 5), "Tomba", cue=cue),
    )
    found = by_fronted_units(read(Document(text=text)), mentions, [(UNIT,), towns])
    return tuple(place.id for place in found[1])


@pytest.mark.parametrize(
    "opening",
    ["In Sarra", "In the northern state of Sarra", "In Sarra state", "Meanwhile, in Sarra"],
)
def test_namesake_inside_the_unit_is_meant(opening: str) -> None:
    """However the opening is worded."""
    assert kept(f"{opening}, gunmen burnt a mill in Tomba.", (INSIDE, ABROAD)) == (1,)


@pytest.mark.parametrize(
    "text",
    [
        "Police in Sarra, who burnt a mill in Tomba, fled.",
        "In Sarra the mill burnt. It stood in Tomba.",
        "In Sarra Mills, gunmen burnt a house in Tomba.",
    ],
)
def test_what_does_not_open_the_sentence_decides_nothing(text: str) -> None:
    """Nor does what opens another sentence, or a longer name."""
    assert kept(text, (INSIDE, ABROAD)) == (1, 2)


def test_where_somebody_comes_from_is_left_open() -> None:
    """A man from Tomba may be held anywhere."""
    assert kept("In Sarra, police held a man from Tomba.", (INSIDE, ABROAD), "from") == (1, 2)


@pytest.mark.parametrize("rival", [town(3, "AAA", 8, 250_000), town(4, "BBB", 7, 2_000_000)])
def test_known_cities_are_meant_by_their_name(rival: Place) -> None:
    """A city of the same country, or one that the world knows."""
    assert kept("In Sarra, gunmen burnt a mill in Tomba.", (rival, INSIDE)) == (rival.id, 1)
