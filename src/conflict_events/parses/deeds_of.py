"""Who suffered a deed, hung on its place or time: "the killings in Cali of a judge and a mayor"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_DEEDS = words("done-to-people")
_TIMES = words("stretches-of-time")
_WIDEST = 8
"""Tokens from the deed to the people it was done to."""


def sufferers_given(tokens: list[Token]) -> None:
    """Hang "of a judge" behind a place or time on the deed before it."""
    for of in tokens:
        if of.lower != "of" or of.dep != "prep":
            continue
        stop = tokens[of.head]
        if stop.i != of.i - 1 or not (stop.tag == "NNP" or stop.lower in _TIMES):
            continue
        whom = next((t for t in tokens if t.head == of.i and t.dep == "pobj"), None)
        if whom is None or not _is_somebody(tokens, whom):
            continue
        near = tokens[max(of.i - _WIDEST, 0) : stop.i]
        deed = next((t for t in reversed(near) if t.lower in _DEEDS), None)
        if deed is None or any(t.is_verb or t.text == "," for t in tokens[deed.i : of.i]):
            continue
        tokens[of.i] = replace(of, head=deed.i)
        _give_list(tokens, deed, whom)


def _is_somebody(tokens: list[Token], whom: Token) -> bool:
    """Whether it is told as people are: "a judge", "two nuns", "prosecutor Ana Ruiz"."""
    kids = [t for t in tokens if t.head == whom.i and t.i < whom.i]
    return any(
        t.lower in ("a", "an") or t.tag == "CD" or (t.dep == "compound" and t.tag == "NN")
        for t in kids
    )


def _give_list(tokens: list[Token], deed: Token, whom: Token) -> None:
    """Join what the parser hung on the deed as its name: "of A, B and C"."""
    rest = next((t for t in tokens if t.head == deed.i and t.dep == "appos" and t.i > whom.i), None)
    if rest is not None and any(t.dep == "conj" and t.head == rest.i for t in tokens):
        tokens[rest.i] = replace(rest, head=whom.i, dep="conj")
