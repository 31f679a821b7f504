"""Mending disguises: "men dressed as policemen kidnapped a trader", where no policeman did.

The parser takes "as" for a conjunction and the disguise for the subject of the verb behind it.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_WORN = words("worn-as-a-disguise")


def undisguised(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with the verb behind a disguise hung on those who wear it."""
    fixed = list(tokens)
    for worn in tokens:
        if worn.lower not in _WORN or worn.dep not in ("acl", "amod", "ROOT"):
            continue
        wearer = tokens[worn.head]
        for verb in tokens:
            if verb.head == worn.i and verb.dep == "advcl" and verb.i > worn.i and wearer.is_noun:
                _give_back(fixed, worn, wearer, verb)
    return tuple(fixed)


def _give_back(tokens: list[Token], worn: Token, wearer: Token, verb: Token) -> None:
    mark = next((t for t in tokens if t.head == verb.i and t.dep == "mark"), None)
    subject = next((t for t in tokens if t.head == verb.i and t.dep == "nsubj"), None)
    if mark is None or mark.lower != "as" or subject is None:
        return
    if not worn.i < mark.i < subject.i < verb.i:
        return
    root = wearer.head == wearer.i
    tokens[mark.i] = replace(mark, head=worn.i, dep="prep")
    tokens[subject.i] = replace(subject, head=mark.i, dep="pobj")
    tokens[verb.i] = replace(verb, head=verb.i if root else wearer.head, dep=wearer.dep)
    tokens[wearer.i] = replace(wearer, head=verb.i, dep="nsubj")
    for t in tuple(tokens):
        if root and t.dep == "punct" and t.head == wearer.i and t.i > verb.i:
            tokens[t.i] = replace(t, head=verb.i)
