"""Who is told to be protesting when it befalls them: "fired on students protesting the fees"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse

_PROTESTING = word_class("what-demonstrators-do")
_BEHIND = ("acl", "relcl", "amod")


def in_protest(party: Party, parse: Parse) -> Party:
    """Return unarmed people who protest as protesters, others as they are.

    Args:
        party: Who suffers.
        parse: The sentence.
    """
    actor = party.actor
    if actor is None or actor.armed or actor.state or actor.kind not in (None, "civilians"):
        return party
    if not (actor.person or actor.kind == "civilians"):
        return party
    head = parse.tokens[party.head]
    if head.tag == "NN" or not any(kid.lower in _PROTESTING for kid in parse.kids(head, *_BEHIND)):
        return party
    return replace(party, actor=replace(actor, kind="protesters"))
