"""Speakers behind what they tell: "killed nine near Jos, the governor, Ali Musa, said".

Between two commas the parser takes the office for an apposition of the place or of those who
suffered, and what was told for what the verb of saying is joined with.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_SAYING = words("words-of-saying") | words("write-and-post")
_SPEAKERS = words("people-who-only-tell") | words("bodies-that-tell") | words("offices-that-tell")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_TORN = ("appos", "conj")
_JOINED = ("conj", "advcl", "ccomp", "dep", "parataxis")
_FINITE = ("VBD", "VBZ", "VBP")


def trailing_speakers(tokens: list[Token]) -> None:
    """Give the verb of saying its speaker and, as its clause, what stands before him, in place."""
    for verb in tuple(tokens):
        if verb.tag not in _FINITE or verb.lower not in _SAYING or verb.i < 3:
            continue
        if tokens[verb.i - 1].text != ",":
            continue
        if any(t.head == verb.i and t.dep in _SUBJECTS for t in tokens):
            continue
        speaker = _speaker(tokens, verb)
        told = _told(tokens, verb, speaker) if speaker is not None else None
        if speaker is None or told is None:
            continue
        root = told.head == told.i
        if told.head != verb.i:
            tokens[verb.i] = replace(verb, head=verb.i if root else told.head, dep=told.dep)
        tokens[told.i] = replace(told, head=verb.i, dep="ccomp")
        tokens[speaker.i] = replace(speaker, head=verb.i, dep="nsubj")


def _speaker(tokens: list[Token], verb: Token) -> Token | None:
    """Return the first noun whose phrase fills the place between a comma and the verb."""
    for noun in tokens[1 : verb.i - 1]:
        if not noun.is_noun or noun.dep not in _TORN or tokens[noun.head].i > noun.i:
            continue
        below = _below(tokens, noun, verb)
        if tokens[below[0] - 1].text != "," or below[-1] < verb.i - 2:
            continue
        if _tells(tokens, noun):
            return noun
    return None


def _tells(tokens: list[Token], noun: Token) -> bool:
    """Whether it is an office, or a name with one beside it."""
    beside = (t for t in tokens if t.head == noun.i and t.dep == "appos" and t.is_noun)
    named = noun.tag == "NNP"
    return noun.lower in _SPEAKERS or (named and any(t.lower in _SPEAKERS for t in beside))


def _told(tokens: list[Token], verb: Token, speaker: Token) -> Token | None:
    """Return the verb of what is told: it stands before the speaker, above or below `verb`."""
    above = tokens[verb.head]
    if above.i != verb.i and verb.dep in _JOINED and above.is_verb and above.i < speaker.i:
        return above
    for clause in tokens[: speaker.i]:
        if clause.head == verb.i and clause.dep == "ccomp" and clause.is_verb:
            return clause
    return None


def _below(tokens: list[Token], noun: Token, verb: Token) -> list[int]:
    """Return the words of its phrase, those of a clause of its last noun too, before the verb."""
    inside = {noun.i}
    grown = True
    while grown:
        more = {
            t.i
            for t in tokens[: verb.i - 1]
            if t.head in inside and t.i not in inside and t.i != t.head
        }
        grown = bool(more)
        inside |= more
    return sorted(inside)
