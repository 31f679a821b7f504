"""Whose men they are that open a sentence: "The Front gave no reason. *Its fighters* shelled Bor".

Within a sentence `holders.possessed` reads it; here the body stands in the sentence before.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.holders import joined
from conflict_events.entities.types import Party
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.calendar_names import CALENDAR

_MEN = word_class("men-of-a-side")
_OWNERS = ("its", "their")


def owner_word(parse: Parse, party: Party) -> Token | None:
    """Return "its" or "their" before men or weapons of somebody that the sentence does not name.

    Args:
        parse: The sentence.
        party: A phrase of it.
    """
    head = parse.tokens[party.head]
    if party.pronoun or not (head.lower in _MEN or party.means is not None):
        return None
    first = parse.head(head) if head.dep == "conj" else head
    word = next((kid for kid in parse.kids(first, "poss") if kid.lower in _OWNERS), None)
    if word is None:
        return None
    before = (token for token in parse.tokens[: word.i] if token.is_noun)
    return word if all(token.lower in CALENDAR for token in before) else None


def of_owner(party: Party, owner: Party) -> Party:
    """Return the party as its owner's: a group's men are the group, a state's have its country."""
    actor = joined(owner.actor, party.actor)
    if actor is None or actor == party.actor:
        return party
    named = owner.antecedent or owner.span
    return replace(party, actor=actor, named_at=named)


def of_group(party: Party, head: Token, group: Party) -> Party:
    """Return "the group's fighters" as the group, its leader or convoy as one of it.

    Args:
        party: The phrase.
        head: Its head.
        group: Whom "the group" takes up.
    """
    actor, owner = party.actor, group.actor
    if owner is None or (head.lower not in _MEN and (actor is None or not actor.person)):
        return party
    named = group.antecedent or group.span
    if head.lower in _MEN:
        return replace(party, actor=owner, named_at=named)
    made = replace(owner, name=party.text, registry_id=None, person=True)
    return replace(party, actor=made, named_at=named)
