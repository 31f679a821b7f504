"""What decisions say of the machine, and of the reviewers: precision and agreement."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conflict_events.evaluation.intervals import Share, share
from conflict_events.review.decisions import FIELDS, Decision, FieldName
from conflict_events.review.fields import shown
from conflict_events.schema import Event


@dataclass(frozen=True, slots=True)
class Precision:
    """How often the machine was right, of what was reviewed."""

    records: Share
    """Records that are events the text tells."""
    exact: Share
    """Records with nothing to change."""
    by_type: tuple[tuple[str, Share], ...]
    """Records that are events, by the type the machine gave; most reviewed first."""
    by_field: tuple[tuple[str, Share], ...]
    """Values that were right, of those that the machine gave on records that are events."""
    missing: tuple[tuple[str, int], ...]
    """Empty fields for which a reviewer gave a value."""
    missed: int
    """Records that reviewers added."""


def precision(events: Sequence[Event], decisions: Iterable[Decision]) -> Precision:
    """Return how right the reviewed records of `events` are, with 95 % intervals.

    An accepted record has all its fields accepted. A field of a corrected record that nobody
    judged is not counted.
    """
    known = {event.id: event for event in events}
    said = {d.event_id: d for d in decisions}
    judged = [(known[i], d) for i, d in said.items() if i in known and d.verdict != "add"]
    real = [(event, d) for event, d in judged if d.verdict != "reject"]
    by_type: dict[str, list[bool]] = {}
    for event, decision in judged:
        by_type.setdefault(event.event_type, []).append(decision.verdict != "reject")
    right: Counter[str] = Counter()
    given: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    for event, decision in real:
        for field in FIELDS:
            verdict = _verdict(decision, field)
            if verdict is None:
                continue
            if shown(event, field):
                given[field] += 1
                right[field] += verdict == "accept"
            elif verdict == "correct":
                missing[field] += 1
    order = sorted(by_type.items(), key=lambda item: (-len(item[1]), item[0]))
    return Precision(
        records=share(len(real), len(judged)),
        exact=share(sum(d.verdict == "accept" for _, d in judged), len(judged)),
        by_type=tuple((name, share(sum(found), len(found))) for name, found in order),
        by_field=tuple((field, share(right[field], given[field])) for field in FIELDS),
        missing=tuple((field, missing[field]) for field in FIELDS if missing[field]),
        missed=sum(d.verdict == "add" for d in said.values()),
    )


@dataclass(frozen=True, slots=True)
class Agreement:
    """How alike two reviewers judged the same records."""

    records: int
    """Records that both judged."""
    only_first: int
    only_second: int
    kept: Share
    """Same answer to: is it an event that the text tells."""
    kappa: float | None
    """Cohen's kappa of that answer; null where chance alone explains all agreement."""
    by_field: tuple[tuple[str, Share, float | None], ...]
    """Same value in the end, and kappa of right against wrong, on records both kept."""
    disputes: tuple[tuple[str, str, str, str], ...]
    """(record, field, first, second) of every difference."""


def agreement(first: Iterable[Decision], second: Iterable[Decision]) -> Agreement:
    """Return how far two reviewers agree; swapping them changes only who is first."""
    a = {d.event_id: d for d in first if d.verdict != "add"}
    b = {d.event_id: d for d in second if d.verdict != "add"}
    both = [i for i in a if i in b]
    verdicts = [(a[i].verdict != "reject", b[i].verdict != "reject") for i in both]
    disputes: list[tuple[str, str, str, str]] = [
        (i, "record", a[i].verdict, b[i].verdict)
        for i, (x, y) in zip(both, verdicts, strict=True)
        if x is not y
    ]
    by_field: list[tuple[str, Share, float | None]] = []
    for field in FIELDS:
        pairs: list[tuple[bool, bool]] = []
        same = 0
        for i, (x, y) in zip(both, verdicts, strict=True):
            if not (x and y):
                continue
            one, two = _verdict(a[i], field), _verdict(b[i], field)
            if one is None or two is None:
                continue
            pairs.append((one == "accept", two == "accept"))
            values = _value(a[i], field), _value(b[i], field)
            if values[0] == values[1]:
                same += 1
            else:
                disputes.append((i, field, *values))
        by_field.append((field, share(same, len(pairs)), kappa(pairs)))
    return Agreement(
        records=len(both),
        only_first=len(a) - len(both),
        only_second=len(b) - len(both),
        kept=share(sum(x is y for x, y in verdicts), len(verdicts)),
        kappa=kappa(verdicts),
        by_field=tuple(by_field),
        disputes=tuple(disputes),
    )


def kappa(pairs: Sequence[tuple[bool, bool]]) -> float | None:
    """Return Cohen's kappa of yes-or-no answers; None where it is not defined."""
    size = len(pairs)
    if not size:
        return None
    observed = sum(x is y for x, y in pairs) / size
    yes = sum(x for x, _ in pairs) / size, sum(y for _, y in pairs) / size
    chance = yes[0] * yes[1] + (1 - yes[0]) * (1 - yes[1])
    return None if chance == 1 else (observed - chance) / (1 - chance)


def _verdict(decision: Decision, field: FieldName) -> str | None:
    """Return the verdict on `field`; None where nobody judged it."""
    if decision.verdict == "accept":
        return "accept"
    found = decision.fields.get(field)
    return found.verdict if found else None


def _value(decision: Decision, field: FieldName) -> str:
    """Return what a reviewer holds to be right, spelt alike; ``=`` is the machine's value."""
    if _verdict(decision, field) == "accept":
        return "="
    found = decision.fields[field]
    if found.verdict == "reject":
        return ""
    return "; ".join(sorted(part.strip().casefold() for part in (found.value or "").split(";")))
