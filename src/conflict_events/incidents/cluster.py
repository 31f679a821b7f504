"""Clustering: records of many documents to incidents."""

from __future__ import annotations

from collections.abc import Iterable

from conflict_events.incidents.index import IncidentIndex
from conflict_events.schema import Event, ExtractionResult, Incident


def cluster(results: Iterable[ExtractionResult | Event]) -> tuple[Incident, ...]:
    """Return the incidents that the records tell of; each record is in exactly one.

    Records are joined by kind of happening, days, place, parties and tolls; every join says
    why. The order of `results` and repeated records have no influence. For a collection that
    grows, keep an `IncidentIndex`.

    Args:
        results: Results of the extractor, or records.

    Returns:
        Incidents in the order of their founding members.
    """
    index = IncidentIndex()
    index.add(results)
    return index.incidents()
