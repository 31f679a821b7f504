"""Whom a participle behind the bereaved is about: "widows of soldiers *killed* in Bor".

The parser hangs it on the widows; what befell somebody befell those whose widows they are.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_KIN = words("kin-of-somebody")


def mourned(tokens: list[Token]) -> None:
    """Hang such a participle on the people behind "of", in place."""
    for verb in tuple(tokens):
        if verb.dep not in ("acl", "relcl") or verb.tag not in ("VBN", "VBD"):
            continue
        kin = tokens[verb.head]
        if kin.lower not in _KIN or kin.i > verb.i:
            continue
        of = next((t for t in tokens if t.head == kin.i and t.lower == "of"), None)
        if of is None or any(t.text == "," for t in tokens[of.i : verb.i]):
            continue
        people = next((t for t in tokens if t.head == of.i and t.dep == "pobj"), None)
        if people is None or not people.is_noun or people.i > verb.i:
            continue
        # "The son of the governor kidnapped": either may be meant.
        known = any(t.head == people.i and t.lower == "the" for t in tokens)
        relative = any(t.head == verb.i and t.dep == "nsubj" for t in tokens)
        if not relative and not (known and people.tag == "NN"):
            tokens[verb.i] = replace(verb, head=people.i)
