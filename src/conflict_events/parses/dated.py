"""Mending parses that take a day for a part of the subject behind it: "On Monday rebels fled".

Or what follows for a part of the day: "the murder on 4 May of two nuns", "the killing last week of
a judge".
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_PREPOSITIONS = frozenset(("on", "in", "by", "since", "of"))
_SUBJECTS = ("nsubj", "nsubjpass")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
_LONGEST = 31
_YEARS = range(1800, 2100)
_SHORTEST = 4
"""Words before the speaker in "Two died, on Friday, he said"."""
_NUMERIC = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?:\d{2})?|\d{4}-\d{1,2}-\d{1,2}")
"""Dates in figures: 23/06/2013, 2013-06-23."""


def dated(tokens: list[Token]) -> None:
    """Give the day to its preposition, and the noun that had it to the verb."""
    for preposition in tuple(tokens):
        if preposition.lower not in _PREPOSITIONS or preposition.dep != "prep":
            continue
        run = list(takewhile(_is_date, tokens[preposition.i + 1 :]))
        if not any(map(_is_day, run)):
            continue
        inner = {preposition.i, *(word.i for word in run)}
        noun = tokens[run[-1].head]
        while noun.i in inner and noun.head not in (noun.i, preposition.i):
            noun = tokens[noun.head]  # "On 7 May 1999 rebels fled"
        while noun.dep == "compound" and noun.head > noun.i:
            noun = tokens[noun.head]  # "On 3 May Comrade Diaz was shot"
        if noun.i in inner or noun.i <= run[-1].i or not noun.is_noun:
            continue
        if noun.dep == "pobj" and noun.head == preposition.i:
            _free(tokens, preposition, noun)
        if tokens[noun.i].dep in _SUBJECTS and noun.i > run[-1].i:
            _give_day(tokens, preposition, run)


def torn_by_days(tokens: list[Token]) -> None:
    """Give "of ..." behind a day to the deed before it, in place."""
    for of in tuple(tokens):
        if of.lower != "of" or of.dep != "prep":
            continue
        inner = next((t for t in tokens if t.head == of.i and t.dep == "pobj"), None)
        if inner is None or not inner.is_noun:
            continue
        start = _day_before(tokens, of.i)
        if start is None or not start or inner.lower in _SPANS or inner.lower in CALENDAR:
            continue
        deed = tokens[start - 1]
        if not deed.is_noun or deed.lower not in _DEEDS:
            continue
        tokens[of.i] = replace(of, head=deed.i)
        _give_agent(tokens, of, deed)
        for word in tokens[start : of.i]:
            if word.dep in ("prep", "npadvmod", "advmod") and tokens[word.head].is_verb:
                tokens[word.i] = replace(word, head=deed.i)


def since_a_day(tokens: list[Token]) -> None:
    """Give the verb behind "since 3 May" to the subject whose relative clause holds it, in place.

    "Two nurses who had been held since 3 May were freed": 3 May was not freed.
    """
    for since in tuple(tokens):
        if since.lower != "since" or since.dep != "mark":
            continue
        verb = tokens[since.head]
        run = list(takewhile(_is_date, tokens[since.i + 1 :]))
        described = tokens[verb.head]
        noun = tokens[described.head]
        fragment = described.dep in ("relcl", "acl") and noun.dep == "ROOT" and noun.is_noun
        if not any(map(_is_day, run)) or not fragment or verb.i < run[-1].i:
            continue
        day = next((word for word in run if word.head == verb.i), None)
        if day is None or day.dep not in _SUBJECTS:
            continue
        tokens[since.i] = replace(since, head=described.i, dep="prep")
        tokens[day.i] = replace(day, head=since.i, dep="pobj")
        tokens[noun.i] = replace(noun, head=verb.i, dep=day.dep)
        tokens[verb.i] = replace(verb, head=verb.i, dep="ROOT")
        for token in tuple(tokens):
            if token.head == noun.i and token.dep == "punct" and token.i > verb.i:
                tokens[token.i] = replace(token, head=verb.i)


def told_on_a_day(tokens: list[Token]) -> None:
    """Give a day before the speaker to what was told, in place.

    "Two were hurt when a patrol was ambushed near A, on Friday, the mission said".
    """
    for speaker in tuple(tokens):
        said = tokens[speaker.head]
        if speaker.dep != "nsubj" or speaker.i > said.i or speaker.i < _SHORTEST:
            continue
        told = next((t for t in tokens if t.head == said.i and t.dep == "ccomp"), None)
        if told is None or told.i > speaker.i:
            continue
        first = min(t.i for t in tokens if speaker.i in (t.i, t.head))
        if not first or tokens[first - 1].text != ",":
            continue
        for on in tokens[told.i : first - 1]:
            if on.head != said.i or on.dep != "prep" or on.lower not in _PREPOSITIONS:
                continue
            if not all(map(_is_date, tokens[on.i + 1 : first - 1])) or on.i + 1 == first - 1:
                continue
            deed = next(t for t in reversed(tokens[: on.i]) if t.is_verb or t.i == told.i)
            tokens[on.i] = replace(on, head=deed.i)


def _give_agent(tokens: list[Token], of: Token, deed: Token) -> None:
    """Hang "by gunmen" behind the victims on the deed too, unless its verb is a passive."""
    verb = tokens[deed.head]
    if not verb.is_verb or any(t.head == verb.i and t.dep == "auxpass" for t in tokens):
        return
    by = next((t for t in tokens[of.i :] if t.lower == "by" and t.head == verb.i), None)
    if by is not None and any(t.head == by.i and t.dep == "pobj" for t in tokens):
        tokens[by.i] = replace(by, head=deed.i)


def _day_before(tokens: list[Token], index: int) -> int | None:
    """Index of the first word of the day that ends before token `index`."""
    at = index - 1
    while at > 0 and _is_date(tokens[at]):
        at -= 1
    if at < index - 1:
        return at if tokens[at].lower in _PREPOSITIONS else None
    if tokens[at].lower in _SPANS and at and tokens[at - 1].lower in _WHICH:
        return at - 1
    return at if tokens[at].lower in _ADVERBS else None


_SPANS = frozenset(("week", "month", "year", "night", "today", "century", "decade"))
_WHICH = frozenset(("last", "this", "next"))
_ADVERBS = frozenset(("yesterday", "today", "overnight"))
_DEEDS = words("deeds-done-to-somebody")


def _is_day(token: Token) -> bool:
    return token.lower in CALENDAR or _NUMERIC.fullmatch(token.text) is not None


def _is_date(token: Token) -> bool:
    named = _is_day(token) and not token.text.islower()
    number = int(token.text) if token.text.isdecimal() else 0
    return named or 0 < number <= _LONGEST or number in _YEARS


def _free(tokens: list[Token], preposition: Token, noun: Token) -> None:
    """Make a plural that the preposition holds the subject of a verb that has none."""
    verb = tokens[preposition.head]
    while preposition.lower == "of" and not verb.is_verb and verb.head != verb.i:
        verb = tokens[verb.head]  # "On the night of 3 May gunmen fled"
    if verb.tag == "NN" and any(t.head == verb.i and t.dep == "dobj" for t in tokens):
        verb = replace(verb, tag="VBD")  # a noun has no object: "shot dead a baker"
    if noun.tag not in ("NNS", "NNPS") or verb.tag not in _FINITE or verb.i < noun.i:
        return
    if any(t.head == verb.i and t.dep in (*_SUBJECTS, "csubj", "expl") for t in tokens):
        return
    passive = any(t.head == verb.i and t.dep == "auxpass" for t in tokens)
    tokens[verb.i] = verb
    tokens[noun.i] = replace(noun, head=verb.i, dep="nsubjpass" if passive else "nsubj")
    holders = (preposition.i, preposition.head) if preposition.lower == "of" else (preposition.i,)
    for token in tuple(tokens[: verb.i]):
        if token.head in holders and token.i > noun.i:
            tokens[token.i] = replace(token, head=noun.i)


def _give_day(tokens: list[Token], preposition: Token, run: list[Token]) -> None:
    held = [t for t in tokens if t.head == preposition.i and t.dep == "pobj"]
    if any(t.i > run[-1].i for t in held):
        return
    main = next(word for word in run if _is_day(word))
    for word in run:
        tokens[word.i] = replace(word, head=main.i, dep="nummod" if word.tag == "CD" else "nmod")
    tokens[main.i] = replace(main, head=preposition.i, dep="pobj")
