"""Namesakes told apart by the border that a text puts them on."""

from __future__ import annotations

import pytest

from conflict_events import Extractor, Location
from conflict_events.entities.place_borders import by_border
from conflict_events.lexicon.gazetteer import Place, load_gazetteer
from conflict_events.lexicon.place_words import neighbours
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.schema import Document
from conflict_events.text.document import read
from conflict_events.text.types import Span


def town(ident: int, country: str) -> Place:
    return Place(ident, "P", "Bulbul", 10.0, 10.0, country, 0, 0, 5_000)


FAR, BESIDE, HERE = town(1, "ITA"), town(2, "TCD"), town(3, "SDN")


def kept(behind: str, *places: Place) -> tuple[int, ...]:
    """Ids that stay for "Bulbul" before `behind`."""
    page = read(Document(text=f"Gunmen burnt Bulbul{behind}."))
    mentions = (PlaceMention(Span(13, 19), "Bulbul"),)
    found, _ = by_border(page, mentions, [places], load_gazetteer())
    return tuple(place.id for place in found[0])


@pytest.mark.parametrize(
    "behind",
    [
        ", near the Sudanese border",
        ", close to the border with Sudan",
        " on the border with Sudan",
        ", 12 km from the Sudanese border",
        ", which lies on Sudan's western border",
    ],
)
def test_only_what_lies_beside_the_border_stays(behind: str) -> None:
    """A namesake far off is not meant, and a town of the neighbour rather than of the land."""
    assert kept(behind, FAR, HERE, BESIDE) == (2,)
    assert kept(behind, FAR, HERE) == (3,)
    assert kept(behind, FAR) == ()


def test_both_sides_of_a_border_told() -> None:
    """Where both lands are named, a town of either may be meant."""
    assert kept(", on the border between Chad and Sudan", FAR, HERE, BESIDE) == (3, 2)
    assert kept(", on Chad's border with Sudan", FAR, HERE, BESIDE) == (3, 2)


@pytest.mark.parametrize("behind", [", and closed the Sudanese border", " near Sudan", ""])
def test_no_border_keeps_all(behind: str) -> None:
    """What does not put the name at a border leaves every reading."""
    assert kept(behind, FAR, HERE, BESIDE) == (1, 3, 2)


def test_neighbours_are_mutual() -> None:
    """Who borders a country is bordered by it, and none borders itself."""
    table = neighbours()
    assert table
    for code, others in table.items():
        assert code not in others
        assert all(code in table[other] for other in others)


def _first(text: str) -> Location:
    return Extractor.default().places(text)[0]


def test_border_speaks_for_the_land_on_the_other_side() -> None:
    """The land that is named with the border does not draw the town into it."""
    told = _first("Rebels took Maungdaw, on the border with Bangladesh.")
    assert (told.name, told.country) == ("Maungdaw", "MMR")
    told = _first("Rebels took Tinzaouatene, on the Algerian border.")
    assert told.country == "MLI"


def test_far_village_gives_way_to_one_of_a_neighbour() -> None:
    """A village of a country that nothing names is not meant where a neighbour has one."""
    told = Extractor.default().places("Sudanese refugees crossed into Tissi on Monday.")
    assert [place.country for place in told] == ["TCD"]
