"""Records measured against gold: found, missed, spurious, and right field by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from operator import attrgetter
from typing import Any

from conflict_events.errors import InputError
from conflict_events.evaluation.align import align
from conflict_events.evaluation.fields import Verdict, type_name, verdicts
from conflict_events.evaluation.gold import GoldDocument, GoldIncident
from conflict_events.evaluation.intervals import (
    Bin,
    Share,
    calibration,
    calibration_error,
    f1,
    jackknife,
    share,
)
from conflict_events.lexicon.codings import load_codings
from conflict_events.lexicon.lexicon import load_lexicon
from conflict_events.schema import Event

_NONE = "-"
"""In the table of types: on the gold's side spurious, on the record's side missed."""


@dataclass(frozen=True, slots=True)
class FieldScore:
    """How often a field was right, among the pairs whose gold judged it."""

    accuracy: Share
    wrong: int
    missing: int
    invented: int


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that was not right."""

    document: str
    kind: str
    """``missed``, ``spurious``, or the field that differs."""
    gold: str
    found: str


@dataclass(frozen=True, slots=True)
class Scores:
    """What an evaluation found."""

    documents: int
    incidents: int
    records: int
    precision: Share
    recall: Share
    f1: tuple[float, float, float]
    """Value and 95 % interval over documents."""
    fields: dict[str, FieldScore]
    types: dict[tuple[str, str], int]
    """Pairs (gold type, record type) that differ; ``-`` stands for none."""
    calibration: tuple[Bin, ...]
    calibration_error: float | None
    misses: tuple[Miss, ...]

    def plain(self) -> dict[str, Any]:
        """Return values for a JSON file."""
        told = asdict(self)
        told["types"] = [
            {"gold": gold, "found": found, "times": times}
            for (gold, found), times in self.types.items()
        ]
        return told


def evaluate(
    gold: Sequence[GoldDocument],
    records: Mapping[str, Sequence[Event]],
    *,
    verbal: bool = True,
    packs: tuple[str, ...] = ("core",),
) -> Scores:
    """Measure `records` against `gold`.

    A record is right for the reliability table where it stands for an incident and has its
    type. Order of documents, incidents and records changes nothing.

    Args:
        gold: Documents that people coded.
        records: Records by document id; a document without an entry has none.
        verbal: Whether threats, demands, talks and the like are measured.
        packs: Lexicon packs, for families and bands of types.

    Raises:
        InputError: The gold has a type that there is not.
    """
    types = load_lexicon(packs).types
    families = {name: entry.family for name, entry in types.items()}
    families |= {name: kind.event_type for name, kind in load_codings().acled_kinds.items()}
    _check_types(gold, families)
    left_out = set() if verbal else {n for n, entry in types.items() if entry.band == "verbal"}
    named = type_name if _in_acled(gold) else attrgetter("event_type")
    blocks: list[tuple[int, int, int]] = []
    judged: dict[str, Counter[Verdict]] = {}
    confusion: Counter[tuple[str, str]] = Counter()
    scored: list[tuple[float, bool]] = []
    misses: list[Miss] = []
    for document in sorted(gold, key=lambda d: d.id):
        asked = [i for i in document.incidents if i.event_type not in left_out]
        told = [e for e in records.get(document.id, ()) if e.event_type not in left_out]
        found = align(asked, told, families)
        blocks.append((len(found.pairs), len(told), len(asked)))
        right: set[int] = set()
        for one, other in found.pairs:
            answers = verdicts(asked[one], told[other])
            for field, verdict in answers.items():
                judged.setdefault(field, Counter())[verdict] += 1
                if verdict != "right":
                    misses.append(_difference(document.id, field, asked[one], told[other]))
            if answers["type"] == "right":
                right.add(other)
            else:
                confusion[asked[one].event_type, named(told[other])] += 1
        for one in found.missed:
            confusion[asked[one].event_type, _NONE] += 1
            misses.append(Miss(document.id, "missed", _told(asked[one]), ""))
        for other in found.spurious:
            confusion[_NONE, named(told[other])] += 1
            misses.append(Miss(document.id, "spurious", "", told[other].summary))
        scored += [(event.confidence, number in right) for number, event in enumerate(told)]
    table = calibration(scored)
    matched, found_, incidents = (sum(block[n] for block in blocks) for n in range(3))
    return Scores(
        documents=len(blocks),
        incidents=incidents,
        records=found_,
        precision=share(matched, found_),
        recall=share(matched, incidents),
        f1=jackknife(blocks, f1) if blocks else (0.0, 0.0, 1.0),
        fields={name: _score(counted) for name, counted in judged.items()},
        types=dict(sorted(confusion.items(), key=lambda item: (-item[1], item[0]))),
        calibration=table,
        calibration_error=calibration_error(table),
        misses=tuple(sorted(misses, key=lambda m: (m.document, m.kind, m.gold, m.found))),
    )


