"""The sides of an act that is only asked for or refused: who asks, and of whom."""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.records.roles import Reading
from conflict_events.schema import Status

_UNDONE = frozenset(("hypothetical", "planned", "denied"))


def asked_of(reading: Reading, status: Status) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return initiators and targets of the record.

    Of an act that was done they are those of the act. Of one that is asked for, who asks
    and of whom: the one addressed, else who would do it, else whom it would befall.

    Args:
        reading: The act with its own roles.
        status: Its status.
    """
    if status not in _UNDONE or not reading.askers:
        return reading.initiators, reading.targets
    heads = {p.head for p in reading.askers}
    for sides in (reading.asked, reading.initiators, reading.targets):
        others = tuple(p for p in sides if p.head not in heads)
        if others:
            return reading.askers, others
    return reading.askers, ()
