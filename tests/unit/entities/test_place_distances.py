"""Namesakes told apart by the distances that a text tells."""

from __future__ import annotations

import pytest

from conflict_events.entities.place_distances import by_distance
from conflict_events.lexicon.gazetteer import Place
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.schema import Document
from conflict_events.text.document import read
from conflict_events.text.types import Span


def town(ident: int, latitude: float, longitude: float, people: int = 50_000) -> Place:
    return Place(ident, "P", "Tomba", latitude, longitude, "AAA", 0, 0, people)


NEAR, FAR, GUIDE = town(1, 10.1, 10.0), town(2, 50.0, 50.0), town(3, 10.0, 10.0)


def kept(gap: str, ones: tuple[Place, ...]) -> tuple[int, ...]:
    """Ids that stay for "Tomba" where `gap` stands between it and "Sarra"."""
    text = f"Tomba{gap}Sarra burnt."
    start = len("Tomba") + len(gap)
    mentions = (
        PlaceMention(Span(0, 5), "Tomba"),
        PlaceMention(Span(start, start + 5), "Sarra"),
    )
    found = by_distance(read(Document(text=text)), mentions, [ones, (GUIDE,)])
    return tuple(place.id for place in found[0])


@pytest.mark.parametrize(
    "gap",
    [
        ", 25 km west of ",
        ", about 15 miles (24 km) north-east of ",
        " (20 km from ",
        ", which lies 12 kilometres south of ",
        ", north of ",
    ],
)
def test_only_the_near_namesake_stays(gap: str) -> None:
    """What lies as far as the text says is meant."""
    assert kept(gap, (FAR, NEAR)) == (1,)


@pytest.mark.parametrize("gap", [" and ", ", ", " from ", " north of "])
def test_no_measure_keeps_all(gap: str) -> None:
    """Where nothing measures, every reading stays."""
    assert kept(gap, (FAR, NEAR)) == (2, 1)


def test_none_stays_where_all_are_far() -> None:
    """A number that fits no namesake leaves the name unknown; a bare direction does not."""
    assert kept(", 25 km west of ", (FAR,)) == ()
    assert kept(", west of ", (FAR,)) == (2,)
