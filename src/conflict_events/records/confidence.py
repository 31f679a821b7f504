"""Confidence: the product of declared factors, each with its reason."""

from __future__ import annotations

from conflict_events.records.draft import Draft


def factors(draft: Draft) -> tuple[tuple[str, float], ...]:
    """Return the factors of a draft that differ from 1, by name."""
    found: list[tuple[str, float]] = [("trigger", 0.92)]
    if not draft.initiators and not draft.mutual:
        found.append(("no-initiator", 0.9))
    if not draft.targets and draft.territory is None and not draft.initiators:
        found.append(("no-party", 0.8))
    if draft.place is None:
        found.append(("no-place", 0.9))
    elif draft.place_rule in ("place.inherited", "place.document"):
        found.append(("place-lent", 0.9))
    if draft.date is None or draft.date.basis == "publication":
        found.append(("no-date", 0.95))
    if draft.status.status not in ("asserted", "alleged"):
        found.append(("status-cue", 0.9))
    if len(draft.tellings) > 1:
        found.append(("told-again", 1.05))
    return tuple(found)


def confidence(draft: Draft) -> float:
    """Return the product of the factors, at most 0.99."""
    product = 1.0
    for _, value in factors(draft):
        product *= value
    return round(min(0.99, product), 4)
