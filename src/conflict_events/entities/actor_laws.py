"""Laws of the actor registry: references resolve, names are found, years and codes are sound."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from conflict_events.entities.actor_choice import Known, choose
from conflict_events.lexicon.actors import NamedActor, Registry
from conflict_events.lexicon.people import Holder
from conflict_events.text.common_words import is_common

_ARMED = frozenset(("rebel_group", "political_militia", "identity_militia"))
_LATEST = 2026


def actor_breaches(registry: Registry) -> list[str]:
    """Return every breach of a law of the actor registry, one line each."""
    return [
        *_references(registry),
        *_people(registry),
        *_codes(registry),
        *_names(registry),
        *_namesakes(registry),
    ]


def days_of(actor: Known) -> tuple[date, ...]:
    """Return a day in the first and one in the last year of an actor."""
    first = actor.first_year or actor.last_year or _LATEST
    return (date(first, 7, 1), date(actor.last_year or max(first, _LATEST), 7, 1))


def homes_of(actor: Known) -> tuple[str, ...]:
    """Return the countries whose news is about an actor, its own first."""
    own = (actor.country,) if actor.country else ()
    return tuple(dict.fromkeys((*own, *actor.countries, *actor.context)))


def _groups(registry: Registry) -> list[NamedActor]:
    return [actor for actor in registry.actors.values() if isinstance(actor, NamedActor)]


def _references(registry: Registry) -> Iterator[str]:
    for actor in _groups(registry):
        for ident in (*((actor.parent,) if actor.parent else ()), *actor.predecessor):
            if not isinstance(registry.actors.get(ident), NamedActor):
                yield f"actor {actor.id}: parent or predecessor '{ident}' is no group"
            elif ident == actor.id:
                yield f"actor {actor.id}: is its own parent or predecessor"
        if (actor.first_year or 0) > (actor.last_year or 9999):
            yield f"actor {actor.id}: ends before it begins"
        if actor.example is not None and actor.example.count("[") != 1:
            yield f"actor {actor.id}: example marks no alias: {actor.example}"
        if actor.kind in _ARMED and not (actor.first_year or actor.last_year or actor.example):
            yield f"actor {actor.id}: an armed group needs years or an example"
        if actor.kind in _ARMED and not (actor.country or actor.countries):
            yield f"actor {actor.id}: an armed group needs a country"


def _people(registry: Registry) -> Iterator[str]:
    for person in registry.actors.values():
        if not isinstance(person, Holder):
            continue
        for term in person.spells():
            if term.office not in registry.offices:
                yield f"{person.id}: unknown office '{term.office}'"
            if term.of is not None and not isinstance(registry.actors.get(term.of), NamedActor):
                yield f"{person.id}: leads the unknown group '{term.of}'"
        firsts = [term.first or date.min for term in person.spells()]
        if firsts != sorted(firsts):
            yield f"{person.id}: terms are not in order"


def _codes(registry: Registry) -> Iterator[str]:
    for actor in registry.actors.values():
        codes = ((actor.country,) if actor.country else ()) + actor.countries
        for code in codes:
            if code in registry.countries:
                continue
            yield f"actor {actor.id}: unknown country '{code}'"
    for country in registry.countries.values():
        if (country.first_year or 0) > (country.last_year or 9999):
            yield f"country {country.id}: ends before it begins"


def _names(registry: Registry) -> Iterator[str]:
    for key, ids in registry.by_alias.items():
        if not key:
            yield f"actor {ids[0]}: an alias has no letters"
        for ident in ids:
            actor = registry.actors[ident]
            for day in days_of(actor):
                if any(day.year in _bounds(registry.actors[i]) for i in ids if i != ident):
                    continue  # the year in which one follows the other
                found = choose(ids, registry, day, homes_of(actor))
                if found is None or found.id != ident:
                    other = found.id if found else "nobody"
                    yield f"actor {ident}: on {day} its alias '{key}' means {other} in its country"
                    break
    for actor in _groups(registry):
        names = (actor.name, *actor.aliases)
        for alias in names:
            plain = alias.isalpha() and alias.istitle() and alias.upper() not in names
            if plain and is_common(alias.lower()) and not (actor.shared or actor.example):
                yield f"actor {actor.id}: alias '{alias}' is a common word; mark it as shared"


def _bounds(actor: Known) -> tuple[int | None, int | None]:
    return actor.first_year, actor.last_year


def _namesakes(registry: Registry) -> Iterator[str]:
    for key, ids in registry.by_alias.items():
        for one, other in combinations((registry.actors[i] for i in ids), 2):
            years = (one.first_year or 0) < (other.last_year or 9999) and (
                other.first_year or 0
            ) < (one.last_year or 9999)
            if years and one.country == other.country:
                yield f"actors {one.id}, {other.id}: '{key}' means both in one country and year"
