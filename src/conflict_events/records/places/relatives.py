"""Places in relative clauses: of another deed, or of how those who act came upon it."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_FALLING = word_class("fall-upon-a-place")
_APART = word_class("set-apart-in-time")


def of_other_deed(parse: Parse, steps: Sequence[Token], others: frozenset[int]) -> bool:
    """Whether a clause tells another deed of another time: "a man who was later held in X".

    Args:
        parse: The sentence.
        steps: Tokens from the place up to the event.
        others: Heads of the other events.
    """
    return any(
        step.dep in ("relcl", "acl")
        and step.is_verb
        and step.i in others
        and any(kid.lower in _APART for kid in parse.kids(step, "advmod", "aux"))
        for step in steps
    )


def is_nested(draft: Draft, steps: Sequence[Token]) -> bool:
    """Whether a place only stands in what is said of somebody: "the men who live in X".

    Where those who acted came upon a place, they acted there: "killed by riders who descended on
    a village in X".

    Args:
        draft: An event.
        steps: Tokens from the place up to the event.
    """
    doers = {party.head for party in draft.initiators}
    for step in steps:
        if step.dep not in ("relcl", "acl") or not step.is_verb:
            continue
        falls = step.lower in _FALLING and step.dep == "relcl"
        return not (falls and _is_of(draft.parse, step, doers))
    return False


def _is_of(parse: Parse, clause: Token, doers: set[int]) -> bool:
    """Whether a relative clause tells of one of `doers`: "men with guns who rode into X"."""
    if clause.head in doers:
        return True
    personal = any(kid.lower == "who" for kid in parse.kids(clause, "nsubj"))
    return personal and any(step.i in doers for step in parse.ancestors(clause))
