"""Resolving places: which place each mention means, decided by what the document is about."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from conflict_events.entities.place_location import location_of, unresolved
from conflict_events.lexicon.gazetteer import Gazetteer, Place
from conflict_events.lexicon.place_words import demonyms, place_words, preferences
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.mentions.places import known
from conflict_events.schema import Location
from conflict_events.text.fold import fold_key
from conflict_events.text.sound import sound_key
from conflict_events.text.types import Page

_KIND_BONUS = {"C": 6.0, "R": 5.0, "S": 5.0, "1": 1.0, "P": 0.5, "2": -1.5, "N": -1.0}


@dataclass(frozen=True, slots=True)
class ResolvedPlace:
    """A mention and the place that it means."""

    mention: PlaceMention
    location: Location
    reason: str
    """What decided: ``container``, ``unit``, ``country``, ``document``, ``prior``, ``unknown``."""
    runner_up: str | None
    """The next best reading, as "name, country"."""


def resolve(
    page: Page, mentions: Sequence[PlaceMention], gazetteer: Gazetteer
) -> tuple[ResolvedPlace, ...]:
    """Return `mentions` resolved, in order; tentative ones that nothing supports are left out.

    Args:
        page: The document as read.
        mentions: What `mentions.places.find` found in it.
        gazetteer: Known places.
    """
    options = [known(m.name, gazetteer) if m.key is None else gazetteer.candidates(m.key) for m in mentions]
    containers = [
        tuple(c for name in m.containers[:2] for c in _containers(name, gazetteer))
        for m in mentions
    ]
    countries = _countries(page, mentions, options)
    likely = [c for c, _ in countries.most_common(3) if c]
    options = [
        o or _by_sound(m, likely, gazetteer) for m, o in zip(mentions, options, strict=True)
    ]
    first = [
        _ranked(m, o, c, countries, Counter()) for m, o, c in zip(mentions, options, containers, strict=True)
    ]
    units: Counter[int] = Counter()
    for ranking in first:
        if ranking:
            best = ranking[0][1]
            countries[best.country] += 1 if best.kind in "C1" else 0.5
            units[best.id if best.kind == "1" else best.admin1] += 1
    done: list[ResolvedPlace] = []
    for m, o, c in zip(mentions, options, containers, strict=True):
        ranking = _ranked(m, o, c, countries, units)
        if not ranking and m.tentative:
            continue
        if not ranking:
            done.append(ResolvedPlace(m, unresolved(page, m), "unknown", None))
            continue
        (_, best, reason) = ranking[0]
        second = next((p for _, p, _ in ranking[1:] if p.id != best.id), None)
        rival = None if second is None else f"{second.name}, {second.country}"
        done.append(ResolvedPlace(m, location_of(page, m, best, gazetteer, reason), reason, rival))
    return tuple(done)


def _twins(places: tuple[Place, ...]) -> bool:
    """Whether the name is a country's and a large unit's of another ("Georgia")."""
    return (
        len(places) > 1
        and places[0].kind == "C"
        and any(
            p.kind == "1" and p.population > 1_000_000 and p.country != places[0].country
            for p in places
        )
    )


def _containers(name: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    postal = gazetteer.candidates("," + name) if len(name) == 2 else ()
    return postal or known(name, gazetteer)[:12]


def _by_sound(
    mention: PlaceMention, countries: Sequence[str], gazetteer: Gazetteer
) -> tuple[Place, ...]:
    """Look a name up by sound in the countries of the document, the likeliest first."""
    if mention.name.isupper() or len(mention.name) < 4:
        return ()
    for country in countries:
        found = gazetteer.sounding(mention.name, country)
        if found:
            return found
    return ()


def _countries(
    page: Page, mentions: Sequence[PlaceMention], options: Sequence[tuple[Place, ...]]
) -> Counter[str | None]:
    """Count the countries that the document names, demonyms and sole candidates included."""
    counted: Counter[str | None] = Counter()
    for places in options:
        if not places:
            continue
        if _twins(places):
            continue
        if places[0].kind == "C":
            counted[places[0].country] += 2
        elif len({p.country for p in places}) == 1:
            counted[places[0].country] += 1
    table = demonyms()
    for sentence in page.sentences:
        for word in sentence.text.replace("-", " ").split():
            if word[:1].isupper():
                country = table.get(fold_key(word.strip(".,;:!?\"'’”)(“")))
                if country:
                    counted[country] += 1
    return counted


def _ranked(
    mention: PlaceMention,
    places: tuple[Place, ...],
    containers: tuple[Place, ...],
    countries: Counter[str | None],
    units: Counter[int],
) -> list[tuple[float, Place, str]]:
    total = sum(countries.values()) or 1
    wanted = place_words().units.get(mention.unit_word or "")
    key = fold_key(mention.name)
    sound = sound_key(mention.name)
    preferred = preferences().get(key)
    twins = _twins(places)
    capitals = {p.admin1 for p in places if p.kind == "P" and fold_key(p.name) == key}
    ranked: list[tuple[float, Place, str]] = []
    for place in places:
        score = math.log10(place.population + 10) + _KIND_BONUS.get(place.kind, 0.0)
        reason = "prior"
        share = countries[place.country] / total
        if share > 0:
            score += 1.5 + 4 * share
            reason = "country"
        if units[place.admin1] or units[place.id]:
            score += 1.0 + min(2.0, 0.4 * (units[place.admin1] + units[place.id]))
            reason = "document"
        if fold_key(place.name) == key:
            score += 0.7
        elif place.kind in "P2" and sound_key(place.name) != sound:
            score -= 1.2
        if twins and place.kind == "C":
            score -= 4.0
        if place.id == preferred and wanted is None:
            score += 4.0
        if place.kind == "1" and place.id in capitals and wanted is None:
            score -= 2.5
        if wanted is not None:
            fits = {"admin1": "1", "admin2": "2", "exact": "P"}[wanted]
            score += 5 if place.kind == fits else 0
            reason = "unit" if place.kind == fits else reason
        if any(_inside(place, c) for c in containers):
            score += 12
            reason = "container"
        ranked.append((score, place, reason))
    ranked.sort(key=lambda item: (-item[0], item[1].id))
    return ranked


def _inside(place: Place, container: Place) -> bool:
    if place.id == container.id:
        return False
    if container.kind == "C":
        return place.country == container.country and place.kind != "C"
    return container.id in (place.admin1, place.admin2)
