"""The sides of an act that is only asked for or refused: who asks, and of whom."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.entities.types import Party
from conflict_events.records.interpretation.roles import Reading
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
    if status not in _UNDONE or not reading.askers or _denies_own(reading, status):
        return reading.initiators, reading.targets
    for sides in (reading.asked, reading.initiators, reading.targets):
        others = tuple(p for p in sides if not _asks(p, reading.askers))
        if others:
            return reading.askers, others
    return reading.askers, ()


def _denies_own(reading: Reading, status: Status) -> bool:
    """Whether somebody denies what befell himself: "denied losing the town", "being driven out"."""
    if status != "denied" or reading.initiators:
        return False
    heads = {party.head for party in (*reading.targets, *reading.lost_by)}
    return any(asker.head in heads for asker in reading.askers)


def _asks(party: Party, askers: tuple[Party, ...]) -> bool:
    """Whether it is one who asks, or "they" who stands for him: "the army denied that it ..."."""
    back = party.antecedent
    return any(
        party.head == asker.head or (back is not None and back.overlaps(asker.span))
        for asker in askers
    )


@dataclass(frozen=True, slots=True)
class Request:
    """An act that somebody asks for, as its summary names it."""

    verb: str
    """"demands" or "asks"."""
    doers: tuple[str, ...]
    """Who should do it, as printed; empty where nobody is addressed."""
    objects: tuple[str, ...]
    """Whom it would befall, as printed."""


_VERBS = {"asker.demand": "demands", "asker.appeal": "asks", "asker.told": "demands"}


def request_of(reading: Reading, status: Status) -> Request | None:
    """Return what is asked for; None where nobody asks, and of a refusal or a threat.

    Args:
        reading: The act with its own roles.
        status: Its status.
    """
    if status != "hypothetical" or not reading.askers:
        return None
    rule = ".".join(reading.askers[0].relation.rule.split(".")[:2])
    if rule not in _VERBS:
        return None
    sides = reading.asked or reading.initiators
    asked = tuple(p for p in sides if not _asks(p, reading.askers))
    addressed = {p.head for p in asked}
    objects = tuple(
        p.text for p in reading.targets if p.head not in addressed and not _asks(p, reading.askers)
    )
    return Request(_VERBS[rule], tuple(dict.fromkeys(p.text for p in asked)), objects)
