"""Tolls of records for the report: per kind, bounds as the sources give them."""

from __future__ import annotations

from typing import Any

from conflict_events.records.tolls.deaths import deaths, is_unnumbered
from conflict_events.schema import Event

KINDS = (
    "killed",
    "injured",
    "abducted",
    "arrested",
    "displaced",
    "missing",
    "released",
    "participants",
)


def tolls(event: Event) -> dict[str, dict[str, Any]]:
    """Return low, best and high of each kind that `event` numbers.

    Rival sources and totals are read as for deaths in the codings. ``once`` names the printed
    toll where it covers several records, so that a sum counts it once.
    """
    found: dict[str, dict[str, Any]] = {}
    for kind in KINDS:
        counts = [c for c in event.casualties if c.kind == kind and not is_unnumbered(c)]
        if not counts:
            continue
        toll = deaths(c.model_copy(update={"kind": "killed"}) for c in counts)
        found[kind] = {"low": toll.low, "best": toll.best, "high": toll.high}
        shared = [c for c in counts if c.shared and c.evidence]
        if shared:
            first = shared[0].evidence[0]
            found[kind]["once"] = f"{event.document_id}:{kind}:{first.part}:{first.start}"
    return found
