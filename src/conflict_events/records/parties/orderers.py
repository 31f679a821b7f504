"""Who had it done and who did it: two tellings of one killing name different people."""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.records.draft import Draft

_ORDERED = "orders-deed"


def beside_orderer(initiators: tuple[Party, ...], base: Draft, other: Draft) -> tuple[Party, ...]:
    """Return the initiators with those of the other telling, where only one tells who ordered it.

    "The baron ordered the murder of the judge", "a hired gunman killed her": both had a part.

    Args:
        initiators: What the tellings give together.
        base: The earlier telling.
        other: The later one.
    """
    if _is_ordered(base) == _is_ordered(other):
        return initiators
    known = {party.text.casefold() for party in initiators}
    further = (
        p
        for p in (*base.initiators, *other.initiators)
        if p.actor is not None and not p.pronoun and p.text.casefold() not in known
    )
    if not base.initiators or not other.initiators:
        return initiators
    return (*initiators, *dict.fromkeys(further))


def _is_ordered(draft: Draft) -> bool:
    return any(rule == _ORDERED for rule, _ in draft.cues)
