"""Whom the word before a killing names: "a police killing", but "the Kennedy assassination"."""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.lexicon.triggers import Role, Trigger

_SUFFERED = frozenset(("killing", "assassination", "massacre", "execution", "abduction", "torture"))


def compound_role(role: Role, party: Party, trigger: Trigger) -> Role:
    """Return the role of a party; who bears no arms before the noun of a killing suffers it.

    Args:
        role: What the grammar gives.
        party: The related phrase.
        trigger: The trigger that it modifies.
    """
    if role != "initiator" or party.relation.key != "compound" or trigger.type not in _SUFFERED:
        return role
    actor = party.actor
    if actor is None or actor.armed or actor.state or party.means is not None:
        return role
    return "target" if actor.kind in (None, "civilians") else role
