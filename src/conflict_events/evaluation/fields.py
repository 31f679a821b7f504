"""A record against an incident of gold, field by field.

Four verdicts: right, wrong, missing (the gold has a value and the record none), invented (the
record has a value and the gold says that there is none). Both empty is right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal, get_args

from conflict_events.evaluation.gold import GoldActor, GoldCount, GoldIncident, GoldPlace
from conflict_events.incidents.compare import kilometres
from conflict_events.schema import Actor, Count, CountKind, Event, Location
from conflict_events.text.fold import fold_key

Verdict = Literal["right", "wrong", "missing", "invented"]
_NEAR_KM = 25.0
_ARTICLES = frozenset(("the", "a", "an"))
_ALWAYS = ("killed", "injured")
"""Kinds of counts that are looked at wherever counts were judged."""


def verdicts(gold: GoldIncident, event: Event) -> dict[str, Verdict]:
    """Return the verdict of each field that the gold judged, in a fixed order."""
    found: dict[str, Verdict] = {"type": _equal(same_type(gold, event))}
    for name in ("status", "background", "aggregate"):
        if gold.judged(name):
            found[name] = _equal(getattr(gold, name) == getattr(event, name))
    for name, sides in (("initiators", event.initiators), ("targets", event.targets)):
        if gold.judged(name):
            found[name] = _actors(getattr(gold, name), sides)
    if gold.judged("initiators") and gold.judged("targets") and gold.initiators and gold.targets:
        found["roles not swapped"] = _equal(not swapped(gold, event))
    if gold.judged("place"):
        found.update(_place(gold.place, event.location))
    if gold.judged("date"):
        found.update(_date(gold, event))
    if gold.judged("counts"):
        for kind in get_args(CountKind):
            asked = [c for c in gold.counts if c.kind == kind]
            told = [c for c in event.casualties if c.kind == kind]
            if asked or told or kind in _ALWAYS:
                found[kind] = _both(bool(asked), bool(told), partial(_tolls, asked, told))
    if gold.judged("gained_by"):
        holder = event.territory.gained_by if event.territory else None
        asked_name = gold.gained_by
        found["gained by"] = _both(
            asked_name is not None,
            holder is not None,
            lambda: same_name(asked_name or "", holder or ""),
        )
    return found


def same_type(gold: GoldIncident, event: Event) -> bool:
    """Whether a record has a right type: one of ours, or ACLED's sub-event type of its coding."""
    acled = event.codings.acled
    own = {event.event_type, acled.sub_event_type if acled is not None else ""}
    return not own.isdisjoint((gold.event_type, *gold.also_ok))


def type_name(event: Event) -> str:
    """Return ACLED's sub-event type of a record, or ours where it has none."""
    acled = event.codings.acled
    return event.event_type if acled is None else acled.sub_event_type


def _equal(right: bool) -> Verdict:  # noqa: FBT001 - the answer itself
    return "right" if right else "wrong"


def _both(asked: bool, told: bool, same: Callable[[], bool]) -> Verdict:  # noqa: FBT001
    if asked and told:
        return _equal(same())
    if asked:
        return "missing"
    return "invented" if told else "right"


def same_name(one: str, other: str) -> bool:
    """Whether two names may be of one party: equal, or one is the other with words before it.

    Case, marks, hyphens and articles do not count; "army" is "Syrian army", "Syria" is not.
    """
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    short, long = sorted((first, second), key=len)
    return long[-len(short) :] == short


def _words(name: str) -> list[str]:
    return [word for word in fold_key(name).split() if word not in _ARTICLES]


def same_actor(gold: GoldActor, actor: Actor) -> bool:
    """Whether the record names a party by one of its right names."""
    told = [name for name in (actor.name, actor.mention) if name]
    return any(same_name(name, found) for name in gold.names for found in told)


