"""Decisions applied: records as the reviewers left them, and as gold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from conflict_events.errors import InputError
from conflict_events.evaluation.gold import GoldDocument, GoldIncident, gold_of, incident_of
from conflict_events.lexicon.families import event_types
from conflict_events.records.coding.codings import code
from conflict_events.records.summary import summarise
from conflict_events.review.decisions import FIELDS, Decision, FieldName
from conflict_events.review.fields import parsed, shown
from conflict_events.schema import Document, DocumentRef, Event, Evidence

_EMPTY: dict[FieldName, Any] = {
    "initiators": (),
    "targets": (),
    "casualties": (),
    "location": None,
    "date": None,
}


@dataclass(frozen=True, slots=True)
class Applied:
    """What decisions made of records."""

    events: tuple[Event, ...]
    """Records that were kept, changed or added; what nobody judged stays as it was."""
    rejected: int
    changed: int
    added: int
    unjudged: int
    problems: tuple[str, ...]
    """Decisions that were not applied, and why: one line each."""


def apply(events: Sequence[Event], decisions: Iterable[Decision]) -> Applied:
    """Return `events` as the decisions leave them; later decisions on a record stand.

    A decision on a value that the record no longer has is not applied and is named.
    """
    by_event: dict[str, Decision] = {}
    for decision in decisions:
        by_event[decision.event_id] = decision
    known = {event.id for event in events}
    problems: list[str] = []
    kept: list[Event] = []
    counts = {"rejected": 0, "changed": 0, "unjudged": 0, "added": 0}
    for event in events:
        found = by_event.get(event.id)
        if found is None:
            counts["unjudged"] += 1
            kept.append(event)
        elif found.verdict == "reject":
            counts["rejected"] += 1
        else:
            after = corrected(event, found, problems)
            counts["changed"] += after != event
            kept.append(after)
    refs = {event.document_id: event.document for event in events}
    for found in by_event.values():
        if found.verdict == "add" and found.event_id not in known:
            ref = refs.get(found.document_id, DocumentRef(id=found.document_id))
            made = added(found, ref, problems)
            if made is not None:
                counts["added"] += 1
                kept.append(made)
        elif found.event_id not in known:
            problems.append(f"{found.event_id}: no such record; decisions of other records?")
    return Applied(tuple(kept), problems=tuple(problems), **counts)


def corrected(event: Event, decision: Decision, problems: list[str]) -> Event:
    """Return `event` with its corrected and rejected fields changed and its codes anew."""
    changes: dict[str, Any] = {}
    for field, said in decision.fields.items():
        if said.verdict == "accept":
            continue
        now = shown(event, field)
        if said.was != now:
            problems.append(
                f"{event.id}: {field}: judged as '{said.was}', is '{now}' now; review it again"
            )
            continue
        if said.verdict == "reject" and field not in _EMPTY:
            problems.append(f"{event.id}: {field}: cannot be empty; correct it or reject all")
            continue
        try:
            changes[field] = (
                _EMPTY[field]
                if said.verdict == "reject"
                else parsed(event, field, said.value or "")
            )
        except InputError as error:
            problems.append(f"{event.id}: {field}: {error}")
    return _recoded(event, changes) if changes else event


def added(decision: Decision, ref: DocumentRef, problems: list[str]) -> Event | None:
    """Return the record that a reviewer added, or None where it has no type."""
    base = Event(
        id=decision.event_id,
        document_id=ref.id,
        document=ref,
        summary=decision.note or "added by a reviewer",
        event_type="",
    )
    changes: dict[str, Any] = {}
    for field, said in decision.fields.items():
        try:
            changes[field] = parsed(base, field, said.value or "")
        except InputError as error:
            problems.append(f"{decision.event_id}: {field}: {error}")
    if not changes.get("event_type"):
        problems.append(f"{decision.event_id}: an added record needs an event_type")
        return None
    start, end = decision.start, decision.end
    if start is not None and end is not None and len(decision.note) == end - start:
        told = Evidence(role="trigger", start=start, end=end, text=decision.note, rule="review")
        changes["evidence"] = (told,)
    return _recoded(base, changes)


def gold(
    events: Sequence[Event],
    decisions: Sequence[Decision],
    documents: Mapping[str, Document],
) -> tuple[tuple[GoldDocument, ...], tuple[str, ...]]:
    """Return the reviewed documents as gold, and the ids of those left out.

    A document is gold if its text is known and each of its records was judged. Fields that
    nobody judged are left out of it: they are not measured.
    """
    judged = {decision.event_id: decision for decision in decisions}
    applied = apply(events, decisions).events
    by_document: dict[str, list[Event]] = {}
    for event in applied:
        by_document.setdefault(event.document_id, []).append(event)
    found: list[GoldDocument] = []
    left: list[str] = []
    for known in dict.fromkeys(event.document_id for event in events):
        document = documents.get(known)
        mine = [event for event in events if event.document_id == known]
        if document is None or any(event.id not in judged for event in mine):
            left.append(known)
            continue
        whole = gold_of(document.model_copy(update={"id": known}), ())
        incidents = tuple(
            _incident(event, judged[event.id]) for event in by_document.get(known, [])
        )
        found.append(whole.model_copy(update={"incidents": incidents}))
    return tuple(found), tuple(left)


_GOLD_NAMES = {"location": "place", "casualties": "counts"}


def _incident(event: Event, decision: Decision) -> GoldIncident:
    """Return the incident with its judged fields set and no others."""
    whole = incident_of(event)
    judged = FIELDS if decision.verdict == "accept" else tuple(decision.fields)
    names = {"id", "trigger", *(_GOLD_NAMES.get(field, field) for field in judged)}
    # What was not judged stays out of the set fields; the type is always there.
    kept = {n: getattr(whole, n) for n in GoldIncident.model_fields if n in names | {"event_type"}}
    return GoldIncident(**kept)


def _recoded(event: Event, changes: dict[str, Any]) -> Event:
    after = event.model_copy(update=changes)
    kind = event_types().get(after.event_type)
    if kind is not None:
        line = summarise(
            kind,
            status=after.status,
            initiators=after.initiators,
            targets=after.targets,
            location=after.location,
            date=after.date,
            casualties=after.casualties,
        )
        mutual = kind.mutual if "event_type" in changes else after.mutual
        after = after.model_copy(update={"summary": line, "mutual": mutual})
    return after.model_copy(update={"codings": code(after)})
