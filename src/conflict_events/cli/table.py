"""Records as a table for people."""

from __future__ import annotations

from rich import box
from rich.markup import escape
from rich.table import Table

from conflict_events.schema import Actor, Count, Event


def table(events: list[Event]) -> Table:
    """Return one row a record: when, what, who, to whom, where, toll, status."""
    found = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    found.add_column("date", no_wrap=True)
    found.add_column("event", no_wrap=True)
    for heading in ("initiators", "targets", "place", "toll", "status"):
        found.add_column(heading)
    for event in events:
        found.add_row(
            _days(event),
            event.event_type,
            _names(event.initiators),
            _names(event.targets),
            escape(_place(event)),
            ", ".join(_toll(count) for count in event.casualties),
            event.status + (", background" if event.background else ""),
        )
    return found


def _names(actors: tuple[Actor, ...]) -> str:
    return escape(", ".join(actor.name for actor in actors))


def _place(event: Event) -> str:
    if event.location is None:
        return ""
    near = "near " if event.location.precision == "near" else ""
    return f"{near}{event.location.name}"


def _toll(count: Count) -> str:
    number = count.best if count.best is not None else count.low
    return f"{number if number is not None else '?'} {count.kind}"


def _days(event: Event) -> str:
    if event.date is None:
        return ""
    if event.date.start == event.date.end:
        return str(event.date.start)
    return f"{event.date.start or '?'}\n– {event.date.end or '?'}"
