"""Two runs over the same texts: records gained, lost and changed, each with a reason.

A reason is what the evidence shows: other words, another rule, words that another record took.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from conflict_events.evaluation.align import align
from conflict_events.evaluation.gold import incident_of
from conflict_events.lexicon.lexicon import load_lexicon
from conflict_events.schema import Actor, Count, DateSpan, Event, Evidence, Location
from conflict_events.schema.base import Model
from conflict_events.schema.serial import to_json

_FIELDS = (
    "event_type status scope background aggregate mutual initiators targets location date "
    "casualties territory means sources codings confidence"
).split()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that has another value, or other evidence."""

    field: str
    old: str
    new: str
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """A record of one run and what the other has in its place."""

    document: str
    old_id: str | None
    new_id: str | None
    summary: str
    reason: str
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Diff:
    """How two runs differ."""

    same: int
    gained: tuple[Change, ...]
    lost: tuple[Change, ...]
    changed: tuple[Change, ...]

    @property
    def empty(self) -> bool:
        """Whether the runs are equal."""
        return not (self.gained or self.lost or self.changed)

    def plain(self) -> dict[str, Any]:
        """Return values for a JSON file."""
        return asdict(self)


def diff(old: Sequence[Event], new: Sequence[Event], *, packs: tuple[str, ...] = ("core",)) -> Diff:
    """Compare records of two runs, document by document; order changes nothing.

    Records of one id are one record; the others are paired by what they tell.

    Args:
        old: Records of the earlier run.
        new: Records of the later run.
        packs: Lexicon packs, for families of types.
    """
    families = {name: entry.family for name, entry in load_lexicon(packs).types.items()}
    before, after = _by_document(old), _by_document(new)
    same = 0
    gained: list[Change] = []
    lost: list[Change] = []
    changed: list[Change] = []
    for document in sorted({*before, *after}):
        was, now = before.get(document, []), after.get(document, [])
        pairs = _pairs(was, now, families)
        for one, other in pairs:
            fields = tuple(_changes(one, other))
            if not fields:
                same += 1
                continue
            why = "" if one.id == other.id else "told from another word, paired by content"
            changed.append(Change(document, one.id, other.id, other.summary, why, fields))
        kept_old, kept_new = {a.id for a, _ in pairs}, {b.id for _, b in pairs}
        lost += [
            Change(document, e.id, None, e.summary, _why(e, now, "no longer coded"))
            for e in was
            if e.id not in kept_old
        ]
        gained += [
            Change(document, None, e.id, e.summary, _why(e, was, "newly coded"))
            for e in now
            if e.id not in kept_new
        ]
    return Diff(same, tuple(gained), tuple(lost), tuple(changed))


def _by_document(events: Sequence[Event]) -> dict[str, list[Event]]:
    found: dict[str, dict[str, Event]] = {}
    for event in sorted(events, key=to_json):
        found.setdefault(event.document_id, {})[event.id] = event
    return {document: [own[i] for i in sorted(own)] for document, own in found.items()}


def _pairs(
    was: Sequence[Event], now: Sequence[Event], families: Mapping[str, str]
) -> list[tuple[Event, Event]]:
    by_id = {event.id: event for event in now}
    pairs = [(event, by_id[event.id]) for event in was if event.id in by_id]
    known = {event.id for event, _ in pairs}
    rest = [event for event in was if event.id not in known]
    others = [event for event in now if event.id not in known]
    found = align([incident_of(event) for event in rest], others, families)
    return [*pairs, *((rest[a], others[b]) for a, b in found.pairs)]


def _changes(one: Event, other: Event) -> Iterator[FieldChange]:
    derived: list[FieldChange] = []
    told = False
    for field in _FIELDS:
        was, now = getattr(one, field), getattr(other, field)
        if was == now:
            continue
        change = FieldChange(field, _value(was), _value(now), _reason(was, now))
        if field in ("codings", "confidence"):
            derived.append(change)
        else:
            told = True
            yield change
    for change in derived:
        follows = "follows from the fields above" if told else "its table or factors changed"
        yield FieldChange(change.field, change.old, change.new, follows)
    if not told and not derived and one.evidence != other.evidence:
        was_words, now_words = _words(one.evidence), _words(other.evidence)
        yield FieldChange("evidence", was_words, now_words, _reason(one.evidence, other.evidence))


def _reason(was: object, now: object) -> str:
    """Return what the evidence of two values shows."""
    before, after = list(_evidence(was)), list(_evidence(now))
    if not before and not after:
        return ""
    places = [{(e.part, e.start, e.end) for e in spans} for spans in (before, after)]
    if places[0] != places[1]:
        return f"read from {_words(after) or 'nothing'} instead of {_words(before) or 'nothing'}"
    rules = [sorted({e.rule for e in spans}) for spans in (before, after)]
    if rules[0] != rules[1]:
        return f"rule {', '.join(rules[1])} instead of {', '.join(rules[0])}"
    return "the same words and rules, another value"


def _evidence(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _evidence(part)
    elif isinstance(value, Model) and "evidence" in type(value).model_fields:
        yield from _evidence(value.evidence)  # type: ignore[attr-defined]


def _words(spans: Sequence[Evidence]) -> str:
    texts = dict.fromkeys(" ".join(e.text.split())[:60] for e in spans if e.role != "sentence")
    return " + ".join(f"“{text}”" for text in texts)


def _why(event: Event, others: Sequence[Event], otherwise: str) -> str:
    """Return which record of the other run holds the words that tell `event`."""
    own = [e for e in event.evidence if e.role == "trigger"]
    for other in others:
        for span in other.evidence:
            if span.role == "trigger" and any(
                span.part == e.part and span.start < e.end and e.start < span.end for e in own
            ):
                return f"“{span.text}” is told by {other.id} there: {other.summary}"
    return f"{_words(own) or 'it'} {otherwise}"


def _value(value: object) -> str:
    """Return a value in a few words."""
    if isinstance(value, tuple):
        return "; ".join(_value(part) for part in value)
    if isinstance(value, Actor):
        parts = (value.name, value.kind, value.country, value.sector, value.attribution)
        return " ".join(str(part) for part in parts if part and part != "stated")
    if isinstance(value, Location):
        where = f"{value.name} ({value.precision}, {value.country}"
        return f"{where}, {value.latitude}, {value.longitude})"
    if isinstance(value, DateSpan):
        return f"{value.start} to {value.end} ({value.precision}, {value.basis})"
    if isinstance(value, Count):
        return f"{value.low} to {value.high} {value.kind} ({value.wording}, {value.side})"
    if isinstance(value, Model):
        told = value.model_dump(mode="json", exclude={"evidence"}, exclude_none=True)
        return ", ".join(f"{name} {part}" for name, part in told.items())
    return "" if value is None else str(value)
