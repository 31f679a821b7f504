"""Subjects that a clause before keeps: "a raid that began near Bor men today killed a clerk"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_TIMES = CALENDAR | words("times-and-measures")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj", "auxpass")
_PAST = "VBD"


def subjects_found(tokens: list[Token]) -> None:
    """Give a noun read as an adverb to the verb behind it that has an object alone, in place."""
    for verb in tokens:
        own = [t for t in tokens if t.head == verb.i and t.i != verb.i]
        if verb.tag != _PAST or any(t.dep in _SUBJECTS for t in own):
            continue
        if not any(t.dep == "dobj" for t in own):
            continue
        noun = _lost(tokens, verb)
        if noun is not None:
            tokens[noun.i] = replace(noun, head=verb.i, dep="nsubj")


def _lost(tokens: list[Token], verb: Token) -> Token | None:
    """Return the people told right before the verb, but for the time of day."""
    for noun in reversed(tokens[: verb.i]):
        if noun.text in (",", ";", ":") or noun.is_verb:
            return None
        if noun.dep != "npadvmod" or noun.lower in _TIMES:
            continue
        above = tokens[noun.head]
        clause = above.is_verb and above.dep in ("relcl", "acl", "advcl") and above.i < noun.i
        return noun if noun.is_noun and clause else None
    return None
