"""Records as spans of a text with roles, the way annotation tools see them, and back.

A record is a trigger span labelled with its event type; each argument is a span with a role
that a relation ties to its trigger. Only the text is annotated: what was read from a title
that was passed apart stays outside, and so do fields without words (status).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conflict_events.errors import InputError
from conflict_events.review.decisions import Decision, FieldDecision, FieldName
from conflict_events.review.fields import parsed, shown
from conflict_events.schema import DocumentRef, Event, Evidence
from conflict_events.schema.identity import digest

ROLES: dict[str, FieldName] = {
    "initiator": "initiators",
    "target": "targets",
    "place": "location",
    "date": "date",
    "count": "casualties",
}
"""Role of a span, and the field it stands for."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """One record as spans."""

    trigger: Span
    event_type: str
    arguments: tuple[tuple[str, Span], ...] = ()
    """(role, span), sorted."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with what it tells."""

    document_id: str
    text: str
    told: tuple[Told, ...]
    reviewer: str = ""


class OffsetError(ValueError):
    """A span does not hold the words that the tool says it holds."""


def annotated(document_id: str, text: str, events: Sequence[Event]) -> Annotated:
    """Return the records of a text as spans; a record without trigger in the text is left out."""
    told = (_told(event) for event in events)
    return Annotated(document_id, text, tuple(t for t in told if t is not None))


def _told(event: Event) -> Told | None:
    trigger = _trigger(event)
    if trigger is None:
        return None
    spans: list[tuple[str, Evidence]] = []
    for role, actors in (("initiator", event.initiators), ("target", event.targets)):
        spans += [(role, e) for actor in actors for e in actor.evidence[:1]]
    if event.location is not None:
        spans += [("place", e) for e in event.location.evidence[:1]]
    if event.date is not None:
        spans += [("date", e) for e in event.date.evidence[:1]]
    spans += [("count", e) for count in event.casualties for e in count.evidence[:1]]
    arguments = {(role, (e.start, e.end)) for role, e in spans if e.part == "text"}
    return Told(trigger, event.event_type, tuple(sorted(arguments)))


def _trigger(event: Event) -> Span | None:
    return next(
        ((e.start, e.end) for e in event.evidence if e.role == "trigger" and e.part == "text"),
        None,
    )


def decisions(
    events: Sequence[Event], corrected: Annotated, *, problems: list[str]
) -> tuple[Decision, ...]:
    """Return what the annotator of a text decided on its records.

    A record is found again by its trigger and, where several share it, by its order among
    them. A trigger that is gone is a rejected record, a new one an added record. A role whose
    spans are the same is accepted; else the words of the new spans are the right value.
    """
    left: dict[Span, list[Told]] = {}
    for told in corrected.told:
        left.setdefault(told.trigger, []).append(told)
    found: list[Decision] = []
    for event in events:
        before = _told(event)
        if before is None:
            continue
        same = left.get(before.trigger, [])
        if not same:
            found.append(_decision(event, corrected, "reject", {}))
            continue
        at = next((n for n, t in enumerate(same) if t.event_type == event.event_type), 0)
        fields = _fields(event, before, same.pop(at), corrected.text, problems)
        verdict = "accept" if all(f.verdict == "accept" for f in fields.values()) else "correct"
        found.append(_decision(event, corrected, verdict, fields))
    for told in (t for group in left.values() for t in group):
        found.append(_added(told, corrected, problems))
    return tuple(found)


def _added(told: Told, corrected: Annotated, problems: list[str]) -> Decision:
    start, end = told.trigger
    known = digest("ev_", corrected.document_id, "added", start, told.event_type)
    ref = DocumentRef(id=corrected.document_id)
    stub = Event(id=known, document_id=ref.id, document=ref, summary="", event_type="")
    values: dict[FieldName, str] = {"event_type": told.event_type, **_words(told, corrected.text)}
    return Decision(
        event_id=known,
        document_id=corrected.document_id,
        reviewer=corrected.reviewer,
        verdict="add",
        fields={
            field: FieldDecision(verdict="correct", value=value)
            for field, value in values.items()
            if _readable(stub, field, value, problems)
        },
        start=start,
        end=end,
        note=corrected.text[start:end],
    )


def _readable(event: Event, field: FieldName, value: str, problems: list[str]) -> bool:
    """Whether words of the text are a value: "12" is a toll, "Tuesday" is no day yet."""
    try:
        parsed(event, field, value)
    except InputError as error:
        problems.append(f"{event.id}: {field}: {error}; not judged, say it in the sheet or page")
        return False
    return True


def _fields(
    event: Event, before: Told, after: Told, text: str, problems: list[str]
) -> dict[FieldName, FieldDecision]:
    fields: dict[FieldName, FieldDecision] = {
        "event_type": _said(event, "event_type", after.event_type, event.event_type)
    }
    words = _words(after, text)
    for role, field in ROLES.items():
        old = [span for r, span in before.arguments if r == role]
        new = [span for r, span in after.arguments if r == role]
        was = shown(event, field)
        if old == new:
            fields[field] = FieldDecision(verdict="accept", was=was)
        elif not new:
            fields[field] = FieldDecision(verdict="reject", was=was)
        else:
            value = _kept(event, field, new, text) or words[field]
            if _readable(event, field, value, problems):
                fields[field] = _said(event, field, value, was)
    return fields


def _kept(event: Event, field: FieldName, spans: Sequence[Span], text: str) -> str | None:
    """Return the value with the record's own readings of the spans it already had."""
    read: dict[Span, str] = {}
    if field in ("initiators", "targets"):
        for actor in (*event.initiators, *event.targets):
            for e in actor.evidence[:1]:
                read[e.start, e.end] = actor.name
        return "; ".join(read.get(span, text[span[0] : span[1]]) for span in spans)
    if field == "casualties":
        parts = shown(event, "casualties").split("; ")
        for count, part in zip(event.casualties, parts, strict=True):
            for e in count.evidence[:1]:
                read[e.start, e.end] = part
        return "; ".join(read.get(span, text[span[0] : span[1]]) for span in spans)
    return None


def _words(told: Told, text: str) -> dict[FieldName, str]:
    found: dict[FieldName, list[str]] = {}
    for role, (start, end) in told.arguments:
        found.setdefault(ROLES[role], []).append(" ".join(text[start:end].split()))
    return {field: "; ".join(words) for field, words in found.items()}


def _said(event: Event, field: FieldName, value: str, was: str) -> FieldDecision:
    if value == was:
        return FieldDecision(verdict="accept", was=was)
    return FieldDecision(verdict="correct", was=shown(event, field), value=value)


def _decision(
    event: Event, corrected: Annotated, verdict: str, fields: Mapping[FieldName, FieldDecision]
) -> Decision:
    return Decision(
        event_id=event.id,
        document_id=event.document_id,
        reviewer=corrected.reviewer,
        verdict=verdict,  # type: ignore[arg-type]
        fields=dict(fields),
    )
