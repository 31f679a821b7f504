"""Whether two actors can be one: by registry, state, name and kind."""

from __future__ import annotations

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.lexicon.word_classes import word_class

_VAGUE = frozenset((None, "unidentified"))
_FORCES = frozenset(("state_forces", "external_forces"))
_CRAFT = word_class("craft-of-any-force")
_CROWDS = frozenset(("civilians", "protesters", "rioters"))
"""Kinds under which one crowd is told: "residents", "demonstrators"."""


def same_actor(one: ActorReading, other: ActorReading) -> bool:
    """Whether two readings name the same actor: registry entry, one state, or equal names."""
    if one.registry_id and other.registry_id:
        return one.registry_id == other.registry_id or _one_state(one, other)
    return one.name.casefold() == other.name.casefold()


def compatible(one: ActorReading, other: ActorReading) -> bool:
    """Whether one may be a vaguer name of the other ("rebels", "the RUF")."""
    if {one.kind, other.kind} <= _FORCES and (_is_craft(one) or _is_craft(other)):
        return True
    if one.registry_id and other.registry_id and not same_actor(one, other):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or bool(kinds & _VAGUE) or kinds <= _CROWDS


def _is_craft(actor: ActorReading) -> bool:
    """Whether only what was flown is told: "warplanes" of the army or of a coalition."""
    return actor.name.casefold() in _CRAFT


def one_object(one: Party, other: Party) -> bool:
    """Whether two phrases may name one thing or people: by head word, else as actors do.

    Args:
        one: A party.
        other: Another one.
    """
    if one.text.casefold().split()[-1:] == other.text.casefold().split()[-1:]:
        return True
    if one.actor is None or other.actor is None:
        return False
    if same_actor(one.actor, other.actor):
        return True
    return not (_titled(one) and _titled(other)) and compatible(one.actor, other.actor)


def _titled(party: Party) -> bool:
    """Whether it is printed with a name of several words."""
    return sum(word[:1].isupper() for word in party.text.split()) > 1


def _one_state(one: ActorReading, other: ActorReading) -> bool:
    """Whether a state is named once, and once its government or forces: "Kyiv", "the army"."""
    if not (one.state and other.state) or one.country is None or one.country != other.country:
        return False
    ids = [actor.registry_id or "" for actor in (one, other)]
    if any(ident.startswith("person:") for ident in ids):
        return False  # what a leader does is not what his army does
    return one.sector == other.sector or f"state:{one.country}" in ids
