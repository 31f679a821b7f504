"""What is said of a report or a deed behind it: "they took Bor, a claim the army denied".

A parser often makes the claim, or the "act that shocked many", a second object of the deed.
It stands beside the clause.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_CLAIMS = words("take-up-what-was-said")
_CLAUSES = ("relcl", "acl", "ccomp")
_BEFORE = ("det", "amod", "compound", "nmod", "advmod")


def set_apart(tokens: list[Token]) -> None:
    """Hang such nouns as appositions on the verb of the clause before, in place."""
    for noun in tuple(tokens):
        if noun.lower not in _CLAIMS or not _behind_comma(tokens, noun):
            continue
        clause = next(
            (t for t in tokens[noun.i + 1 :] if t.head == noun.i and t.dep in _CLAUSES), None
        )
        verb = _verb_before(tokens, noun)
        if clause is None or verb is None:
            continue
        tag = noun.tag if noun.tag.startswith("NN") else "NNS"
        tokens[noun.i] = replace(noun, dep="appos", head=verb.i, tag=tag)
        if clause.dep == "ccomp":
            tokens[clause.i] = replace(clause, dep="relcl")


def _behind_comma(tokens: list[Token], noun: Token) -> bool:
    first = noun.i
    while first > 0 and tokens[first - 1].head == noun.i and tokens[first - 1].dep in _BEFORE:
        first -= 1
    return first > 1 and tokens[first - 1].text in (",", "-", "--", "\u2013", "\u2014")


def _verb_before(tokens: list[Token], noun: Token) -> Token | None:
    """Return the verb above `noun`, before it."""
    token = noun
    for _ in range(len(tokens)):
        above = tokens[token.head]
        if above.i == token.i:
            return None
        if above.is_verb:
            return above if above.i < noun.i else None
        token = above
    return None
