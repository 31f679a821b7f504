"""Crowds that are only counted: "Thousands marched" tells of protesters, "12 killed" of nobody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.lexicon.numbers import load_numbers
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.interpretation.roles import is_number

_CROWDED: Final = "protest"
"""The family of events that a number of people makes."""
_ARREST: Final = "arrest"
_TAKINGS: Final = type_group("takes-people-away")


def named_doers(initiators: Sequence[Party], family: str) -> tuple[Party, ...]:
    """Return the initiators without bare numbers; of a protest a bare number is its crowd.

    Args:
        initiators: Who acts.
        family: Family of the event type.
    """
    named = tuple(party for party in initiators if not is_number(party))
    if named or family != _CROWDED:
        return named
    return tuple(_crowd(party) for party in initiators if party.actor is None and _counts(party))


def named_targets(targets: Sequence[Party], kind: str) -> tuple[Party, ...]:
    """Return the targets without bare numbers; of those taken a bare number is somebody.

    Args:
        targets: Who suffers.
        kind: The event type.
    """
    named = tuple(party for party in targets if not is_number(party))
    if named or kind not in _TAKINGS:
        return named
    taken = (party for party in targets if party.actor is None and _counts(party))
    return tuple(replace(party, actor=_somebody(party.text, kind)) for party in taken)


def without_counted(parties: Sequence[Party], others: Sequence[Party]) -> tuple[Party, ...]:
    """Return `parties` without crowds that are only counted, where `others` say who they were."""
    if not any(party.actor is not None and not _is_counted(party) for party in others):
        return tuple(parties)
    return tuple(party for party in parties if not _is_counted(party))


def _somebody(name: str, kind: str) -> ActorReading:
    """Who is taken away; the police hold fighters as well."""
    return ActorReading(name, kind=None if kind == _ARREST else "civilians", person=True)


def _crowd(party: Party) -> Party:
    reading = ActorReading(party.text, None, None, "protesters", "OPP", person=True)
    return replace(party, actor=reading)


def _counts(party: Party) -> bool:
    """Whether it holds a number in words or digits: "others" and "both" hold none."""
    known = load_numbers().values.keys() | load_numbers().scales.keys() | _SCALES
    words = party.text.lower().replace("-", " ").split()
    return not party.pronoun and any(word in known or word[:1].isdigit() for word in words)


def _is_counted(party: Party) -> bool:
    return party.actor is not None and is_number(replace(party, actor=None)) and _counts(party)


_SCALES: Final = frozenset(("dozens", "scores", "hundreds", "thousands", "millions"))
