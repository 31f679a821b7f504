"""Mending parses that make who tells of deeds their doer.

"A villager said soldiers had come at dawn, burned the huts and shot two men": the later verbs are
often joined with "said". A villager who tells of it did nothing of the kind.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_TELLING = words("tell-of-what-they-saw")
_TELLERS = words("people-who-only-tell")
_DEEDS = words("what-who-tells-did-not-do")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")


def told_deeds(tokens: list[Token]) -> None:
    """Join such verbs with the clause that is told, in place."""
    for verb in tuple(tokens):
        if verb.lower not in _TELLING or not verb.is_verb:
            continue
        speaker = next((t for t in tokens if t.head == verb.i and t.dep == "nsubj"), None)
        if speaker is None or not _only_tells(tokens, speaker):
            continue
        told = next((t for t in tokens if t.head == verb.i and t.dep == "ccomp"), None)
        if told is None or told.i < verb.i or not _has_subject(tokens, told):
            continue
        joined = next((t for t in tokens[told.i :] if t.head == verb.i and t.dep == "conj"), None)
        if joined is None or _has_subject(tokens, joined):
            continue
        if any(t.lower in _DEEDS for t in _row(tokens, joined)):
            tokens[joined.i] = replace(joined, head=told.i)
            for word in tuple(tokens[told.i : joined.i]):
                if word.head == verb.i and word.dep == "cc":
                    tokens[word.i] = replace(word, head=told.i)


def _only_tells(tokens: list[Token], speaker: Token) -> bool:
    """Tell those who tell of deeds by their calling, also before a name: "Judge Mary Otieno"."""
    return speaker.lower in _TELLERS or any(
        t.lower in _TELLERS for t in tokens if t.head == speaker.i and t.dep == "compound"
    )


def _row(tokens: list[Token], first: Token) -> list[Token]:
    """Return the verbs of a row: "burned, looted and shot"."""
    row = [first]
    for token in tokens[first.i + 1 :]:
        if token.dep == "conj" and token.head == row[-1].i and not _has_subject(tokens, token):
            row.append(token)
    return row


def _has_subject(tokens: list[Token], verb: Token) -> bool:
    return any(t.head == verb.i and t.dep in _SUBJECTS for t in tokens)
