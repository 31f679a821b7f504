"""The curated layer of places: each point lies where its entry says, and hides no other name."""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from functools import lru_cache

import pytest

from conflict_events.lexicon.gazetteer import Place, load_gazetteer
from conflict_events.lexicon.place_entries import CuratedPlace, FurtherNames, load_curated
from conflict_events.lexicon.place_words import demonyms, place_words
from conflict_events.text.fold import fold_key
from conflict_events.text.sound import sound_key

SITES = tuple(e for e in load_curated() if isinstance(e, CuratedPlace) and e.kind in "PN")
FARTHEST_KM = 290
"""A town of the dump is nearer than that, Sahara and reefs aside."""
REEFS = {"SHOL", "REEF", "ISL", "ISLS"}


def km(a: float, b: float, c: float, d: float) -> float:
    """Distance of two points by the haversine formula."""
    h = math.sin(math.radians(c - a) / 2) ** 2
    h += (
        math.cos(math.radians(a))
        * math.cos(math.radians(c))
        * math.sin(math.radians(d - b) / 2) ** 2
    )
    return 12742 * math.asin(math.sqrt(h))


@lru_cache(maxsize=1)
def towns() -> dict[str, dict[int, list[tuple[float, float]]]]:
    """Points of the towns of the dump by country and first-order unit."""
    found: dict[str, dict[int, list[tuple[float, float]]]] = defaultdict(lambda: defaultdict(list))
    connection = sqlite3.connect(f"{load_gazetteer().path.as_uri()}?mode=ro", uri=True)
    rows = connection.execute(
        "SELECT country, admin1, lat, lon FROM place WHERE kind = 'P' AND id > 0"
    )
    for country, unit, lat, lon in rows:
        found[country][unit].append((lat, lon))
    connection.close()
    return found


def nearest(entry: CuratedPlace, points: list[tuple[float, float]]) -> float:
    """Distance to the nearest of `points`."""
    close = [p for p in points if abs(p[0] - entry.latitude) < 3]
    return min((km(entry.latitude, entry.longitude, *p) for p in close), default=math.inf)


def located(entry: CuratedPlace) -> Place:
    """The entry as the gazetteer holds it."""
    found = [
        p
        for p in load_gazetteer().candidates(entry.name)
        if p.id < 0 and (p.latitude, p.longitude) == (entry.latitude, entry.longitude)
    ]
    assert found, entry.id
    return found[0]


def test_the_layer_is_large() -> None:
    """A thousand places and more that the dump lacks."""
    assert len(SITES) > 2500
    assert len({e.country for e in SITES}) > 70


def test_points_lie_in_their_country() -> None:
    """A town of the same country must be near, and no point may be a default."""
    for entry in SITES:
        assert (entry.latitude, entry.longitude) != (0, 0)
        units = towns()[str(entry.country)]
        distance = nearest(entry, [p for points in units.values() for p in points])
        if entry.feature not in REEFS and entry.country != "NER":
            assert distance < FARTHEST_KM, (entry.id, distance)


def test_points_lie_in_their_unit() -> None:
    """The unit must be known by that name, and its towns must be about as near as any others.

    In deserts and forests a town over the border of the unit may be nearer.
    """
    for entry in SITES:
        if entry.admin1 is None:
            continue
        units = [
            p
            for p in load_gazetteer().candidates(entry.admin1)
            if p.kind == "1" and p.country == entry.country
        ]
        held = towns()[str(entry.country)]
        assert units, entry.id
        own = min((nearest(entry, held.get(u.id, [])) for u in units), default=math.inf)
        anywhere = nearest(entry, [p for points in held.values() for p in points])
        assert own <= 3 * anywhere + 60, (entry.id, own, anywhere)


@pytest.mark.parametrize(
    "feature", [None, "CMP", "MILB", "PSTB", "DAM", "AIRB", "PPLX", "MTS", "ISL"]
)
def test_kinds_of_places_are_covered(feature: str | None) -> None:
    """Villages, camps, bases, crossings, dams, airports, quarters, mountains and islands."""
    assert sum(e.feature == feature for e in SITES) >= 10


def test_no_name_is_a_region_or_a_people() -> None:
    """No name of a site may be a country's, a demonym or a word that is never a place."""
    words = place_words()
    for entry in SITES:
        for name in (entry.name, *entry.names):
            key = fold_key(name)
            assert key not in demonyms(), (entry.id, name)
            assert key not in words.never, (entry.id, name)
            assert not any(p.kind == "C" for p in load_gazetteer().candidates(name)), entry.id


def test_units_follow_the_entry() -> None:
    """The unit that an entry names must be the one that the gazetteer gives."""
    found = {e.id: e for e in SITES}
    gazetteer = load_gazetteer()
    for ident, unit in (("zamalka", "Rif Dimashq"), ("kalma-camp", "South Darfur")):
        place = located(found[ident])
        assert place.admin1 in [p.id for p in gazetteer.candidates(unit)]


def test_further_names_sound_or_differ() -> None:
    """Further names must not repeat the name they stand beside."""
    gazetteer = load_gazetteer()
    for entry in load_curated():
        if isinstance(entry, FurtherNames) and entry.id.startswith("spelt-"):
            place = gazetteer.place(entry.place)
            assert place is not None, entry.id
            assert fold_key(place.name) not in {fold_key(n) for n in entry.names}, entry.id
            assert all(sound_key(n) for n in entry.names)
