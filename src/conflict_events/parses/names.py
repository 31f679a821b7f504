"""Mending names that small words tear apart: "Tehrik i Taliban Pakistan", "Lashkar e Jhangvi".

A parser reads a lower-case "i" as a pronoun and "e" as a stray letter. Between two capitalised
words they belong to the name, which becomes one phrase headed by its last word.

So does a participle without its hyphen: "links with Taliban affiliated Jamaat ul Ahrar"; and
brackets between a name and its noun: "CPI (Maoist) cadres". A name with hyphens around a small
word comes in pieces: "Mazar-e-Sharif".
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_JOINING = frozenset("i e ul wal ud al el an as ash at bin ibn ben ban bint umm abu".split())
_BACKED = words("tied-to-a-name")
_LOOSE = ("npadvmod", "dobj", "oprd", "nsubj", "attr")
_OUTER = ("nsubj", "nsubjpass", "agent", "dobj", "pobj", "attr", "conj", "appos", "ROOT")
"""Attachments of parts of a torn name, the likeliest to be the name's own first."""


def welded(tokens: list[Token]) -> None:
    """Make each torn name one phrase, in place."""
    at = 0
    while at + 2 < len(tokens):
        if (end := _hyphens_end(tokens, at)) > at:
            _weld(tokens, at, end)
            at = end
        elif _joins(tokens, at + 1):
            stop = at + 3
            while stop < len(tokens) and (_named(tokens[stop]) or _joins(tokens, stop)):
                stop += 1
            start = at
            while start and _named(tokens[start - 1]):
                start -= 1
            _weld(tokens, start, stop)
            at = stop
        else:
            at += 1


def _hyphens_end(tokens: list[Token], at: int) -> int:
    """Return the end of the pieces of "Port-au-Prince" that start at `at`, else `at`."""
    if not tokens[at].text[:1].isupper():
        return at
    end, small = at + 1, False
    while end + 1 < len(tokens) and tokens[end].text == "-" and _touching(tokens, end):
        word = tokens[end + 1].text
        small |= word.islower() and len(word) <= _SMALL
        if not (word.isalpha() and (word[0].isupper() or len(word) <= _SMALL)):
            break
        end += 2
    return end if small and tokens[end - 1].text[0].isupper() else at


_SMALL = 4
"""Letters of the longest small word inside a name: "upon"."""


def _touching(tokens: list[Token], at: int) -> bool:
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def hyphenated(tokens: list[Token]) -> None:
    """Make "A affiliated B" one phrase headed by B, in place; "passers-by" are a noun."""
    for by in tuple(tokens):
        if by.lower == "by" and by.i > 1 and tokens[by.i - 2].lower in ("passers", "passer"):
            tokens[by.i] = replace(by, tag="NNS" if tokens[by.i - 2].lower == "passers" else "NN")
    for verb in tokens:
        if verb.lower not in _BACKED or verb.dep != "acl" or not verb.i:
            continue
        before = tokens[verb.i - 1]
        if not _named(before) or before.head >= verb.i:
            continue
        noun = next((t for t in tokens[verb.i + 1 :] if t.head == verb.i and t.dep in _LOOSE), None)
        between = range(verb.i + 1, noun.i if noun is not None else 0)
        if noun is None or not all(verb.i < tokens[n].head <= noun.i for n in between):
            continue
        tokens[noun.i] = replace(noun, head=before.head, dep=before.dep)
        tokens[before.i] = replace(before, head=verb.i, dep="npadvmod")
        tokens[verb.i] = replace(verb, head=noun.i, dep="amod", tag="VBN")


def bracketed(tokens: list[Token]) -> None:
    """Make "A (B) fighters" one phrase headed by the last noun, in place.

    A parser takes the name for who acts and the noun for what explains it.
    """
    for mark in tokens:
        if mark.text != ")" or mark.i + 1 >= len(tokens):
            continue
        opened = next((n for n in range(mark.i - 2, 0, -1) if tokens[n].text == "("), None)
        if opened is None or mark.i - opened > _WORDS_IN_BRACKETS:
            continue
        name, noun = tokens[opened - 1], tokens[mark.i + 1]
        if not _named(name) or noun.tag not in ("NN", "NNS"):
            continue
        if noun.dep == "appos" and noun.head == name.i:
            tokens[noun.i] = replace(noun, head=name.head, dep=name.dep)
        elif not (noun.dep == name.dep in ("nsubj", "dobj", "pobj") and noun.head == name.head):
            continue
        for n in range(opened - 1, noun.i):
            if tokens[n].head == name.i or n == name.i:
                tokens[n] = replace(tokens[n], head=noun.i)
        tokens[name.i] = replace(tokens[name.i], dep="nmod")


_WORDS_IN_BRACKETS = 5


def _joins(tokens: list[Token], at: int) -> bool:
    return (
        tokens[at].text in _JOINING
        and 0 < at < len(tokens) - 1
        and _named(tokens[at - 1])
        and tokens[at - 1].lower not in CALENDAR  # "on Monday at Kunduz" is no name
        and tokens[at].dep != "mark"
        and _named(tokens[at + 1])
        and _assimilated(tokens, at)
    )


def _assimilated(tokens: list[Token], at: int) -> bool:
    """Whether "at", "as" or "an" is an article before its own letter: "Ansar at Tawhid".

    In "from Kano at Jos" it is the English word, and behind what "from" governs it always is.
    """
    word = tokens[at].text
    if word not in _ENGLISH:
        return True
    origin = at > 1 and tokens[at - 2].lower == "from"
    return tokens[at + 1].text[0].lower() == word[-1] and not origin


_ENGLISH = frozenset(("at", "as", "an"))


def _named(token: Token) -> bool:
    return token.text[:1].isupper() and token.tag in ("NNP", "NNPS")


def _weld(tokens: list[Token], start: int, stop: int) -> None:
    inside = range(start, stop)
    last = stop - 1
    tops = [tokens[n] for n in inside if tokens[n].head not in inside or tokens[n].head == n]
    if len(tops) == 1 and tops[0].i == last:
        return
    top = min(tops, key=lambda t: _OUTER.index(t.dep) if t.dep in _OUTER else len(_OUTER))
    before = tokens[start - 1] if start else None
    if before is not None and before.tag == "IN":  # "of Lashkar-e-Jhangvi"
        top = next((t for t in tops if t.dep == "pobj" and t.head == before.i), top)
    head = last if top.head in inside else top.head
    for n in range(len(tokens)):
        if n not in inside and tokens[n].head in inside:
            tokens[n] = replace(tokens[n], head=last)
    for n in inside:
        tokens[n] = replace(tokens[n], head=last, dep="compound", tag="NNP")
    tokens[last] = replace(tokens[last], head=head, dep=top.dep)
