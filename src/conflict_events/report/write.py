"""The report: records, their texts, table, timeline, map, tolls and actors in one HTML file."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from conflict_events.exports.atomic import check_target, replace_file
from conflict_events.report.page import ASSETS, asset, page
from conflict_events.report.payload import payload
from conflict_events.report.texts import by_id
from conflict_events.schema import Diagnostic, Document, Event, ExtractionResult

TABS = (
    ("records", "Records"),
    ("timeline", "Timeline"),
    ("map", "Map"),
    ("tolls", "Tolls"),
    ("actors", "Actors"),
    ("quality", "Quality"),
)
_STYLES = ("base.css", "report.css")
_SCRIPTS = (
    "base.js",
    "spans.js",
    "state.js",
    "table.js",
    "reader.js",
    "timeline.js",
    "map.js",
    "tolls.js",
    "actors.js",
    "quality.js",
    "main.js",
)


def write_report(
    given: Iterable[Event | ExtractionResult],
    path: str | os.PathLike[str],
    *,
    documents: Iterable[Document] = (),
    diagnostics: Iterable[tuple[str, Diagnostic]] = (),
    title: str | None = None,
    force: bool = False,
) -> None:
    """Write a report: one HTML file that works without network.

    Args:
        given: Records, or whole results; results also bring their diagnostics.
        path: File to write; it appears whole or not at all.
        documents: Texts of the records. Where a text is missing, the quotations that the
            records hold are shown.
        diagnostics: What was not coded, each with the id of its document, beside what results
            bring.
        title: Heading of the report.
        force: Whether an existing file may be replaced.

    Raises:
        ExportError: The file exists or cannot be written.
    """
    target = Path(path)
    check_target(target, force=force)
    html = report_html(given, documents=documents, diagnostics=diagnostics, title=title)
    replace_file(target, html.encode("utf-8"))


def report_html(
    given: Iterable[Event | ExtractionResult],
    *,
    documents: Iterable[Document] = (),
    diagnostics: Iterable[tuple[str, Diagnostic]] = (),
    title: str | None = None,
) -> str:
    """Return the page that `write_report` writes; equal for equal input."""
    from conflict_events import __version__  # noqa: PLC0415 - the package imports us lazily

    events: list[Event] = []
    notes: dict[str, list[Diagnostic]] = {}
    for known, note in diagnostics:
        notes.setdefault(known, []).append(note)
    for item in given:
        if isinstance(item, Event):
            events.append(item)
            continue
        events += item.events
        if item.diagnostics:
            notes.setdefault(item.document_id, []).extend(item.diagnostics)
    data = payload(events, by_id(documents), notes)
    data["outlines"] = json.loads(asset(ASSETS / "outlines.json"))
    return page(
        ASSETS / "report.html",
        styles=[ASSETS / name for name in _STYLES],
        scripts=[ASSETS / name for name in _SCRIPTS],
        data=data,
        title=title or _title(events),
        facts=facts(events, notes, __version__),
        tabs=TABS,
        version=__version__,
    )


def facts(
    events: Sequence[Event], diagnostics: Mapping[str, Sequence[Diagnostic]], version: str
) -> str:
    """Return the line under the heading: how much, from when to when, coded by what."""
    documents = len({event.document_id for event in events} | set(diagnostics))
    days = sorted(
        day for event in events if event.date for day in (event.date.start, event.date.end) if day
    )
    parts = [f"{_many(len(events), 'record')} from {_many(documents, 'document')}"]
    if days:
        parts.append(f"{days[0]} to {days[-1]}")
    parts.append(f"machine-coded with conflict-events {version}; read the words before you cite")
    return " · ".join(parts)


def _title(events: Sequence[Event]) -> str:
    titles = {event.document.title for event in events if event.document.title}
    if len(titles) == 1 and len({event.document_id for event in events}) == 1:
        return titles.pop()
    return "Conflict events"


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
