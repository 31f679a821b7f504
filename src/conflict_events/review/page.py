"""The review page: records one by one with their words, in one HTML file without server."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import get_args

from conflict_events.lexicon.families import event_types
from conflict_events.lexicon.ontology import EventType
from conflict_events.report.page import ASSETS as SHARED
from conflict_events.report.page import page
from conflict_events.report.payload import payload
from conflict_events.report.texts import by_id
from conflict_events.review.decisions import DECISIONS_VERSION, FIELDS
from conflict_events.review.fields import shown
from conflict_events.schema import Document, Event, Status
from conflict_events.schema.identity import digest

_OWN = Path(__file__).resolve().parent / "assets"
_NEEDED = ("id", "d", "summary", "spans")


def review_html(
    events: Sequence[Event],
    *,
    documents: Iterable[Document] = (),
    title: str = "Review of records",
) -> str:
    """Return the page on which a person reviews `events`.

    Decisions are saved as ``decisions.jsonl`` by the browser; `read_decisions` reads them.

    Args:
        events: Records, in the order of the review.
        documents: Their texts; where one is missing, the quotations of the records are shown.
        title: Heading.
    """
    from conflict_events import __version__  # noqa: PLC0415 - the package imports us lazily

    data = payload(events, by_id(documents), {})
    made = zip(events, data["events"], strict=True)
    data["events"] = [
        {name: value[name] for name in _NEEDED if name in value}
        | {"values": {field: shown(event, field) for field in FIELDS}}
        for event, value in made
    ]
    data["choices"] = {
        "event_type": {entry.id: entry.name for entry in _by_name()},
        "status": {status: status for status in get_args(Status)},
    }
    data["version"] = DECISIONS_VERSION
    data["key"] = digest("", *(event.id for event in events))
    return page(
        _OWN / "review.html",
        styles=[SHARED / "base.css", _OWN / "review.css"],
        scripts=[SHARED / "base.js", SHARED / "spans.js", _OWN / "review.js"],
        data=data,
        title=title,
        version=__version__,
    )


def _by_name() -> list[EventType]:
    return sorted(event_types().values(), key=lambda entry: entry.name)
