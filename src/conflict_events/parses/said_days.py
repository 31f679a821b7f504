"""Mending parses that take the day of a statement for that of the deed it tells of.

"The army said on Tuesday it had shelled a camp": a day right behind a verb of saying, with no
comma between, is the day on which it was said.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_SAYING = words("words-of-saying")
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_TODAY = frozenset(("today", "yesterday"))
_NUMBERED = 31
_REACH = 5
"""Words of "in a brief statement"."""
_PHRASE = frozenset(("IN", "DT", "JJ", "NN"))
_OPENING = ("nsubj", "nsubjpass", "expl", "mark")
_TOLD = ("ccomp", "xcomp", "advcl")


def said_on_a_day(tokens: list[Token]) -> None:
    """Hang such a day on its verb of saying, in place."""
    for verb in tuple(tokens):
        if verb.lower not in _SAYING or verb.tag not in _FINITE or not verb.is_verb:
            continue
        top = _day_behind(tokens, verb)
        if top is None:
            continue
        told = tokens[top.head]
        if told.i > top.i and told.head == verb.i and told.dep in _TOLD:
            tokens[top.i] = replace(top, head=verb.i)


def _day_behind(tokens: list[Token], verb: Token) -> Token | None:
    """Return what holds the day behind `verb`, or behind its "in a statement"."""
    for token in tokens[verb.i + 1 : verb.i + 2 + _REACH]:
        if token.dep in _OPENING:
            return None
        if token.lower == "on" and _holds_a_day(tokens, token):
            return token
        if token.i == verb.i + 1:
            day = _day_at(tokens, token)
            if day is not None or token.tag != "IN":
                return day
        if token.tag not in _PHRASE:
            return None
    return None


def _holds_a_day(tokens: list[Token], on: Token) -> bool:
    return any(_day_at(tokens, token) is not None for token in tokens[on.i + 1 : on.i + 2])


def _day_at(tokens: list[Token], first: Token) -> Token | None:
    """Return the word that holds the day which opens at `first`: "Tuesday", "May 4"."""
    run = [first, *tokens[first.i + 1 : first.i + 3]]
    day = next((t for t in run if t.lower in CALENDAR and not t.text.islower()), None)
    if day is not None and (day.i == first.i or _is_number(first)):
        return day
    return first if first.lower in _TODAY else None


def _is_number(token: Token) -> bool:
    return token.text.isdigit() and 0 < int(token.text) <= _NUMBERED
