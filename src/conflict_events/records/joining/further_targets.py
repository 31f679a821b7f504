"""Whom one draft of a sentence adds to the targets of another that takes it in."""

from __future__ import annotations

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.joining.crowd_force import CROWD_POLICE, CROWDS
from conflict_events.records.parties.own_people import is_own_noun

_RIOTS = type_group("riots")
_ON_PEOPLE = frozenset(("arrest", "abduction"))
"""Types whose targets are people: what was searched or burnt beside is none of them."""


def further_targets(base: Draft, other: Draft, initiators: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return those who suffer in `other` and are no targets of `base` yet.

    What a man meant to attack who was shot is nobody's target but his; what police break up is
    not done to those whom the crowd is against; nobody is his own target who "was shot" himself.
    People hurt where a crowd fought the police may be of either side.

    Args:
        base: The fuller draft.
        other: What it takes in.
        initiators: Who acts in both.
    """
    sides = len(initiators) + sum(p.actor is not None for p in base.targets)
    if base.mutual and sides > 1:
        return ()
    struck = {p.head for p in base.targets if p.actor is not None and p.actor.person}
    if any(p.head in struck for p in other.initiators):
        return ()
    held = base.type in CROWD_POLICE or base.type == "arrest"
    crowd = held and other.type in CROWDS
    two_sided = base.type in _RIOTS and any(p.actor and p.actor.state for p in base.targets)
    if two_sided and other.result and not other.initiators:
        return ()
    seen = {p.head for p in (*base.targets, *initiators)}
    spans = {p.span for p in base.targets}
    doers = {p.span for p in initiators}
    return tuple(
        p
        for p in (other.initiators if crowd else other.targets)
        if p.head not in seen
        and p.span not in spans
        and p.antecedent not in doers
        and (p.actor is not None or base.type not in _ON_PEOPLE)
        and not (crowd and p.actor is not None and _by_name(p.actor))
        and not (base.mutual and p.actor is not None and p.actor.kind == "civilians")
        and (other.initiators or not is_own_noun(p.text, (d.text for d in initiators)))
    )


def _by_name(actor: ActorReading) -> bool:
    """Whether it is a man whose supporters demonstrate: "at Navalny rallies"."""
    return (actor.registry_id or "").startswith("person:")
