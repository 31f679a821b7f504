"""What the report's script reads: records, texts and names as plain, small JSON values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from conflict_events.lexicon.families import event_types, families
from conflict_events.report.counts import tolls
from conflict_events.report.texts import Shown, evidence, grouped, shown
from conflict_events.schema import Actor, Diagnostic, Document, Event, Evidence


class Names:
    """Numbers for strings that come again and again; the strings in order of their number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, name: str) -> int:
        """Return the number of `name`."""
        return self._numbers.setdefault(name, len(self._numbers))

    def all(self) -> list[str]:
        """Return the names; the n-th has number n."""
        return list(self._numbers)


def payload(
    events: Sequence[Event],
    documents: Mapping[str, Document],
    diagnostics: Mapping[str, Sequence[Diagnostic]],
) -> dict[str, Any]:
    """Return the values of a report.

    Args:
        events: Records, in the order of the first view.
        documents: Texts by the id of their document, where they are known.
        diagnostics: What was not coded, by the id of the document.
    """
    rules = Names()
    roles = Names()
    by_document = grouped(events)
    order = list(by_document) + [known for known in diagnostics if known not in by_document]
    places = {known: number for number, known in enumerate(order)}
    return {
        "documents": [
            _document(known, by_document.get(known, []), documents.get(known)) for known in order
        ],
        "events": [_event(event, places, roles, rules) for event in events],
        "diagnostics": [
            _plain(item.model_dump(mode="json")) | {"d": places[known]}
            for known, items in diagnostics.items()
            for item in items
        ],
        "roles": roles.all(),
        "rules": rules.all(),
        "types": _types(events),
    }


def _document(known: str, events: Sequence[Event], document: Document | None) -> dict[str, Any]:
    parts = shown(events, document)
    if not events and document is not None:
        parts = Shown((), ((0, document.text),), whole=True)
    source = events[0].document if events else document
    return _plain(
        {
            "id": known,
            "title": source.title if source else None,
            "source": source.source if source else None,
            "url": source.url if source else None,
            "published": source.published.isoformat() if source and source.published else None,
            "whole": parts.whole,
            "parts": _plain({"title": parts.title, "text": parts.text}),
        }
    )


def _event(event: Event, places: Mapping[str, int], roles: Names, rules: Names) -> dict[str, Any]:
    place, when = event.location, event.date
    own = event.model_dump(
        mode="json",
        include={"status", "scope", "background", "aggregate", "mutual", "means", "confidence"},
    )
    spans = [
        [roles.number(s.role), 1 if s.part == "title" else 0, s.start, s.end, rules.number(s.rule)]
        for s in _once(evidence(event))
    ]
    return _plain(
        {
            "id": event.id,
            "d": places[event.document_id],
            "summary": event.summary,
            "type": event.event_type,
            **own,
            "initiators": [_actor(actor) for actor in event.initiators],
            "targets": [_actor(actor) for actor in event.targets],
            "place": _plain(place.model_dump(mode="json", exclude={"evidence"})) if place else None,
            "date": _plain(when.model_dump(mode="json", exclude={"evidence"})) if when else None,
            "tolls": tolls(event),
            "counts": [
                _plain(c.model_dump(mode="json", exclude={"evidence"})) for c in event.casualties
            ],
            "territory": _plain(event.territory.model_dump()) if event.territory else None,
            "sources": [
                _plain(s.model_dump(mode="json", exclude={"evidence"})) for s in event.sources
            ],
            "codings": {
                name: _plain(coding.model_dump(mode="json"))
                for name, coding in event.codings
                if coding is not None
            },
            "spans": spans,
        }
    )


def _actor(actor: Actor) -> dict[str, Any]:
    found = actor.model_dump(mode="json", exclude={"evidence", "associated"})
    found["associated"] = [other.name for other in actor.associated]
    if found["attribution"] == "stated":
        del found["attribution"]
    return _plain(found)


def _once(spans: Sequence[Evidence]) -> list[Evidence]:
    return list(dict.fromkeys(spans))


def _plain(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return `value` without what is empty: zero is a value, nothing and false are not."""
    return {
        k: v
        for k, v in value.items()
        if not (v is None or v is False or (hasattr(v, "__len__") and len(v) == 0))
    }


def _types(events: Sequence[Event]) -> dict[str, Any]:
    known, groups = event_types(), families()
    found: dict[str, Any] = {}
    for name in sorted({event.event_type for event in events}):
        entry = known.get(name)
        family = groups.get(entry.family) if entry else None
        found[name] = {
            "name": entry.name if entry else name.replace("_", " "),
            "definition": entry.definition if entry else "",
            "family": family.name if family else "",
            "group": family.group if family else "other",
        }
    return found
