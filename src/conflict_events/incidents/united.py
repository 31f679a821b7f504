"""One incident from its records: the fullest told, with the spread of what reports say."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

from conflict_events.incidents.copies import support
from conflict_events.incidents.features import Features
from conflict_events.records.tolls.deaths import is_unnumbered
from conflict_events.schema import Actor, DateSpan, Event, Incident, Location
from conflict_events.schema.identity import digest
from conflict_events.schema.incident import TollSpread
from conflict_events.text.fold import fold_key

_FINE = ("exact", "near", "admin2", "admin1", "region", "country", "international")
_VAGUE = frozenset((None, "unidentified"))


def incident(members: Sequence[Features], joined_by: Sequence[str]) -> Incident:
    """Return the incident of `members`, which are in founding order."""
    events = [member.event for member in members]
    fullest = max(range(len(events)), key=lambda n: (_fullness(events[n]), -n))
    lead = events[fullest]
    return Incident(
        id=digest("inc_", events[0].id),
        event_ids=tuple(sorted(event.id for event in events)),
        document_ids=tuple(sorted({event.document_id for event in events})),
        summary=lead.summary,
        event_type=lead.event_type,
        initiators=_actors([lead.initiators, *(e.initiators for e in events)]),
        targets=_actors([lead.targets, *(e.targets for e in events)]),
        location=_agreed([e.location for e in events if e.location], _place_rank, _place_key),
        date=_agreed([e.date for e in events if e.date], _date_rank, _date_key),
        tolls=_tolls(events),
        support=support(events),
        joined_by=tuple(joined_by),
    )


def _fullness(event: Event) -> tuple[int, float]:
    told = [
        event.initiators,
        event.targets,
        event.location and event.location.latitude is not None,
        event.date,
        event.casualties,
        event.territory,
        event.means,
        event.sources,
        event.event_type not in ("killing", "armed_attack"),
    ]
    return sum(bool(part) for part in told), event.confidence


def _actors(sides: Sequence[Sequence[Actor]]) -> tuple[Actor, ...]:
    """The actors of the fullest record, and named ones that others add."""
    found: dict[str, Actor] = {}
    for number, side in enumerate(sides):
        for actor in side:
            key = actor.registry_id or fold_key(actor.name)
            if key not in found and (number == 0 or not found or actor.registry_id):
                found[key] = actor
    named = [a for a in found.values() if a.kind not in _VAGUE]
    return tuple(named or found.values())


V = TypeVar("V", Location, DateSpan)


def _agreed(values: Sequence[V], rank: Callable[[V], int], key: Callable[[V], str]) -> V | None:
    """Return the finest value; among equally fine ones that of most records."""
    if not values:
        return None
    best = min(rank(value) for value in values)
    fine = [value for value in values if rank(value) == best]
    counted = Counter(key(value) for value in fine)
    return min(fine, key=lambda value: (-counted[key(value)], key(value)))


def _place_rank(place: Location) -> int:
    coarse = _FINE.index(place.precision) if place.precision in _FINE else len(_FINE)
    return coarse * 2 + (place.latitude is None)


def _place_key(place: Location) -> str:
    return f"{place.geonames_id or ''}/{place.country or ''}/{place.admin1 or ''}/{place.name}"


def _date_rank(span: DateSpan) -> int:
    if span.start is None or span.end is None:
        return 10**6
    return (span.end - span.start).days * 2 + (span.basis == "publication")


def _date_key(span: DateSpan) -> str:
    return f"{span.start}/{span.end}"


def _tolls(events: Sequence[Event]) -> tuple[TollSpread, ...]:
    """What each source says of each kind: its totals where it marks some, else its counts."""
    spread: dict[str, set[tuple[str, int | None, int | None]]] = defaultdict(set)
    for event in events:
        kinds: set[str] = {count.kind for count in event.casualties}
        for kind in sorted(kinds):
            told = [count for count in event.casualties if count.kind == kind]
            own = [count for count in told if not is_unnumbered(count)]
            for count in [c for c in own if c.total] or own:
                name = count.source or event.document.source or event.document_id
                spread[kind].add((name, count.low, count.high))
    found = []
    for kind, said in sorted(spread.items()):
        lows = [low if low is not None else 0 for _, low, _ in said]
        highs = [high for _, _, high in said]
        known = [h for h in highs if h is not None]
        found.append(
            TollSpread(
                kind=kind,
                low=min(lows),
                high=None if len(known) < len(highs) else max(known),
                by_source=tuple(sorted(said, key=lambda s: (s[0], s[1] or 0, s[2] or 0))),
            )
        )
    return tuple(found)
