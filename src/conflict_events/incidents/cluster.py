"""Clustering: records of many documents to incidents."""

from __future__ import annotations

from collections.abc import Iterable

from conflict_events.incidents.blocks import candidates
from conflict_events.incidents.compare import Agreement, agreement, contradict
from conflict_events.incidents.features import Features, features
from conflict_events.incidents.united import incident
from conflict_events.schema import Event, ExtractionResult, Incident


def cluster(results: Iterable[ExtractionResult | Event]) -> tuple[Incident, ...]:
    """Return the incidents that the records tell of; each record is in exactly one.

    Pairs are compared as they were told, never as merged, strongest agreement first; a
    join that would put contradicting records together is left out. The order of `results`
    and repeated records have no influence.

    Args:
        results: Results of the extractor, or records.

    Returns:
        Incidents in the order of their founding members.
    """
    records = _sorted(results)
    edges = []
    for a, b in candidates(records):
        found = agreement(records[a], records[b])
        if found is not None:
            edges.append((-found.points, a, b, found))
    edges.sort(key=lambda edge: edge[:3])
    owner = list(range(len(records)))
    members: dict[int, list[int]] = {n: [n] for n in owner}
    reasons: dict[int, list[str]] = {n: [] for n in owner}
    for _, a, b, found in edges:
        one, two = sorted((owner[a], owner[b]))
        if one == two:
            continue
        if any(contradict(records[m], records[n]) for m in members[one] for n in members[two]):
            continue
        for index in members[two]:
            owner[index] = one
        members[one] = sorted((*members[one], *members.pop(two)))
        reasons[one] += [*reasons.pop(two), _reason(records[a], records[b], found)]
    return tuple(
        incident([records[n] for n in group], sorted(reasons[first]))
        for first, group in sorted(members.items())
    )


def _sorted(results: Iterable[ExtractionResult | Event]) -> list[Features]:
    """Return the features of all records in founding order, repeats left out."""
    unique: dict[str, Event] = {}
    for item in results:
        for event in item.events if isinstance(item, ExtractionResult) else (item,):
            held = unique.get(event.id)
            if held is None or event.model_dump_json() < held.model_dump_json():
                unique[event.id] = event
    return sorted((features(event) for event in unique.values()), key=lambda f: f.order)


def _reason(one: Features, other: Features, found: Agreement) -> str:
    return f"{one.event.id} + {other.event.id}: {'; '.join(found.reasons)}"
