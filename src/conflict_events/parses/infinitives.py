"""Infinitives listed under one verb: "they plan to burn buses, loot shops and shut the road".

Parsers hang the later ones on the verb that governs the first, as if they had been done. What was
done meanwhile they hang on an infinitive before it: "urged the army to join them as police fired".
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_FINITE = frozenset(("VBP", "VBZ", "VBD"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl"))
_MEANWHILE = frozenset(("as", "while"))


def listed(tokens: list[Token]) -> None:
    """Hang them on the first infinitive, in place."""
    for verb in tokens:
        if verb.dep != "conj" or verb.tag not in ("VB", "VBP"):
            continue
        governor = tokens[verb.head]
        if governor.tag not in _FINITE or governor.i > verb.i:
            continue
        if verb.tag == "VBP" and governor.tag == "VBP":
            continue  # "they plan to leave and say so"
        own = [t for t in tokens if t.head == verb.i]
        if any(t.dep in _SUBJECTS or t.dep in ("aux", "neg") for t in own):
            continue
        first = _infinitive(tokens, governor, verb)
        if first is not None:
            tokens[verb.i] = replace(verb, head=first.i, tag="VB")


def meanwhile(tokens: list[Token]) -> None:
    """Hang a clause of what was done meanwhile on the verb that tells what was done, in place."""
    for verb in tokens:
        below = tokens[verb.head]
        if verb.dep != "advcl" or verb.tag != "VBD" or below.tag != "VB" or verb.i < below.i:
            continue
        if not any(t.head == verb.i and t.dep == "mark" and t.lower in _MEANWHILE for t in tokens):
            continue
        above = below
        while above.head != above.i and above.tag not in ("VBD", "VBN"):
            above = tokens[above.head]
        if above.tag == "VBD" or (above.tag == "VBN" and above.head == above.i):
            tokens[verb.i] = replace(verb, head=above.i)


def _infinitive(tokens: list[Token], governor: Token, verb: Token) -> Token | None:
    """The last infinitive with "to" under the governor before the verb."""
    found = None
    for token in tokens[governor.i + 1 : verb.i]:
        if token.head != governor.i or token.tag != "VB" or token.dep not in ("xcomp", "advcl"):
            continue
        if any(t.head == token.i and t.tag == "TO" for t in tokens):
            found = token
    return found
