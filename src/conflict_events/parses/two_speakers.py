"""Mending parses that tear two speakers apart: "killed nine in Jos, a judge and two nuns said".

The first is often hung on the place before the comma, the second alone taken for the speaker.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_SAYING = words("words-of-saying")
_SPEAKERS = words("people-who-only-tell") | words("bodies-that-tell")
_NOMINAL = frozenset(("DT", "NN", "NNS", "NNP", "NNPS", "CD", "JJ", "CC", "PRP$", "POS"))
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_TORN = ("conj", "appos", "nsubj", "dobj", "pobj")
_LONGEST = 12
"""Words of both speakers."""


def two_speakers(tokens: list[Token]) -> None:
    """Give both to their verb of saying, in place."""
    for verb in tuple(tokens):
        if verb.lower not in _SAYING or verb.tag != "VBD" or verb.i < _LONGEST // 2:
            continue
        found = _pair_before(tokens, verb)
        if found is None or _is_whole(tokens, verb, found[1]):
            continue
        comma, first, link, second = found
        _close_clause(tokens, verb, tokens[second.i], comma)
        for word in tokens[comma + 1 : verb.i]:
            near = first if word.i <= first.i else second
            if word.i in (first.i, link.i, second.i):
                continue
            if word.head != near.i and word.dep in _TORN:
                tokens[word.i] = replace(tokens[word.i], head=near.i, dep="compound")
            elif not comma < word.head < verb.i:
                tokens[word.i] = replace(tokens[word.i], head=near.i)
        tokens[first.i] = replace(first, head=verb.i, dep="nsubj")
        tokens[link.i] = replace(link, head=first.i, dep="cc")
        tokens[second.i] = replace(second, head=first.i, dep="conj")


def _pair_before(tokens: list[Token], verb: Token) -> tuple[int, Token, Token, Token] | None:
    """Return the comma, both heads and the "and" of ", A and B" right before `verb`."""
    start = verb.i - 1
    while start > 0 and tokens[start].tag in _NOMINAL and verb.i - start <= _LONGEST:
        start -= 1
    links = [t for t in tokens[start + 1 : verb.i] if t.lower == "and"]
    if start <= 0 or tokens[start].text != "," or len(links) != 1:
        return None
    link, second = links[0], tokens[verb.i - 1]
    first = tokens[link.i - 1]
    if link.i - 1 <= start or first.tag not in _NOUNS or second.tag not in _NOUNS:
        return None
    if first.lower not in _SPEAKERS or second.lower not in _SPEAKERS:
        return None
    return start, first, link, second


def _is_whole(tokens: list[Token], verb: Token, first: Token) -> bool:
    return tokens[first.i].head == verb.i and tokens[first.i].dep == "nsubj"


def _close_clause(tokens: list[Token], verb: Token, second: Token, comma: int) -> None:
    """Leave what is said to its own words, and `verb` set off from it."""
    before = tokens[comma - 1]
    if before.head == second.i and second.head < comma:
        tokens[before.i] = replace(before, head=second.head, dep=second.dep)
    if verb.dep == "conj" and tokens[verb.head].i < comma:
        tokens[verb.i] = replace(verb, dep="parataxis")
