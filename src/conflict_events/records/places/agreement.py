"""Whether the places of two events can be one."""

from __future__ import annotations

from conflict_events.entities.distance import distance_km
from conflict_events.entities.places import ResolvedPlace

_NEAR_KM = 30.0


def kilometres(one: ResolvedPlace, other: ResolvedPlace) -> float | None:
    """Return the great-circle distance, or None where a point is unknown."""
    a, b = one.location, other.location
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    return distance_km(a.latitude, a.longitude, b.latitude, b.longitude)


def is_part(inner: ResolvedPlace, outer: ResolvedPlace) -> bool:
    """Whether `inner` is a quarter or site of the town `outer`, as their points and kinds tell.

    So is what no list knows and the text puts there.
    """
    a, b = inner.location, outer.location
    if inner.reason == "unknown" and outer.reason != "unknown" and a.latitude is not None:
        return (a.latitude, a.longitude) == (b.latitude, b.longitude)
    kind = a.feature or "RGN"
    if b.feature != "PPL" or a.precision != "exact" or kind in _SETTLED or kind.startswith(_WHOLE):
        return False
    far = kilometres(inner, outer)
    return far is not None and far <= _TOWN_KM


_TOWN_KM = 20.0
_SETTLED = frozenset(("PPL", "PPLC", "PPLA"))
_WHOLE = ("ADM", "PCL", "RGN", "SEA")


def agree(one: ResolvedPlace | None, other: ResolvedPlace | None) -> int | None:
    """Return points for two events being at one place; None where they cannot be.

    Args:
        one: Where the one was.
        other: Where the other was.
    """
    if one is None or other is None:
        return 0
    a, b = one.location, other.location
    if a.name == b.name and a.admin1 == b.admin1:
        return 2
    if a.country and b.country and a.country != b.country:
        return None
    coarse = {"country", "region", "international", None}
    if a.precision in coarse or b.precision in coarse:
        return 0
    if "admin1" in (a.precision, b.precision) and a.admin1 == b.admin1:
        return 1
    whole = "admin2" in (a.precision, b.precision) and a.admin1 == b.admin1
    if whole and a.admin2 is not None and a.admin2 == b.admin2:
        return 1  # a village and the district or province that it lies in
    far = kilometres(one, other)
    if far is None:
        return 0 if one.mention.name != other.mention.name else 2
    return 1 if far <= _NEAR_KM else None
