"""Finite verbs hung on an infinitive: "tried to free the hostages and *killed* two gunmen".

A parser often coordinates them; "to" governs no past tense, so that what was done is told by the
verb above the infinitive, and not merely tried or planned.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_FINITE = ("VBD", "VBZ")
_STEPS = 6


def freed(tokens: list[Token]) -> None:
    """Coordinate such verbs with the finite verb above the infinitive, in place."""
    for verb in tokens:
        if verb.dep != "conj" or verb.tag not in _FINITE:
            continue
        above = tokens[verb.head]
        if above.tag != "VB" or above.i > verb.i or not _has_to(tokens, above):
            continue
        for _ in range(_STEPS):
            if above.head == above.i or (above.is_verb and above.tag in (*_FINITE, "VBN", "VBP")):
                break
            above = tokens[above.head]
        if above.is_verb and above.tag != "VB":
            tokens[verb.i] = replace(verb, head=above.i)


def _has_to(tokens: list[Token], verb: Token) -> bool:
    return any(t.head == verb.i and t.tag == "TO" for t in tokens)
