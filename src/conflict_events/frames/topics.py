"""Other subjects: sport, games, screen, space and trade, whose words have other senses."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from conflict_events.frames.crime import find_words
from conflict_events.lexicon.scope import load_scope_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.text.types import Page

_PLAIN = word_class("keep-their-sense")
"""Words that keep their sense in any sentence."""
_CLEAR = 3
_MOST = 3
_MAIN = 8
_RATIO = 2


_SCORE = re.compile(
    r"\b(?:wins?|won|winning|beats?|beating|lead|victory|defeat|lost|losing|draw|drew|half|match|game|set)\b"
    r"[^.;]{0,40}?\s\(?\d{1,3}[-\u2013]\d{1,3}\b(?!-| (?:vote|majority|years?|km|miles|people))",
    re.IGNORECASE,
)
"""A result: "won 3-1"; no vote."""


@lru_cache(maxsize=256)
def is_elsewhere(text: str) -> bool:
    """Whether a sentence is about another subject: its words outweigh those of conflict.

    Args:
        text: The sentence.
    """
    words = load_scope_words()
    other = sum({s: e.weight for *_, s, e in find_words(text, words.other)}.values())
    other += _CLEAR if _SCORE.search(text) else 0
    if other < _CLEAR or not _PLAIN.isdisjoint(text.lower().split()) or is_rowdy(text):
        return False
    political = {s: e.weight for *_, s, e in find_words(text, words.scope) if e.side == "political"}
    return other > sum(political.values())


_FANS = word_class("fans-of-a-team")
_ROWDY = word_class("acts-of-rowdy-fans")
_WORD = re.compile(r"[^\W\d_]+")


def is_rowdy(text: str) -> bool:
    """Whether a sentence tells of fans who fight or break things, not of the match.

    Args:
        text: The sentence.
    """
    words = {match.group().lower() for match in _WORD.finditer(text)}
    return not (words.isdisjoint(_FANS) or words.isdisjoint(_ROWDY))


def read_elsewhere(page: Page) -> bool:
    """Whether the whole document is about another subject.

    Args:
        page: The document as read.
    """
    words = load_scope_words()
    seen: Counter[tuple[str, ...]] = Counter()
    other = political = 0
    for sentence in page.sentences:
        for *_, sequence, entry in find_words(sentence.text, words.other):
            seen[sequence] += 1
            other += entry.weight if seen[sequence] <= _MOST else 0
        for *_, sequence, entry in find_words(sentence.text, words.scope):
            seen[sequence] += 1
            if entry.side == "political" and seen[sequence] <= _MOST:
                political += entry.weight
    return other >= _MAIN and other > _RATIO * political
