"""Records in notebooks: HTML without scripts, every text escaped, colours for any theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflict_events.schema.actor import Actor
    from conflict_events.schema.counts import Count
    from conflict_events.schema.dates import DateSpan
    from conflict_events.schema.event import Event
    from conflict_events.schema.evidence import Evidence
    from conflict_events.schema.result import ExtractionResult

_MOST_ROWS = 20
_COLOURS = {
    "trigger": "255,170,0",
    "initiator": "220,80,80",
    "target": "80,130,230",
    "place": "70,170,90",
    "date": "160,100,210",
    "count": "200,120,60",
    "source": "130,130,130",
}
_CELL = ' style="text-align:left;vertical-align:top"'


def event_html(event: Event) -> str:
    """Return a record as a heading, its sentence with the words marked, and its values."""
    rows = "".join(
        f"<tr><th{_CELL}>{escape(name)}</th><td{_CELL}>{escape(value)}</td></tr>"
        for name, value in _values(event)
        if value
    )
    return f"<div><b>{escape(event.summary)}</b>{_sentence(event)}<table>{rows}</table></div>"


def result_html(result: ExtractionResult) -> str:
    """Return the records of a document as a table, and what was not coded and why."""
    names = ("date", "event", "initiators", "targets", "place", "toll", "status")
    head = "".join(f"<th{_CELL}>{name}</th>" for name in names)
    rows = "".join(f"<tr>{''.join(_row(event))}</tr>" for event in result.events[:_MOST_ROWS])
    more = len(result.events) - _MOST_ROWS
    rest = f"<p>and {more} more records</p>" if more > 0 else ""
    notes = "".join(
        f"<li><code>{escape(d.slug)}</code> {escape(d.message)}</li>" for d in result.diagnostics
    )
    told = f"<details><summary>not coded</summary><ul>{notes}</ul></details>" if notes else ""
    return (
        f'<div style="max-height:30em;overflow:auto"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{rows}</tbody></table>{rest}{told}</div>"
    )


def _row(event: Event) -> Iterator[str]:
    values = (
        _day(event.date),
        event.event_type,
        _names(event.initiators),
        _names(event.targets),
        event.location.name if event.location else "",
        _tolls(event.casualties),
        event.status + (", background" if event.background else ""),
    )
    for value in values:
        yield f"<td{_CELL}>{escape(value)}</td>"


def _values(event: Event) -> Iterator[tuple[str, str]]:
    place = event.location
    yield "type", f"{event.event_type} ({event.status}, {event.scope})"
    yield "initiators", _names(event.initiators)
    yield "targets", _names(event.targets)
    if place is not None:
        parts = (place.name, place.admin1, place.country, place.precision)
        yield "place", ", ".join(part for part in parts if part)
    yield "date", _day(event.date)
    yield "toll", _tolls(event.casualties)
    yield "sources", "; ".join(source.name for source in event.sources)
    yield "confidence", f"{event.confidence:.2f}"
    yield "id", event.id


def _sentence(event: Event) -> str:
    """Return the first sentence that tells it, its words marked by what they show."""
    own = next((e for e in event.evidence if e.role == "sentence"), None)
    if own is None:
        return ""
    spans = sorted(
        {(e.start, e.end, e.role) for e in _spans(event) if e.part == own.part and e is not own}
    )
    made, at = [], own.start
    for start, end, role in spans:
        if start < at or end > own.end or role not in _COLOURS:
            continue
        mark = f'style="background:rgba({_COLOURS[role]},.35);color:inherit" title="{role}"'
        made.append(escape(own.text[at - own.start : start - own.start]))
        made.append(f"<mark {mark}>{escape(own.text[start - own.start : end - own.start])}</mark>")
        at = end
    made.append(escape(own.text[at - own.start :]))
    return f"<p>{''.join(made)}</p>"


def _spans(event: Event) -> Iterator[Evidence]:
    yield from event.evidence
    for actor in (*event.initiators, *event.targets):
        yield from actor.evidence
    for value in (event.location, event.date):
        if value is not None:
            yield from value.evidence
    for count in event.casualties:
        yield from count.evidence
    for source in event.sources:
        yield from source.evidence


def _names(actors: Sequence[Actor]) -> str:
    return "; ".join(actor.name for actor in actors)


def _tolls(counts: Sequence[Count]) -> str:
    told = []
    for count in counts:
        number = count.best if count.best is not None else count.low
        told.append(f"{'?' if number is None else number} {count.kind}")
    return ", ".join(told)


def _day(span: DateSpan | None) -> str:
    if span is None:
        return ""
    if span.start == span.end:
        return str(span.start)
    return f"{span.start or '?'} to {span.end or '?'}"
