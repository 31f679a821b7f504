"""Clauses that a relative clause interrupts: "fled after the army, which had come, burned huts".

A parser gives the verb behind it to the subject of the sentence.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_MARKS = frozenset(("after", "before", "since", "until", "as"))
_OWN = frozenset(("nsubj", "nsubjpass", "cc"))


def resumed(tokens: list[Token]) -> None:
    """Give such a verb the noun that the clause is about, in place."""
    for verb in tuple(tokens):
        main = tokens[verb.head]
        if verb.tag not in ("VBD", "VBZ") or verb.dep != "conj" or not main.is_verb:
            continue
        if tokens[verb.i - 1].text != "," or any(_links(t, main, verb) for t in tokens):
            continue
        noun = next((t for t in tokens[main.i : verb.i] if _opens(tokens, t, main, verb)), None)
        if noun is None:
            continue
        mark = tokens[noun.head]
        tokens[mark.i] = replace(mark, head=verb.i, dep="mark")
        tokens[noun.i] = replace(noun, head=verb.i, dep="nsubj")
        tokens[verb.i] = replace(verb, dep="advcl")


def _links(token: Token, main: Token, verb: Token) -> bool:
    """Whether a word joins the verb with the main one, or is its own subject."""
    inner = token.head == verb.i and token.dep in _OWN
    return inner or (token.head == main.i and token.dep == "cc" and main.i < token.i < verb.i)


def _opens(tokens: list[Token], noun: Token, main: Token, verb: Token) -> bool:
    mark = tokens[noun.head]
    if noun.dep != "pobj" or mark.lower not in _MARKS or mark.head != main.i:
        return False
    return any(t.head == noun.i and t.dep == "relcl" and t.i < verb.i for t in tokens)
