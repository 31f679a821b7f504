"""Communities that fight each other: "farmers and herders clashed", "Dinka and Nuer youths fought".

Who fights as a side of a clash is no civilian: without a state's force on the other side they are
an identity militia. Named persons, and people who only stand in the way, stay what they are.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.records.draft import Draft

_CLASH = "armed_clash"
_DOERS = frozenset(("subject", "between", "among", "possessive", "compound", "by"))
_FOES = frozenset(("between", "among", "with", "against"))
_STATES = frozenset(("state_forces", "external_forces"))


def communal(draft: Draft) -> Draft:
    """Return a clash with the common people who fight in it as an identity militia.

    Args:
        draft: A draft; one that is no clash of two sides, or one with a state, stays as it is.
    """
    sides = (*draft.initiators, *draft.targets)
    if draft.type != _CLASH or not draft.mutual or any(_is_state(party) for party in sides):
        return draft
    return replace(
        draft,
        initiators=tuple(_in_arms(party, _DOERS) for party in draft.initiators),
        targets=tuple(_in_arms(party, _FOES) for party in draft.targets),
    )


def _is_state(party: Party) -> bool:
    actor = party.actor
    return actor is not None and (actor.state or actor.kind in _STATES)


def _in_arms(party: Party, keys: frozenset[str]) -> Party:
    """Return common people who are a side as its militia."""
    actor = party.actor
    if actor is None or actor.registry_id is not None or actor.kind != "civilians":
        return party
    if party.relation.key not in keys or not party.text.lower().endswith(("s", "men")):
        return party
    return replace(party, actor=replace(actor, kind="identity_militia", sector="PRM", armed=True))
