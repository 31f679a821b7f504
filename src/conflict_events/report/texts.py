"""Texts that a report shows, found by the id of their document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from conflict_events.schema import Document, Event, Evidence
from conflict_events.schema.identity import document_id

Chunk = tuple[int, str]
"""First code point, and the characters from there on."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a report can show of a document."""

    title: tuple[Chunk, ...]
    text: tuple[Chunk, ...]
    whole: bool
    """Whether the whole text is known; else only the quotations of the records."""


def by_id(documents: Iterable[Document]) -> dict[str, Document]:
    """Return the documents by their own id and by the id that their text gives.

    A text is found again with or without the title it was read with.
    """
    found: dict[str, Document] = {}
    for document in documents:
        for known in (
            document.id,
            document_id(document.text),
            document_id(document.text, document.title) if document.title is not None else None,
        ):
            if known is not None:
                found.setdefault(known, document)
    return found


def shown(events: Sequence[Event], document: Document | None) -> Shown:
    """Return what can be shown of the document of `events`.

    A text that does not hold what the records quote is another text: it is not shown.
    """
    spans = [span for event in events for span in evidence(event)]
    in_title = [span for span in spans if span.part == "title"]
    in_text = [span for span in spans if span.part == "text"]
    printed = document.title if document else None
    if printed is None and events:
        printed = events[0].document.title
    title: tuple[Chunk, ...] = _joined(in_title)
    if printed is not None and title and _holds(printed, in_title):
        title = ((0, printed),)
    if document is not None and _holds(document.text, in_text):
        return Shown(title, ((0, document.text),), whole=True)
    return Shown(title, _joined(in_text), whole=False)


def _holds(raw: str, spans: Sequence[Evidence]) -> bool:
    return all(raw[span.start : span.end] == span.text for span in spans)


def evidence(event: Event) -> list[Evidence]:
    """Return every span of `event`, its own first."""
    found = list(event.evidence)
    for actor in (*event.initiators, *event.targets):
        found += actor.evidence
        for other in actor.associated:
            found += other.evidence
    if event.location is not None:
        found += event.location.evidence
    if event.date is not None:
        found += event.date.evidence
    for count in event.casualties:
        found += count.evidence
    for source in event.sources:
        found += source.evidence
    return found


def grouped(events: Sequence[Event]) -> Mapping[str, list[Event]]:
    """Return the events by document, documents in the order they come."""
    found: dict[str, list[Event]] = {}
    for event in events:
        found.setdefault(event.document_id, []).append(event)
    return found


def _joined(spans: Sequence[Evidence]) -> tuple[Chunk, ...]:
    """Return the quotations as few chunks: those that touch are joined."""
    found: list[Chunk] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if found and span.start <= found[-1][0] + len(found[-1][1]):
            start, text = found[-1]
            over = start + len(text) - span.start
            if len(span.text) > over:
                found[-1] = (start, text + span.text[over:])
        else:
            found.append((span.start, span.text))
    return tuple(found)
