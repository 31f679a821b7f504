"""Records as related tables: events, participants, casualties, sources, evidence.

Every table but the first has ``event_id``, which refers to the table of events; positions
count from 1 in the order of the record, so that the keys are the same in every run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from conflict_events.exports import flat
from conflict_events.exports.protocol import Cell, Column, columns
from conflict_events.schema import Actor, Event, Evidence
from conflict_events.schema.serial import to_json


@dataclass(frozen=True, slots=True)
class Relation:
    """A table with its key."""

    name: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Callable[[Sequence[Event]], Iterator[tuple[Cell, ...]]]


_ACTOR = "name mention registry_id country kind sector attribution".split()
_COUNT = "kind low high best wording who actor side total shared source".split()
_SOURCE = "name kind scale".split()
_SPAN = "role part start end text rule".split()


def _events(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    for number, (event, row) in enumerate(zip(events, flat.rows(events), strict=True), start=1):
        yield (*row, number, to_json(event))


def _participants(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    for event in events:
        for side, actors in (("initiator", event.initiators), ("target", event.targets)):
            for number, actor in enumerate(actors, start=1):
                yield (event.id, side, number, 0, *_cells(actor, _ACTOR))
                for other, backer in enumerate(actor.associated, start=1):
                    yield (event.id, side, number, other, *_cells(backer, _ACTOR))


def _casualties(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    for event in events:
        for number, count in enumerate(event.casualties, start=1):
            yield (event.id, number, *_cells(count, _COUNT))


def _sources(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    for event in events:
        for number, source in enumerate(event.sources, start=1):
            yield (event.id, number, *_cells(source, _SOURCE))


def _evidence(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    for event in events:
        number = 0
        for field, spans in fields_with_evidence(event):
            for span in spans:
                number += 1
                yield (event.id, number, field, event.document_id, *_cells(span, _SPAN))


def fields_with_evidence(event: Event) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """Yield each part of a record by its path, such as ``targets.1``, with its evidence."""
    yield "event", event.evidence
    for name, actors in (("initiators", event.initiators), ("targets", event.targets)):
        for number, actor in enumerate(actors, start=1):
            yield from _of_actor(f"{name}.{number}", actor)
    if event.location is not None:
        yield "location", event.location.evidence
    if event.date is not None:
        yield "date", event.date.evidence
    for number, count in enumerate(event.casualties, start=1):
        yield f"casualties.{number}", count.evidence
    for number, source in enumerate(event.sources, start=1):
        yield f"sources.{number}", source.evidence


def _of_actor(path: str, actor: Actor) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    yield path, actor.evidence
    for number, other in enumerate(actor.associated, start=1):
        yield f"{path}.associated.{number}", other.evidence


def _cells(model: BaseModel, names: Sequence[str]) -> Iterator[Cell]:
    for name in names:
        yield getattr(model, name)


RELATIONS = (
    Relation(
        "events",
        ("event_id",),
        (*flat.COLUMNS, *columns("position:int; record")),
        _events,
    ),
    Relation(
        "participants",
        ("event_id", "side", "position", "associate"),
        columns("event_id; side; position:int; associate:int;" + ";".join(_ACTOR)),
        _participants,
    ),
    Relation(
        "casualties",
        ("event_id", "position"),
        columns(
            "event_id; position:int; kind; low:int; high:int; best:int; wording; who; actor; side;"
            "total:bool; shared:bool; source"
        ),
        _casualties,
    ),
    Relation(
        "sources",
        ("event_id", "position"),
        columns("event_id; position:int;" + ";".join(_SOURCE)),
        _sources,
    ),
    Relation(
        "evidence",
        ("event_id", "position"),
        columns(
            "event_id; position:int; field; document_id; role; part; start:int; end:int; text; rule"
        ),
        _evidence,
    ),
)
