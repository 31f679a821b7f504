"""Relative clauses hung on a noun that their verb does not agree with in number.

"Two brothers of the mayor who was killed": the mayor was, not the brothers.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_SINGULAR = frozenset(("was", "is", "has"))
_PLURAL = frozenset(("were", "are", "have"))
_WHO = frozenset(("who", "that", "which"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_MANY = frozenset(("NNS", "NNPS"))
_ONE = frozenset(("NN", "NNP"))


def agreed(tokens: list[Token]) -> None:
    """Hang such clauses on the noun right before them, in place."""
    for verb in tokens:
        if verb.dep != "relcl":
            continue
        own = [t for t in tokens if t.head == verb.i]
        who = next((t for t in own if t.lower in _WHO and t.dep in _SUBJECTS), None)
        number = _number(verb, own)
        noun = tokens[verb.head]
        if who is None or number is None or who.i < 2:
            continue
        near = tokens[who.i - 1]
        if near.i == noun.i or not near.is_noun or not _within(tokens, near, noun):
            continue
        if noun.tag in (_MANY if number is _SINGULAR else _ONE) and near.tag in (
            _ONE if number is _SINGULAR else _MANY
        ):
            tokens[verb.i] = replace(verb, head=near.i)


def _number(verb: Token, own: list[Token]) -> frozenset[str] | None:
    words = {t.lower for t in own if t.dep in ("aux", "auxpass")} | {verb.lower}
    if words & _SINGULAR:
        return _SINGULAR
    return _PLURAL if words & _PLURAL else None


def _within(tokens: list[Token], near: Token, noun: Token) -> bool:
    """Whether `near` ends an "of" or "in" phrase of `noun`."""
    preposition = tokens[near.head]
    return (
        near.dep == "pobj"
        and preposition.lower in ("of", "from", "to")
        and preposition.head == noun.i
    )
