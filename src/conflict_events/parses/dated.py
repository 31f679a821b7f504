"""Mending parses that take a day for a part of the subject behind it: "On Monday rebels fled"."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from conflict_events.parses.types import Token
from conflict_events.text.calendar_names import CALENDAR

_PREPOSITIONS = frozenset(("on", "in", "by", "since"))
_SUBJECTS = ("nsubj", "nsubjpass")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
_LONGEST = 31


def dated(tokens: list[Token]) -> None:
    """Give the day to its preposition, and the noun that had it to the verb."""
    for preposition in tuple(tokens):
        if preposition.lower not in _PREPOSITIONS or preposition.dep != "prep":
            continue
        words = list(takewhile(_is_date, tokens[preposition.i + 1 :]))
        if not any(word.lower in CALENDAR for word in words):
            continue
        inner = {preposition.i, *(word.i for word in words)}
        noun = tokens[words[-1].head]
        if noun.i in inner or noun.i <= words[-1].i or not noun.is_noun:
            continue
        if noun.dep == "pobj" and noun.head == preposition.i:
            _free(tokens, preposition, noun)
        if tokens[noun.i].dep in _SUBJECTS and noun.i > words[-1].i:
            _give_day(tokens, preposition, words)


def _is_date(token: Token) -> bool:
    named = token.text[:1].isupper() and token.lower in CALENDAR
    return named or (token.text.isdigit() and 0 < int(token.text) <= _LONGEST)


def _free(tokens: list[Token], preposition: Token, noun: Token) -> None:
    """Make a plural that the preposition holds the subject of a verb that has none."""
    verb = tokens[preposition.head]
    if verb.tag == "NN" and any(t.head == verb.i and t.dep == "dobj" for t in tokens):
        verb = replace(verb, tag="VBD")  # a noun has no object: "shot dead a baker"
    if noun.tag not in ("NNS", "NNPS") or verb.tag not in _FINITE or verb.i < noun.i:
        return
    if any(t.head == verb.i and t.dep in (*_SUBJECTS, "csubj", "expl") for t in tokens):
        return
    passive = any(t.head == verb.i and t.dep == "auxpass" for t in tokens)
    tokens[verb.i] = verb
    tokens[noun.i] = replace(noun, head=verb.i, dep="nsubjpass" if passive else "nsubj")
    for token in tuple(tokens):
        if token.head == preposition.i and token.i > noun.i:
            tokens[token.i] = replace(token, head=noun.i)


def _give_day(tokens: list[Token], preposition: Token, words: list[Token]) -> None:
    held = [t for t in tokens if t.head == preposition.i and t.dep == "pobj"]
    if any(t.i > words[-1].i for t in held):
        return
    main = next(word for word in words if word.lower in CALENDAR)
    for word in words:
        tokens[word.i] = replace(word, head=main.i, dep="nummod" if word.tag == "CD" else "nmod")
    tokens[main.i] = replace(main, head=preposition.i, dep="pobj")
