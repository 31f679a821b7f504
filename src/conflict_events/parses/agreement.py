"""Relative clauses hung on a noun that their verb does not agree with in number.

"Two brothers of the mayor who was killed": the mayor was, not the brothers. "A, B and C, who were
seized": all of a list were, not its last name alone.
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
        if number is _PLURAL and noun.dep == "conj" and noun.tag in _ONE:
            tokens[verb.i] = replace(verb, head=_first_of_list(tokens, noun, who).i)
            continue
        near = tokens[who.i - 1]
        if near.i == noun.i or not near.is_noun or not _within(tokens, near, noun):
            continue
        if noun.tag in (_MANY if number is _SINGULAR else _ONE) and near.tag in (
            _ONE if number is _SINGULAR else _MANY
        ):
            tokens[verb.i] = replace(verb, head=near.i)


def _first_of_list(tokens: list[Token], last: Token, who: Token) -> Token:
    """Return the noun that opens the list of single ones whose last the clause hangs on.

    A comma before "who" or a list of names makes it the whole list.
    """
    first = last
    while first.dep == "conj" and tokens[first.head].is_noun:
        first = tokens[first.head]
    return first if tokens[who.i - 1].text == "," or first.tag == "NNP" else last


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
