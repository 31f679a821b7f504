"""Ranking what a name may mean: fame first, then what the document is about."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from conflict_events.entities.place_surroundings import Surroundings
from conflict_events.lexicon.gazetteer import Place, is_own_name
from conflict_events.lexicon.place_words import place_words, preferences
from conflict_events.text.fold import fold_key
from conflict_events.text.sound import sound_key

_KIND: Final = {"C": 6.0, "R": 8.0, "S": 11.0, "1": 1.0, "P": 0.5, "2": -1.5, "N": -1.0}
_FIT: Final = {"admin1": "1", "admin2": "2", "exact": "PN"}

_BIG_CITY: Final = 200_000
_TIMES: Final = 50
"""How many times larger a city must be to be meant by its name before those that bear another."""
_SEAT: Final = 100_000
"""People of a city that is meant before the unit that has its name."""
_NEAR: Final = 0.5
_WEIGHT: Final = 1.5
_EMBATTLED: Final = 1.5
"""What a country at war is worth: thirty times the people."""
Ranking = list[tuple[float, Place, str]]
"""Score, place, what decided; best first."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the document's whereabouts."""

    countries: Counter[str | None]
    """Mentions by alpha-3."""
    units: Counter[int] = field(default_factory=Counter)
    """Mentions by first-order unit."""
    names: Mapping[str | None, frozenset[str]] = field(default_factory=dict)
    """Folded names that are read as lying in a country: a name is no reason for itself."""
    settled: Mapping[str, int] = field(default_factory=dict)
    """Folded name to place, where a container told which one it is."""
    surroundings: Surroundings = field(default_factory=Surroundings)
    """Where the names of the document cluster."""


@lru_cache(maxsize=4096)
def priors(name: str, unit: str | None, places: tuple[Place, ...]) -> tuple[tuple[float, str], ...]:
    """Return score and reason of each place before any context.

    Args:
        name: As printed.
        unit: Unit noun beside it.
        places: What the gazetteer knows of it.
    """
    wanted = _FIT.get(place_words().units.get(unit or "", ""), "")
    key, sound = fold_key(name), sound_key(name)
    preferred = preferences().get(key)
    embattled = place_words().embattled
    twin = are_twins(places)
    capitals = {
        namesake
        for p in places
        if p.kind == "P" and (fold_key(p.name) == key or sound_key(p.name) == sound)
        for namesake in (p.admin1, p.country if p.population >= _BIG_CITY else None)
    }
    scores: list[tuple[float, str]] = []
    for place in places:
        score = math.log10(place.population + 10) + _KIND.get(place.kind, 0.0)
        if fold_key(place.name) in (key, f"{key} city"):
            score += 0.7
        elif place.kind in "P2" and sound_key(place.name) != sound:
            score -= 1.2  # a name in another language, or an error of the gazetteer
        if place.kind in "P12N" and place.country in embattled:
            score += _EMBATTLED
        if twin and place.kind == "C":
            score -= 4.0
        if not wanted:
            score += 4.0 if place.id == preferred else 0.0
            score -= 2.5 if place.kind == "1" and {place.id, place.country} & capitals else 0.0
        elif place.kind in wanted:
            score += 5.0
        scores.append((score, "unit" if wanted and place.kind in wanted else "prior"))
    return tuple(scores)


def are_twins(places: tuple[Place, ...]) -> bool:
    """Whether the name is a country's and a large unit's of another ("Georgia")."""
    return (
        len(places) > 1
        and places[0].kind == "C"
        and any(
            p.kind == "1" and p.population > 1_000_000 and p.country != places[0].country
            for p in places
        )
    )


def ranked(
    name: str,
    unit: str | None,
    places: tuple[Place, ...],
    containers: tuple[Place, ...],
    setting: Setting,
) -> Ranking:
    """Return `places` with their scores in this document, best first.

    Args:
        name: As printed.
        unit: Unit noun beside it.
        places: What the gazetteer knows of it.
        containers: What the printed containers may mean.
        setting: The document's whereabouts.
    """
    total = sum(setting.countries.values()) or 1
    key = fold_key(name)
    settled = setting.settled.get(key)
    famous = max((p.population for p in places if is_own_name(p, key)), default=0)
    found: Ranking = []
    for place, (prior, first) in zip(places, priors(name, unit, places), strict=True):
        score, reason = prior, first
        share = setting.countries[place.country] / total
        if place.population * _TIMES < famous >= _BIG_CITY and not is_own_name(place, key):
            share = 0.0  # "Paris" is no hamlet of Ukraine that once had that name
        if share > 0:
            score += 1.5 + 4 * share
            told_apart = bool(setting.names.get(place.country, frozenset()) - {key})
            reason = "country" if reason == "prior" and told_apart else reason
        told = setting.units[place.admin1] + setting.units[place.id]
        if told:
            score += 1.0 + min(2.0, 0.4 * told)
        near = setting.surroundings.support(key, place)
        if near >= _NEAR:
            score += _WEIGHT * near
            reason = "neighbours" if reason in ("prior", "country") else reason
        if place.id == settled or (settled and settled == place.admin1):
            score += 6.0 if place.id == settled else 5.0
            reason = "document"
        if containers and any(_inside(place, c) for c in containers):
            score += 12.0
            reason = "container"
        found.append((score, place, reason))
    found.sort(key=lambda item: (-item[0], item[1].id))
    return _with_seat(found, unit)


def _with_seat(found: Ranking, unit: str | None) -> Ranking:
    """Return the readings with a town before the unit around it, unless a unit is named."""
    if not found or found[0][1].kind != "2" or _FIT.get(place_words().units.get(unit or "", "")):
        return found
    around = found[0][1]
    for n, (_, place, reason) in enumerate(found):
        if place.kind == "P" and place.admin2 == around.id and place.population >= _SEAT:
            return [(found[0][0], place, reason), *found[:n], *found[n + 1 :]]
    return found


def _inside(place: Place, container: Place) -> bool:
    if place.id == container.id:
        return False
    if container.kind in "CR":
        return place.country == container.country is not None and place.kind != "C"
    return container.id in (place.admin1, place.admin2)
