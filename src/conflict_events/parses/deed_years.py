"""Mending parses of headlines that count a year: "jailed over 1994 church massacre".

The year belongs to the deed, and the deed to the preposition before the year.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_DEEDS = words("nouns-of-harm") | words("done-to-people")
_YEARS = range(1800, 2100)
_BEFORE = frozenset(("over", "for", "about", "after", "of", "in", "to", "on", "with", "by"))
_REACH = 4
"""Words from the year to its deed at most."""


def years_of_deeds(tokens: list[Token]) -> None:
    """Give the deed behind a bare year to the preposition before it, in place."""
    for year in tuple(tokens[1:]):
        link = tokens[year.i - 1]
        if not (year.text.isdecimal() and int(year.text) in _YEARS and link.lower in _BEFORE):
            continue
        deed = _deed_behind(tokens, year)
        if deed is not None and not (year.head == deed.i and deed.head == link.i):
            _give(tokens, link, year, deed)


def _deed_behind(tokens: list[Token], year: Token) -> Token | None:
    """Return the deed that ends the run of nouns behind the year."""
    run: list[Token] = []
    for token in tokens[year.i + 1 : year.i + 1 + _REACH]:
        if not (token.is_noun or token.tag == "JJ") or token.dep in ("nsubj", "nsubjpass"):
            break
        run.append(token)
    deed = run[-1] if run else None
    return deed if deed is not None and deed.lower in _DEEDS else None


def _give(tokens: list[Token], link: Token, year: Token, deed: Token) -> None:
    above = _above(tokens, link, year, deed)
    if above is None:
        return
    if deed.head == deed.i:  # the fragment hangs on the deed: turn it round
        tokens[above.i] = replace(above, head=above.i, dep="ROOT", tag=_finite(above))
        for token in tuple(tokens[: link.i]):
            if token.head == deed.i and token.i != above.i:
                dep = "nsubjpass" if token.is_noun or token.tag == "CD" else token.dep
                tokens[token.i] = replace(token, head=above.i, dep=dep)
    tokens[link.i] = replace(link, head=above.i, dep="prep", tag="IN")
    tokens[deed.i] = replace(deed, head=link.i, dep="pobj")
    tokens[year.i] = replace(year, head=deed.i, dep="nummod")


def _above(tokens: list[Token], link: Token, year: Token, deed: Token) -> Token | None:
    """Return the last verb before the preposition, which it hangs on."""
    verb = next((t for t in reversed(tokens[: link.i]) if t.is_verb), None)
    if verb is None:
        return None
    for token in tokens[verb.i : link.i]:
        if token.head == deed.i and token.i != verb.i:
            return None
    return verb if year.head in (link.i, deed.i, verb.i) else None


def _finite(verb: Token) -> str:
    return verb.tag if verb.tag != "NN" else "VBN"
