"""Losses of two sides told with one verb: "the rebels lost nine men and the army four".

The second side is one more subject, and what it lost one more object; else its number hangs on
nothing, and the side is taken for what was lost.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_LOSING = frozenset(("lost", "lose", "loses", "losing"))
_BEHIND = frozenset((",", ".", ";", "in", "during", "at", "near", "when", "on"))
_LONGEST = 6
"""Words of the second side at most."""


def both_lost(tokens: list[Token]) -> None:
    """Give the second side and its number to the verb, in place."""
    for verb in tuple(tokens):
        if verb.lower not in _LOSING or not verb.is_verb:
            continue
        subject = next((t for t in tokens if t.head == verb.i and t.dep == "nsubj"), None)
        first = next((t for t in tokens[verb.i + 1 :] if t.tag == "CD"), None)
        if subject is None or first is None:
            continue
        joint = next((t for t in tokens[first.i + 1 :] if t.lower == "and"), None)
        if joint is None:
            continue
        end = joint.i + 2 + _LONGEST
        number = next((t for t in tokens[joint.i + 2 : end] if t.tag == "CD"), None)
        if number is None or number.i + 1 >= len(tokens):
            continue
        side = tokens[number.i - 1]
        if not side.is_noun or tokens[number.i + 1].lower not in _BEHIND:
            continue
        tokens[joint.i] = replace(joint, head=subject.i, dep="cc")
        tokens[side.i] = replace(side, head=subject.i, dep="conj")
        tokens[number.i] = replace(number, head=verb.i, dep="dobj")
        for token in tuple(tokens[number.i + 1 :]):
            if token.head in (side.i, number.i):
                tokens[token.i] = replace(token, head=verb.i)
