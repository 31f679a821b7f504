"""Places of one name: whose own name it is, and where nothing says which is meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from conflict_events.entities.distance import distance_km
from conflict_events.entities.locate_asked import Asked
from conflict_events.lexicon.gazetteer import Gazetteer, Place
from conflict_events.text.fold import fold_key
from conflict_events.text.sound import skeleton

_FAR_KM: Final = 25.0
"""Two points closer than this are one answer."""
_OUTWEIGHS: Final = 4
"""A place this many times larger than its namesakes is the one that is meant."""
_OVERSHADOWS: Final = 10
"""A place this many times larger keeps a name that it no longer bears."""


def own_named(found: Sequence[Place], name: str) -> Sequence[Place]:
    """Return those whose own name it is in any spelling, before those that have borne it.

    A far larger place keeps a former or foreign name.
    """
    if not found:
        return found
    largest = max(place.population for place in found)
    key = fold_key(name)
    sound = skeleton(name, found[0].country)
    own = [p for p in found if fold_key(p.name) == key or skeleton(p.name, p.country) == sound]
    kept = own and max(p.population for p in own) * _OVERSHADOWS >= largest
    return own if kept else found


def is_rivalled(best: Place, asked: Asked, gazetteer: Gazetteer) -> bool:
    """Whether another town of that name, elsewhere in the country, is about as large."""
    if best.kind != "P":
        return False
    named = [p for p in gazetteer.candidates(asked.name) if p.kind == "P" and p.id != best.id]
    rivals = own_named([best, *(p for p in named if p.country == best.country)], asked.name)
    return any(
        p.id != best.id and p.population * _OUTWEIGHS >= best.population and _apart(p, best)
        for p in rivals
    )


def _apart(one: Place, other: Place) -> bool:
    if one.latitude is None or one.longitude is None:
        return False
    if other.latitude is None or other.longitude is None:
        return False
    away = distance_km(one.latitude, one.longitude, other.latitude, other.longitude)
    return away > _FAR_KM
