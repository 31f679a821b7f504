"""Coalitions of states that fight: "the coalition bombed a market", no parties in a parliament."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.type_groups import type_group

_FIGHTING = type_group("of-coalitions")
_OF_STATES = frozenset(
    "military international multinational western arab gulf african regional allied anti-terror "
    "air intervention".split()
)
"""What a coalition of states is called; one of parties is ruling, broad or left-wing."""
_COALITIONS = frozenset(("coalition", "alliance"))


def in_arms(party: Party, family: str) -> Party:
    """Return a coalition that strikes or is fought as foreign forces, others as they are.

    Args:
        party: A side of a deed.
        family: Family of the deed.
    """
    actor = party.actor
    if family not in _FIGHTING or actor is None or actor.registry_id is not None:
        return party
    words = party.text.lower().split()
    if (
        words[-1] not in _COALITIONS
        or not _OF_STATES.issuperset(words[:-1])
        or actor.kind not in (None, "civilians")
    ):
        return party
    armed = replace(actor, kind="external_forces", sector="MIL", armed=True, person=False)
    return replace(party, actor=armed)
