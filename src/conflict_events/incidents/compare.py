"""Can two records be one incident, and what speaks for it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from conflict_events.entities.distance import distance_km
from conflict_events.incidents.features import GENERAL, Features
from conflict_events.lexicon.type_groups import type_group

_SAME_KM = 10.0
_NEAR_KM = 50.0
_ENOUGH = 4
_WIDE_ENOUGH = 5
_LATE = 60
"""Days for which reports go on telling of an incident without saying when it was."""
_OFF = 2
"""Days by which an incident of the night, told abroad and printed a day later, is misdated."""
MANY = 10
"""An exact toll of so many is seldom that of two incidents."""
_HUGE = 50
"""About so many are seldom killed twice in one district within days; a coarse place will do."""
_SOME = 3
_FEW = 5
_FAR = 0.3
_PLANTED = type_group("bombs")
_FIRED = type_group("strikes")
_CHARGES = frozenset(("bombing", "suicide_bombing"))
"""A bomb of which one report knows who carried it."""
_SPELLED = 0.8
"""Likeness of letters from which two names may be one name in other spelling."""
_SIDES = 2
"""Parties to one treaty or clash, in whatever order the reports name them."""
_ALIKE = 0.7
"""Tolls of this ratio may be counts of one incident at different hours."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Points for two records being one incident, and the reasons in words."""

    points: int
    reasons: tuple[str, ...]
    certain: bool = False
    """Place and tolls are the same to the last digit: reckoned days cannot part them."""


def contradict(one: Features, other: Features, *, certain: bool = False) -> bool:
    """Whether something excludes that two records are one incident.

    Kind of happening, standing, disjoint dates (more than a day apart), different
    countries, places more than 50 km apart, or one document that tells both in full. A
    report that gives no date may tell of what was up to 60 days before.

    Args:
        one: A record.
        other: Another one.
        certain: Whether what they are joined by outweighs days that were reckoned from
            publication.
    """
    return (
        (one.event.document_id == other.event.document_id and _told_apart(one, other))
        or one.standing != other.standing
        or one.event.aggregate
        or other.event.aggregate
        or one.group != other.group
        or bool(one.country and other.country and one.country != other.country)
        or _far(one, other)
        or _parted(one, other, certain=certain)
    )