def overlap(gold: Sequence[GoldActor], actors: Sequence[Actor]) -> float:
    """Return the share of parties of both that are found on the other side (Jaccard)."""
    people = [a for a in actors if a.kind is not None or any(same_actor(g, a) for g in gold)]
    if not gold and not people:
        return 1.0
    hit = sum(any(same_actor(g, a) for a in people) for g in gold)
    extra = sum(not any(same_actor(g, a) for g in gold) for a in people)
    return hit / (len(gold) + extra)


def _actors(gold: Sequence[GoldActor], actors: Sequence[Actor]) -> Verdict:
    """Things on a side that the gold does not name are left out of account."""
    people = [a for a in actors if a.kind is not None or any(same_actor(g, a) for g in gold)]
    return _both(bool(gold), bool(people), lambda: overlap(gold, actors) == 1.0)


def swapped(gold: GoldIncident, event: Event) -> bool:
    """Whether the record has the sides the wrong way round."""
    if event.mutual:
        return False
    right = overlap(gold.initiators, event.initiators) + overlap(gold.targets, event.targets)
    turned = overlap(gold.initiators, event.targets) + overlap(gold.targets, event.initiators)
    return turned > right


def _place(gold: GoldPlace | None, place: Location | None) -> dict[str, Verdict]:
    found: dict[str, Verdict] = {
        "place": _both(
            gold is not None,
            place is not None,
            lambda: gold is not None and place is not None and same_place(gold, place),
        )
    }
    if gold is not None and place is not None:
        if gold.country is not None:
            found["country"] = _both(
                asked=True,
                told=place.country is not None,
                same=lambda: gold.country == place.country,
            )
        if gold.precision is not None:
            found["place precision"] = _equal(gold.precision == place.precision)
    return found


def same_place(gold: GoldPlace, place: Location) -> bool:
    """Whether a place has a right name, or lies within 25 km of the gold's point."""
    if gold.country and place.country and gold.country != place.country:
        return False
    told = [name for name in (place.name, place.mention) if name]
    if any(fold_key(a) == fold_key(b) for a in gold.names for b in told):
        return True
    if gold.latitude is None or gold.longitude is None:
        return False
    if place.latitude is None or place.longitude is None:
        return False
    far = kilometres((gold.latitude, gold.longitude), (place.latitude, place.longitude))
    return far <= _NEAR_KM


def _date(gold: GoldIncident, event: Event) -> dict[str, Verdict]:
    asked, told = gold.date, event.date
    found = {
        "date": _both(
            asked is not None,
            told is not None,
            lambda: (asked and (asked.start, asked.end)) == (told and (told.start, told.end)),
        )
    }
    if asked is not None and told is not None:
        found["date overlaps"] = _equal(dates_meet(gold, event))
        if asked.precision is not None:
            found["date precision"] = _equal(asked.precision == told.precision)
    return found


def dates_meet(gold: GoldIncident, event: Event) -> bool:
    """Whether the spans share a day; an open end reaches as far as needed."""
    one, other = gold.date, event.date
    if one is None or other is None:
        return False
    for first, second in ((one, other), (other, one)):
        if first.end is not None and second.start is not None and first.end < second.start:
            return False
    return True


def _tolls(gold: Sequence[GoldCount], counts: Sequence[Count]) -> bool:
    asked = [(c.low, c.high) for c in gold]
    if sorted(map(str, asked)) == sorted(str((c.low, c.high)) for c in counts):
        return True
    totals = [c for c in counts if c.total]
    if totals:
        told = [(totals[0].low, totals[0].high)]
    else:
        told = [(c.low, c.high) for c in counts if c.source == counts[0].source]
    return _sum(asked) == _sum(told)


def _sum(bounds: Sequence[tuple[int | None, int | None]]) -> tuple[int | None, int | None]:
    lows, highs = [low for low, _ in bounds], [high for _, high in bounds]
    return (
        None if None in lows else sum(low for low in lows if low is not None),
        None if None in highs else sum(high for high in highs if high is not None),
    )
