"""Which record stands for which incident of gold: the best pairing of a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conflict_events.evaluation.assign import assign
from conflict_events.evaluation.fields import (
    Verdict,
    dates_meet,
    overlap,
    same_type,
    type_name,
    verdicts,
)
from conflict_events.evaluation.gold import GoldIncident
from conflict_events.schema import Event
from conflict_events.schema.serial import to_json

ENOUGH = 0.5
"""Likeness from which a record may stand for an incident."""
_WORTH: dict[Verdict, float] = {"right": 1.0, "missing": 0.3, "invented": 0.3, "wrong": 0.0}
_MORE = 10.0
"""A pair more always outweighs a closer likeness."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs by position, and what is left of both sides."""

    pairs: tuple[tuple[int, int], ...]
    """(gold, record)."""
    missed: tuple[int, ...]
    """Incidents of gold without a record."""
    spurious: tuple[int, ...]
    """Records without an incident of gold."""


def align(
    gold: Sequence[GoldIncident], events: Sequence[Event], families: Mapping[str, str]
) -> Alignment:
    """Return the pairing with most pairs, and among those the greatest likeness.

    Independent of the order of both sides, because ties are settled by content.

    Args:
        gold: Incidents of one document.
        events: Records of the same document.
        families: Family by event type; ACLED's event type by its sub-event type.
    """
    asked = sorted(range(len(gold)), key=lambda n: to_json(gold[n]))
    told = sorted(range(len(events)), key=lambda n: to_json(events[n]))
    values = []
    for row in asked:
        found = [likeness(gold[row], events[column], families) for column in told]
        values.append([_MORE + value if value >= ENOUGH else 0.0 for value in found])
    pairs = tuple(sorted((asked[r], told[c]) for r, c in assign(values)))
    used = {g for g, _ in pairs}, {e for _, e in pairs}
    return Alignment(
        pairs,
        tuple(n for n in range(len(gold)) if n not in used[0]),
        tuple(n for n in range(len(events)) if n not in used[1]),
    )


def likeness(gold: GoldIncident, event: Event, families: Mapping[str, str]) -> float:
    """Return how far a record tells the incident, from 0 to 1, by what the gold judged.

    Type and the words that tell it weigh most, then place and date, then parties and toll.
    """
    if gold.id is not None and gold.id == event.id:
        return 1.0
    found = verdicts(gold, event)
    weighed = [(3.0, _type(gold, event, families))]
    if gold.trigger is not None:
        weighed.append((3.0, 1.0 if _told_by(gold.trigger, event) else 0.0))
    if "place" in found:
        weighed.append((2.0, _WORTH[found["place"]]))
    if "date" in found:
        close = 0.6 if dates_meet(gold, event) else 0.0
        weighed.append((2.0, max(_WORTH[found["date"]], close)))
    if "initiators" in found:
        weighed.append((1.0, overlap(gold.initiators, event.initiators)))
    if "targets" in found:
        weighed.append((1.0, overlap(gold.targets, event.targets)))
    for name in ("killed", "status"):
        if name in found:
            weighed.append((1.0, _WORTH[found[name]]))
    return sum(weight * value for weight, value in weighed) / sum(weight for weight, _ in weighed)


def _type(gold: GoldIncident, event: Event, families: Mapping[str, str]) -> float:
    if same_type(gold, event):
        return 1.0
    name = type_name(event) if gold.event_type[:1].isupper() else event.event_type
    same = families.get(name, "") == families.get(gold.event_type)
    return 0.5 if same else 0.0


def _told_by(trigger: tuple[int, int], event: Event) -> bool:
    start, end = trigger
    return any(
        e.role == "trigger" and e.part == "text" and e.start < end and start < e.end
        for e in event.evidence
    )