def _in_acled(gold: Sequence[GoldDocument]) -> bool:
    """Whether the gold names types as ACLED does."""
    return any(i.event_type[:1].isupper() for document in gold for i in document.incidents)


def _check_types(gold: Sequence[GoldDocument], known: Mapping[str, str]) -> None:
    for document in gold:
        for incident in document.incidents:
            for name in (incident.event_type, *incident.also_ok):
                if name not in known:
                    near = get_close_matches(name, sorted(known), n=1)
                    meant = f"; did you mean '{near[0]}'?" if near else "; see docs/ontology.md"
                    message = f"document '{document.id}': unknown type '{name}'{meant}"
                    raise InputError(message, slug="record-invalid")


def _score(counted: Counter[Verdict]) -> FieldScore:
    return FieldScore(
        share(counted["right"], counted.total()),
        counted["wrong"],
        counted["missing"],
        counted["invented"],
    )


def _told(gold: GoldIncident) -> str:
    """Return an incident of gold in one line."""
    sides = [" and ".join(a.names[0] for a in side) for side in (gold.initiators, gold.targets)]
    place = gold.place.names[0] if gold.place else ""
    day = str(gold.date.start or gold.date.end) if gold.date else ""
    parties = " -> ".join(side for side in sides if side)
    return ", ".join(part for part in (gold.event_type, parties, place, day) if part)


_VALUES = {"type": "event_type", **{n: n for n in ("status", "background", "aggregate")}}


def _difference(document: str, field: str, gold: GoldIncident, event: Event) -> Miss:
    return Miss(document, field, _gold_value(field, gold), _event_value(field, event))


def _gold_value(field: str, gold: GoldIncident) -> str:
    if field in _VALUES:
        return str(getattr(gold, _VALUES[field]))
    if field in ("initiators", "targets"):
        return "; ".join(actor.names[0] for actor in getattr(gold, field))
    if field == "roles not swapped":
        return _told(gold)
    if field in ("place", "country", "place precision"):
        place = gold.place
        return f"{place.names[0]}, {place.country}, {place.precision}" if place else ""
    if field.startswith("date"):
        day = gold.date
        return f"{day.start} to {day.end}, {day.precision}" if day else ""
    if field == "gained by":
        return gold.gained_by or ""
    return "; ".join(f"{c.low} to {c.high}" for c in gold.counts if c.kind == field)


def _event_value(field: str, event: Event) -> str:
    if field in _VALUES:
        return str(getattr(event, _VALUES[field]))
    if field in ("initiators", "targets"):
        return "; ".join(actor.name for actor in getattr(event, field))
    if field == "roles not swapped":
        return event.summary
    if field in ("place", "country", "place precision"):
        place = event.location
        return f"{place.name}, {place.country}, {place.precision}" if place else ""
    if field.startswith("date"):
        day = event.date
        return f"{day.start} to {day.end}, {day.precision}" if day else ""
    if field == "gained by":
        return (event.territory.gained_by or "") if event.territory else ""
    return "; ".join(f"{c.low} to {c.high}" for c in event.casualties if c.kind == field)