def agreement(one: Features, other: Features) -> Agreement | None:
    """Return what speaks for one incident where it is enough, else None.

    Always asked for: agreement in place or in a named actor, and in date or toll. A date
    known only to a month or not at all asks for more. A coarse place is enough where the
    same toll of many was told of the same country within days, or, by a report that names no
    place, the same toll of very many on one day. Days apart that were
    reckoned from publication are overruled by the same place with the same tolls.
    """
    if one.event.document_id == other.event.document_id:
        return None
    certain = _same_to_the_digit(one, other)
    if contradict(one, other, certain=certain):
        return None
    kind = _kind(one, other)
    place, where = _place(one, other)
    date, when = _date(one, other)
    actors, who = _actors(one, other)
    toll, count = _tolls(one, other)
    wide = not (one.short and other.short)
    apart = days_apart(one, other) > 1
    if apart and not certain:
        return None
    counted = date > 0 and not wide and _same_many(one, other)
    sites, what = _same_site(one, other) if date > 0 else (0, "")
    if _other_town(one, other) and not (counted or one.people & other.people):
        return None
    if (place <= 0 and actors <= 0 and not (counted or sites)) or (date <= 0 and toll <= 0):
        return None
    if (wide or apart) and (toll <= 0 and actors <= 0):
        return None
    points = kind + place + date + actors + toll + sites
    if points < (_WIDE_ENOUGH if wide else _ENOUGH):
        return None
    late = "told again later" if apart else ""
    reasons = tuple(reason for reason in (when, late, where, what, who, count) if reason)
    return Agreement(points, reasons, certain)


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the great-circle distance of two points (degrees)."""
    return distance_km(*one, *other)


def days_apart(one: Features, other: Features) -> int:
    """Days between two spans as told; 0 where they meet or an end is open."""
    gap = 0
    for left, right in ((one, other), (other, one)):
        if left.end is not None and right.start is not None:
            gap = max(gap, right.start - left.end)
    return gap


def _parted(one: Features, other: Features, *, certain: bool) -> bool:
    """Whether the days exclude one incident."""
    if days_apart(one, other) <= 1:
        return False
    later, earlier = (one, other) if (one.start or 0) > (other.start or 0) else (other, one)
    if later.start is None or earlier.end is None:
        return True
    gap = later.start - earlier.end
    if gap > _LATE:
        return True
    anchored = one.anchored or other.anchored
    if gap == _OFF and anchored and _same_town_and_many(one, other):
        return _other_manner(one, other) or _other_sides(one, other)
    return not (later.fresh or (certain and later.anchored))


def _told_apart(one: Features, other: Features) -> bool:
    """Whether two records of one document are two incidents.

    They are not where one is a vague mention (no place finer than a unit, or neither day nor
    toll) or both count about the same many dead, and nothing told of them differs.
    """
    vague = not (one.fine and other.fine) or _bare(one) or _bare(other)
    if not vague and (one.name != other.name or not _same_toll_of_many(one, other)):
        return True
    if one.fine and other.fine and one.name != other.name:
        return True
    if _differ("killed", one, one.killed, other, other.killed):
        return True
    if _differ("injured", one, one.injured, other, other.injured) and not _one_of_many(one, other):
        return True
    return _other_sides(one, other)


def _one_of_many(one: Features, other: Features) -> bool:
    """Whether the one tells how a single person was hurt, the other how many were."""
    low, high = sorted((one.injured or 0, other.injured or 0))
    return low == 1 and high >= MANY


def _other_sides(one: Features, other: Features) -> bool:
    """Whether each names who did it, or who suffered it, and nobody is named by both."""
    sides = ((one.initiators, other.initiators), (one.targets, other.targets))
    return any(a and b and a.isdisjoint(b) for a, b in sides)


def _other_manner(one: Features, other: Features) -> bool:
    """Whether a bomb went off on the spot by one record and was fired or dropped by the other."""
    manners = {one.event.event_type, other.event.event_type}
    return bool(manners & _PLANTED and manners & _FIRED)


def _bare(record: Features) -> bool:
    """Whether neither day nor toll is told."""
    told = record.start is not None and not record.fresh
    return not told and record.killed is None and record.injured is None


def _same_to_the_digit(one: Features, other: Features) -> bool:
    """Whether two records give one settlement the same number of dead, many or with the hurt."""
    if one.killed is None or one.killed != other.killed or not (one.fine and other.fine):
        return False
    if one.place != other.place:
        return False
    hurt = one.injured is not None and one.injured == other.injured
    both = hurt and min(one.killed, one.injured or 0) > _SOME
    fresh = one.fresh or other.fresh
    return both or (fresh and one.killed >= MANY)


def _same_many(one: Features, other: Features) -> bool:
    """Whether an equal toll of many is told of the same country.

    A report without any place needs the same day and more.
    """
    placeless = None in (one.event.location, other.event.location) and _date(one, other)[0] > 1
    if not placeless and (one.country is None or one.country != other.country):
        return False
    tolls = ((one.killed, other.killed), (one.injured, other.injured))
    least = _HUGE if placeless else MANY
    return any(a is not None and a == b and a >= least for a, b in tolls)


def _same_town_and_many(one: Features, other: Features) -> bool:
    """Whether about the same many dead are told of one settlement."""
    if not (one.fine and other.fine) or one.place != other.place:
        return False
    if one.killed is None or other.killed is None:
        return False
    low, high = sorted((one.killed, other.killed))
    return low >= MANY and low >= _ALIKE * high


def _same_toll_of_many(one: Features, other: Features) -> bool:
    """Whether about the same many dead are told of the same days."""
    if one.killed is None or other.killed is None or days_apart(one, other) > 0:
        return False
    low, high = sorted((one.killed, other.killed))
    return low >= MANY and low >= _ALIKE * high


def _far(one: Features, other: Features) -> bool:
    if not (one.fine and other.fine) or one.point is None or other.point is None:
        return False
    return one.place != other.place and kilometres(one.point, other.point) > _NEAR_KM


def _kind(one: Features, other: Features) -> int:
    a, b = one.event.event_type, other.event.event_type
    if a == b:
        return 1
    if {a, b} & GENERAL or {a, b} <= _CHARGES:
        return 0
    if {one.family, other.family} == {"territory", "combat"}:
        return 0  # the fight in which a town fell
    return 0 if one.family == other.family != "remote" else -1


def _place(one: Features, other: Features) -> tuple[int, str]:
    if one.place is not None and one.place == other.place:
        return (2 if one.fine else 1), f"same place ({one.event.location.name})"  # type: ignore[union-attr]
    if one.fine and other.fine and one.point and other.point:
        far = kilometres(one.point, other.point)
        return (2 if far <= _SAME_KM else 1), f"{far:.0f} km apart"
    if one.name is not None and one.name == other.name and not (one.point and other.point):
        return 1, f"same name of place ({one.event.location.name})"  # type: ignore[union-attr]
    if _spelled_alike(one, other):
        return 1, f"like name of place ({one.event.location.name})"  # type: ignore[union-attr]
    if one.admin1 and one.admin1 == other.admin1 and one.country == other.country:
        return 1, f"same unit ({one.event.location.admin1})"  # type: ignore[union-attr]
    if one.place is None or other.place is None or not (one.point and other.point):
        return 0, ""
    return -1, ""


def _spelled_alike(one: Features, other: Features) -> bool:
    """Whether an unlisted town may be the other in other letters: "Marganets", "Marhanets"."""
    if one.name is None or other.name is None or not (one.unlisted or other.unlisted):
        return False
    if one.country is None or one.country != other.country or not (one.town and other.town):
        return False
    first, second = sorted((one.name, other.name))
    return SequenceMatcher(None, first, second).ratio() >= _SPELLED


def _other_town(one: Features, other: Features) -> bool:
    """Whether each names a town, and no list says how far apart they are."""
    if not (one.town and other.town) or not (one.unlisted or other.unlisted):
        return False
    units = {one.admin1, other.admin1}
    return one.name != other.name and len(units) > 1 and not _spelled_alike(one, other)


def _same_site(one: Features, other: Features) -> tuple[int, str]:
    """Points for one kind of site, seldom struck, where a place is only coarse."""
    if (one.fine and other.fine) or one.country is None or one.country != other.country:
        return 0, ""
    shared = one.sites & other.sites
    return (2, f"same site ({', '.join(sorted(shared))})") if shared else (0, "")


def _date(one: Features, other: Features) -> tuple[int, str]:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return 0, ""
    if days_apart(one, other) > 0:
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
        elif mine.isdisjoint(other.named) and yours.isdisjoint(one.named):
            points -= bool(mine - one.common and yours - other.common)
    people = one.people & other.people
    if people:
        once = one.killed == other.killed == 1  # nobody is killed twice
        points, shared = points + 1 + once, shared | people
    if not shared and one.named & other.named and one.event.mutual:
        shared = set(one.named & other.named)
        points += min(len(shared), _SIDES)
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
            points += 1 + (a > _SOME) + (a >= MANY)
            reasons.append(f"{a} {name} in both")
        elif min(a, b) >= _ALIKE * max(a, b):
            points += 1 + (min(a, b) >= _HUGE and not (one.fine and other.fine))
            reasons.append(f"{min(a, b)} to {max(a, b)} {name}")
        elif _clash(name, one, a, other, b):
            points -= 1
    return points, ", ".join(reasons)


def _clash(kind: str, one: Features, a: int, other: Features, b: int) -> bool:
    """Whether two tolls are far apart, and the smaller is no lower bound of the larger."""
    if min(a, b) >= _FAR * max(a, b) or max(a, b) <= _FEW:
        return False
    return kind not in (one if a < b else other).open


def _differ(kind: str, one: Features, a: int | None, other: Features, b: int | None) -> bool:
    """Whether two tolls cannot be counts of one incident."""
    if a is None or b is None or min(a, b) >= _ALIKE * max(a, b):
        return False
    return kind not in (one if a < b else other).open
