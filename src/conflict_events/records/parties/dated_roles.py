"""What an actor was on the day of the event: the Taliban were rebels until 15 August 2021.

Phrases are read with the day of publication; a report that looks back tells of another day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.lexicon.actors import Registry, load_registry
from conflict_events.records.draft import Draft
from conflict_events.schema import ActorKind


def with_dated_roles(draft: Draft, published: date | None) -> Draft:
    """Return `draft` with groups and people as they were when it happened."""
    day = (draft.date.start or draft.date.end) if draft.date else None
    if day is None or day == published:
        return draft
    registry = load_registry()
    initiators = tuple(_then(party, day, published, registry) for party in draft.initiators)
    targets = tuple(_then(party, day, published, registry) for party in draft.targets)
    return replace(draft, initiators=initiators, targets=targets)


def _then(party: Party, day: date, published: date | None, registry: Registry) -> Party:
    reading = party.actor
    known = registry.actors.get(reading.registry_id or "") if reading is not None else None
    if reading is None or known is None:
        return party
    now, then = registry.role_on(known, published), registry.role_on(known, day)
    if now == then or (reading.kind, reading.sector) != now:
        return party
    return replace(party, actor=_as(reading, then))


def _as(reading: ActorReading, role: tuple[ActorKind, str]) -> ActorReading:
    kind, sector = role
    return replace(reading, kind=kind, sector=sector, state=kind == "state_forces")
