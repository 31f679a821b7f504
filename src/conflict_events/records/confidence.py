"""Confidence: the probability that a record is right, as a product of declared factors.

What a factor is worth stands in ``confidence.toml``, fitted on judged texts by
``scripts/fit_confidence.py``; when it holds is read here from the record alone.
"""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.lexicon.confidence import load_factors
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.tolls.deaths import is_unnumbered
from conflict_events.schema import Event

BASE = "base"
CEILING = 0.99
_LENT = ("place.inherited", "place.document", "place.home_capital")


def _lent(event: Event) -> bool:
    place = event.location
    return place is not None and any(rule in item.rule for item in place.evidence for rule in _LENT)


def _noun_only(event: Event) -> bool:
    triggers = [item for item in event.evidence if item.role == "trigger"]
    return all(".nominal" in item.rule for item in triggers)


_HOLDS: dict[str, Callable[[Event], bool]] = {
    "no-place": lambda e: e.location is None,
    "place-lent": _lent,
    "noun-only": _noun_only,
    "status-cue": lambda e: e.status != "asserted",
    "general-type": lambda e: e.event_type in GENERAL,
    "told-again": lambda e: sum(item.role == "sentence" for item in e.evidence) > 1,
    "toll-or-weapon": lambda e: bool(e.means) or any(not is_unnumbered(c) for c in e.casualties),
}


def holding(event: Event) -> tuple[str, ...]:
    """Return the names of the factors that hold for a record, the base left out."""
    return tuple(name for name, holds in _HOLDS.items() if holds(event))


def confidence(event: Event) -> float:
    """Return the product of the base and of the factors that hold, at most 0.99."""
    names = {BASE, *holding(event)}
    product = 1.0
    for factor in load_factors():
        if factor.id in names:
            product *= factor.value
    return round(min(CEILING, product), 4)
