"""Stories and drills over several sentences: reviews of plays and games, exercises of forces.

What a review tells in the present tense happens on the stage; what "the drill" is said of was
staged. Both are read from the words of the sentences, parsed or not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from conflict_events.lexicon.word_classes import word_class
from conflict_events.text.types import Page

_WORKS = word_class("works-with-a-plot")
_PLOTS = word_class("tell-a-plot")
_CRITICS = word_class("words-of-a-review")
_DRILLS = word_class("drills-of-forces")
_NUMBERED = r"first|second|third|fourth|fifth|final|last|opening|closing|next"
_PARTS = r"act|scene|chapter|episode|level"
_PART = re.compile(rf"\b(?:in|by|during|after) (?:the|its|his|her) (?:{_NUMBERED}) (?:{_PARTS})\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NEAR = 6
"""Words from a work to the verb that tells its plot."""
_SCENE = 2


@dataclass(frozen=True, slots=True)
class Stories:
    """What of a document is a story or a drill."""

    score: int
    """How strongly the words say that a work is told."""
    since: int | None
    """Index of the first sentence that tells of a work."""
    scenes: frozenset[int]
    """Indexes of sentences that say in which part of a work it is."""
    drills: frozenset[int]
    """Indexes of sentences that are told of a drill."""


def read_stories(page: Page) -> Stories:
    """Return which sentences tell a story, and which a drill.

    Args:
        page: The document as read.
    """
    score = 0
    since: int | None = None
    drills: set[int] = set()
    scenes: set[int] = set()
    for sentence in page.sentences:
        words = [match.group().lower() for match in _WORD.finditer(sentence.text)]
        own = _score(words, sentence.text.lower())
        score += own
        if own and since is None:
            since = sentence.index
        if _PART.search(sentence.text.lower()):
            scenes.add(sentence.index)
        if len(words) > 1 and words[0] == "the" and words[1] in _DRILLS:
            drills |= {sentence.index, sentence.index - 1}
    return Stories(score, since, frozenset(scenes), frozenset(drills))


def _score(words: list[str], text: str) -> int:
    score = sum(word in _CRITICS for word in words)
    if _PART.search(text):
        score += _SCENE
    works = [n for n, word in enumerate(words) if word in _WORKS]
    if any(word in _PLOTS for n in works for word in words[n + 1 : n + _NEAR]):
        score += _SCENE
    return score
