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
    for adjective in tokens:
        if adjective.dep == "ROOT" and adjective.tag == "JJ":
            _make_told(tokens, adjective)
    for verb in tokens:
        own = [t for t in tokens if t.head == verb.i and t.i != verb.i]
        if verb.tag != _PAST or any(t.dep in _SUBJECTS for t in own):
            continue
        if not any(t.dep == "dobj" for t in own):
            continue
        noun = _lost(tokens, verb)
        if noun is not None:
            tokens[noun.i] = replace(noun, head=verb.i, dep="nsubj")


def _make_told(tokens: list[Token], adjective: Token) -> None:
    """Read "youths angry at a rise set fire to a bank": what they did is told, not their mood."""
    own = [t for t in tokens if t.head == adjective.i and t.i != adjective.i]
    subject = next((t for t in own if t.dep == "nsubj" and t.i < adjective.i), None)
    verb = next((t for t in own if t.dep in ("advcl", "ccomp") and t.tag == _PAST), None)
    if subject is None or verb is None or any(t.dep in ("cop", "aux", "mark") for t in own):
        return
    below = [t for t in tokens if t.head == verb.i]
    if any(t.dep in (*_SUBJECTS, "mark", "advmod") for t in below if t.i < verb.i):
        return
    tokens[subject.i] = replace(subject, head=verb.i)
    tokens[adjective.i] = replace(adjective, head=subject.i, dep="amod")
    tokens[verb.i] = replace(verb, head=verb.i, dep="ROOT")
    for t in own:
        if t.i > verb.i:
            tokens[t.i] = replace(t, head=verb.i)


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
