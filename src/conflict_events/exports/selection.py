"""Which records an export takes, and shared tolls placed once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from conflict_events.records.coding.codings import code
from conflict_events.schema import Count, Event, ExtractionResult


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters; the default takes what an event table holds."""

    statuses: tuple[str, ...] | None = ("asserted", "alleged")
    """Statuses to take; None takes all."""
    scopes: tuple[str, ...] | None = ("political", "unclear")
    """Scopes to take; None takes all. Ordinary crime is left out by default."""
    background: bool = False
    """Whether to take what a report tells as history."""
    aggregate: bool = False
    """Whether to take totals over many incidents, which would be counted twice."""
    deathless: bool = False
    """Whether formats of deadly events (UCDP GED) also take records without a death."""

    def takes(self, event: Event) -> bool:
        """Whether `event` passes the filters."""
        return (
            (self.statuses is None or event.status in self.statuses)
            and (self.scopes is None or event.scope in self.scopes)
            and (self.background or not event.background)
            and (self.aggregate or not event.aggregate)
        )


def deadly(event: Event) -> bool:
    """Whether `event` has a death in its best, low or high number, as UCDP counts them."""
    coding = event.codings.ucdp
    return coding is not None and bool(coding.best or coding.low or coding.high)


EVERYTHING = Selection(statuses=None, scopes=None, background=True, aggregate=True, deathless=True)
EVENT_TABLE = Selection()


def flattened(events: Iterable[Event | ExtractionResult]) -> list[Event]:
    """Return the records of `events`, those of whole results included, in order."""
    found: list[Event] = []
    for item in events:
        if isinstance(item, ExtractionResult):
            found.extend(item.events)
        else:
            found.append(item)
    return found


def placed_once(events: Iterable[Event]) -> list[Event]:
    """Return the records with each shared toll left only on the first that has it.

    A toll printed once for several records would otherwise be summed several times.
    Codings of the others are computed anew without it.
    """
    seen: set[tuple[object, ...]] = set()
    done: list[Event] = []
    for event in events:
        kept: list[Count] = []
        for count in event.casualties:
            key = _key(event, count)
            if count.shared and key in seen:
                continue
            if count.shared:
                seen.add(key)
            kept.append(count)
        if len(kept) == len(event.casualties):
            done.append(event)
        else:
            bare = event.model_copy(update={"casualties": tuple(kept)})
            done.append(bare.model_copy(update={"codings": code(bare)}))
    return done


def _key(event: Event, count: Count) -> tuple[object, ...]:
    spans = tuple((e.part, e.start, e.end) for e in count.evidence)
    return (event.document_id, count.kind, spans, count.low, count.high, count.source)
