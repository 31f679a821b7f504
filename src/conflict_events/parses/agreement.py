"""Relative clauses hung on a noun that their verb does not agree with in number.

"Two brothers of the mayor who was killed": the mayor was, not the brothers. "A, B and C, who were
seized": all of a list were, not its last name alone. "A, chairman of the Union, who was seized":
A was, for a body is no "who".
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_SINGULAR = frozenset(("was", "is", "has"))
_PLURAL = frozenset(("were", "are", "have"))
_WHO = frozenset(("who", "that", "which"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_OFFICES = words("nouns-of-offices")
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
        if (holder := _holder(tokens, noun, who)) is not None:
            tokens[verb.i] = replace(verb, head=holder.i)
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


def _holder(tokens: list[Token], body: Token, who: Token) -> Token | None:
    """Return who holds an office of the body that "who" was hung on, by name where it is told."""
    preposition = tokens[body.head]
    holder = tokens[preposition.head]
    named = body.tag == "NNP" and any(
        t.lower == "the" and body.i in (t.head, tokens[t.head].head) for t in tokens
    )
    parted = who.lower == "who" and tokens[who.i - 1].text == ","
    if not (named and parted and body.dep == "pobj" and preposition.lower == "of"):
        return None
    if holder.tag != "NN" or holder.lower not in _OFFICES:
        return None
    name = tokens[holder.head]
    return name if holder.dep == "appos" and name.tag == "NNP" else holder


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
