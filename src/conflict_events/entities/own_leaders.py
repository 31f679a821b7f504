"""Leaders by those whom they lead: "killed ten rebels and captured *their commander*".

The leader of "the group" is no statesman, whoever the group is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from conflict_events.entities.actor_words import HEADS
from conflict_events.entities.actors import ActorReading
from conflict_events.entities.holders import read_noun
from conflict_events.entities.surroundings import Surroundings
from conflict_events.frames.subjects import surface_subject
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_GROUPS = word_class("take-up-a-named-group")
_OWNERS = ("its", "their")
_SIDES = frozenset(("rebel_group", "political_militia", "identity_militia"))


def as_own_leader(
    parse: Parse, head: Token, actor: ActorReading | None, around: Surroundings
) -> ActorReading | None:
    """Return the reading of "their leader" as one of the armed side told before it.

    Args:
        parse: The sentence.
        head: Head of the phrase.
        actor: The reading of the phrase.
        around: The registry.
    """
    if actor is None or head.lower not in HEADS:
        return actor
    owners = [kid.lower for kid in parse.kids(head, "poss")]
    if actor.state and actor.registry_id != f"state:{actor.country}" and _GROUPS & set(owners):
        return replace(actor, registry_id=None, country=None, kind=None, sector=None, state=False)
    if not any(owner in _OWNERS for owner in owners):
        return actor
    for owner in _led(parse, head):
        side = read_noun(parse, owner, around)
        if side is None or not side.armed:
            continue
        if side.kind not in _SIDES:
            return actor
        made = replace(actor, registry_id=None, country=side.country, kind=side.kind)
        return replace(made, sector=side.sector, armed=True, state=False, person=True)
    return actor


def _led(parse: Parse, head: Token) -> Iterator[Token]:
    """Yield who may be led, likeliest first: listed with him, done harm before, who acts."""
    token = head
    while token.dep == "conj" and parse.head(token).is_noun:
        token = parse.head(token)
        yield token
    verb = parse.head(token)
    if not verb.is_verb:
        return
    if verb.dep == "conj":
        yield from (kid for kid in parse.kids(parse.head(verb), "dobj") if kid.i < head.i)
    found = surface_subject(parse, verb)
    if found is not None and found[0].i < head.i:
        yield found[0]
