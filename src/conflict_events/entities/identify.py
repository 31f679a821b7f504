"""Public look-up: what actor a name stands for, without any text around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Final

from conflict_events.entities.actor_choice import alive, choose
from conflict_events.entities.actor_parts import country_in
from conflict_events.entities.actors import ActorReading, read_actor, read_group
from conflict_events.lexicon.actors import Registry, load_registry
from conflict_events.lexicon.gazetteer import load_gazetteer
from conflict_events.schema import Actor
from conflict_events.text.fold import fold_key

_AFTER: Final = frozenset("of for in to from at on with against near".split())
"""Prepositions that end the part of a phrase whose last word is its head."""
_LEAST: Final = 100_000
"""Inhabitants of a town that alone tells its country."""


@lru_cache(maxsize=4096)
def identify(
    name: str, *, on: date | None = None, packs: tuple[str, ...] = ("core",)
) -> Actor | None:
    """Return the actor that a name stands for, or None where nothing is known of it.

    The name of a country alone tells the country and neither kind nor sector; its capital
    ("Tehran") and its seat of government mean its government. A thing has the country that its
    phrase names and neither kind nor sector.

    Args:
        name: Such as "Syrian army", "Boko Haram", "Ministry of Defence of Ukraine".
        on: Day on which dated roles are read; what does not exist on it is nothing.
        packs: Names or folders of the packs to look in, in order.
    """
    cleaned = name.split("(", maxsplit=1)[0] if name.split("(", maxsplit=1)[0].strip() else name
    spaced = cleaned.replace(",", " ").replace("-", " - ").replace("'s", " 's").replace("’s", " ’s")
    words = [w for w in spaced.split() if w.lower() not in ("the", "a", "an")]
    if not words:
        return None
    head = next((n - 1 for n, w in enumerate(words) if n and w.lower() in _AFTER), len(words) - 1)
    registry = load_registry(packs)
    code = registry.by_country_name.get(fold_key(cleaned))
    if (
        code is not None
        and on is not None
        and on.year > (registry.countries[code].last_year or 9999)
    ):
        return None
    ids = registry.by_alias.get(fold_key(cleaned), ())
    known = choose(ids, registry, on, ())
    if known is not None:
        reading: ActorReading | None = read_group(known, registry, on)
    elif any(not alive(registry.actors[ident], on) for ident in ids):
        return None
    else:
        reading = read_actor(words, head, registry, on=on)
        reading = _placed(reading, words, head)
    if reading is None:
        return _thing(words, registry)
    if reading.kind is None and reading.country is None:
        return None
    bare = code is not None and known is None
    return Actor(
        name=reading.name,
        registry_id=reading.registry_id,
        country=reading.country,
        kind=None if bare else reading.kind,
        sector=None if bare else reading.sector,
        attribution=reading.attribution,
    )


def _thing(words: Sequence[str], registry: Registry) -> Actor | None:
    """A thing that its phrase gives to a country: "Syrian oil field"; None without a country."""
    country = country_in([fold_key(word) for word in words], words, frozenset(), registry)
    return Actor(name=" ".join(words), country=country) if country is not None else None


def _placed(reading: ActorReading | None, words: Sequence[str], head: int) -> ActorReading | None:
    """Add the country of a large town or a province before the noun: "Shanghai authorities"."""
    if reading is None or reading.country is not None or reading.kind is None:
        return reading
    first = next((n for n, w in enumerate(words[:head]) if w[:1].isupper()), None)
    if first is None:
        return reading
    for stop in range(head, first, -1):
        country = _country_of(" ".join(words[first:stop]))
        if country is not None:
            return replace(reading, country=country)
    return reading


def _country_of(name: str) -> str | None:
    """The country of the only large place of that name."""
    found = [
        place
        for place in load_gazetteer().candidates(name)
        if place.kind == "1" or place.population >= _LEAST
    ]
    countries = {place.country for place in found}
    return countries.pop() if len(countries) == 1 else None
