"""Can two records be one incident, and what speaks for it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from conflict_events.incidents.features import GENERAL, Features

_SAME_KM = 10.0
_NEAR_KM = 50.0
_EARTH_KM = 6371.0
_ENOUGH = 4
_WIDE_ENOUGH = 5


@dataclass(frozen=True, slots=True)
class Agreement:
    """Points for two records being one incident, and the reasons in words."""

    points: int
    reasons: tuple[str, ...]


def contradict(one: Features, other: Features) -> bool:
    """Whether something excludes that two records are one incident.

    Kind of happening, standing, disjoint dates (more than a day apart), different
    countries, places more than 50 km apart, or one document that tells them apart.
    """
    return (
        one.event.document_id == other.event.document_id
        or one.standing != other.standing
        or one.event.aggregate
        or other.event.aggregate
        or one.group != other.group
        or bool(one.country and other.country and one.country != other.country)
        or _days_apart(one, other) > 1
        or _far(one, other)
    )


def agreement(one: Features, other: Features) -> Agreement | None:
    """Return what speaks for one incident where it is enough, else None.

    Always asked for: agreement in place or in a named actor, and in date or toll. A date
    known only to a month or not at all asks for more.
    """
    if contradict(one, other):
        return None
    kind = _kind(one, other)
    place, where = _place(one, other)
    date, when = _date(one, other)
    actors, who = _actors(one, other)
    toll, count = _tolls(one, other)
    wide = not (one.short and other.short)
    if (place <= 0 and actors <= 0) or (date <= 0 and toll <= 0):
        return None
    if wide and (toll <= 0 and actors <= 0):
        return None
    points = kind + place + date + actors + toll
    if points < (_WIDE_ENOUGH if wide else _ENOUGH):
        return None
    reasons = tuple(reason for reason in (when, where, who, count) if reason)
    return Agreement(points, reasons)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance of two points (degrees)."""
    la1, lo1, la2, lo2 = map(math.radians, (*one, *other))
    h = (
        math.sin((la2 - la1) / 2) ** 2
        + math.cos(la1) * math.cos(la2) * math.sin((lo2 - lo1) / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def _days_apart(one: Features, other: Features) -> int:
    """Days between two spans; 0 where they meet or an end is open."""
    gap = 0
    for left, right in ((one, other), (other, one)):
        if left.end is not None and right.start is not None:
            gap = max(gap, right.start - left.end)
    return gap


def _far(one: Features, other: Features) -> bool:
    if not (one.fine and other.fine) or one.point is None or other.point is None:
        return False
    return one.place != other.place and kilometres(one.point, other.point) > _NEAR_KM


def _kind(one: Features, other: Features) -> int:
    a, b = one.event.event_type, other.event.event_type
    if a == b:
        return 1
    if {a, b} & GENERAL:
        return 0
    return 0 if one.family == other.family != "remote" else -1


def _place(one: Features, other: Features) -> tuple[int, str]:
    if one.place is not None and one.place == other.place:
        return (2 if one.fine else 1), f"same place ({one.event.location.name})"  # type: ignore[union-attr]
    if one.fine and other.fine and one.point and other.point:
        far = kilometres(one.point, other.point)
        return (2 if far <= _SAME_KM else 1), f"{far:.0f} km apart"
    if one.admin1 and one.admin1 == other.admin1 and one.country == other.country:
        return 1, f"same unit ({one.event.location.admin1})"  # type: ignore[union-attr]
    if one.place is None or other.place is None:
        return 0, ""
    return -1, ""


def _date(one: Features, other: Features) -> tuple[int, str]:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return 0, ""
    if _days_apart(one, other) > 0:
        return 0, ""
    width = max(one.end - one.start, other.end - other.start)
    if width <= 1:
        return 2, "same day"
    return 1, "dates overlap"


def _actors(one: Features, other: Features) -> tuple[int, str]:
    points = 0
    shared: set[str] = set()
    for mine, yours in ((one.initiators, other.initiators), (one.targets, other.targets)):
        if mine & yours:
            points += 1
            shared |= mine & yours
        elif mine and yours and mine.isdisjoint(other.named) and yours.isdisjoint(one.named):
            points -= 1
    if not shared and one.named & other.named and one.event.mutual:
        points, shared = points + 1, set(one.named & other.named)
    return points, f"same actor ({', '.join(sorted(shared))})" if shared else ""


def _tolls(one: Features, other: Features) -> tuple[int, str]:
    points, reasons = 0, []
    for name, a, b in (
        ("killed", one.killed, other.killed),
        ("injured", one.injured, other.injured),
    ):
        if a is None or b is None:
            continue
        if a == b:
            points += 2 if a > 3 else 1
            reasons.append(f"{a} {name} in both")
        elif min(a, b) >= 0.7 * max(a, b):
            points += 1
            reasons.append(f"{min(a, b)} to {max(a, b)} {name}")
        elif min(a, b) < 0.3 * max(a, b) and max(a, b) > 5:
            points -= 1
    return points, ", ".join(reasons)
