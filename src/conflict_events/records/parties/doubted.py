"""Doers of whom the text says that it only presumes them: they are suspected."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.frames.doubted_doers import in_doubt
from conflict_events.parses.types import Parse

_DOING = frozenset(("by", "subject", "role:initiator"))


def suspected(parse: Parse, doers: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return `doers`, as suspected where an adverb of the sentence doubts that they did it.

    Args:
        parse: The sentence.
        doers: Who acts in it.
    """
    return tuple(_suspected(parse, party) for party in doers)


def _suspected(parse: Parse, party: Party) -> Party:
    if party.actor is None or party.actor.attribution != "stated" or party.pronoun:
        return party
    relation = party.relation
    if relation.key not in _DOING or in_doubt(parse, parse.tokens[relation.head]) is None:
        return party
    return replace(party, actor=replace(party.actor, attribution="suspected"))
