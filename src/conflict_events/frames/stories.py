"""Stories, drills and scenarios over several sentences: reviews, exercises of forces, what-ifs.

What a review tells in the present tense happens on the stage; what "the drill" is said of was
staged; what a scenario tells in the present is thought out. All are read from the words of the
sentences, parsed or not.
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
_ACTED = re.compile(
    r"\b(?:attacks?|raids?|assaults?|ambush|siege|scenes?|incidents?|blasts?|explosions?|shooting|"
    r"hijacking|rescue|kidnapping|violence|mayhem|drama|action|it|this|that|all) (?:was|were) "
    r"(?:(?:all|only|just|in fact|actually|merely) )*(?:a|an|the|part)\b"
)
_ORDINAL = (
    r"first|second|third|fourth|last|final|other|next|worst(?:-case)?|best(?:-case)?|likeliest"
)
_SCENARIO = re.compile(
    rf"\b(?:in|under|on) (?:\w+ ){{0,3}}scenario\b|\b(?:in|under) (?:the|a) (?:{_ORDINAL}),|"
    rf"\bthe (?:{_ORDINAL})(?: \w+)? (?:scenario|path|possibility|variant|option|outcome) "
    r"(?:is|has|sees)\b|"
    r"\bscenario (?:one|two|three|four|[1-4a-d])\b"
)
_WORD_OF_IT = "scenario"
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
    supposed: frozenset[int]
    """Indexes of sentences that tell a scenario where they are in the present."""


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
        if _reveals(sentence.text.lower()):
            drills |= set(range(sentence.index + 1))
    return Stories(score, since, frozenset(scenes), frozenset(drills), _supposed(page))


def _reveals(text: str) -> bool:
    """Whether a sentence says that what went before was played: "The raid was part of a drill"."""
    said = _ACTED.search(text)
    return said is not None and any(
        match.group() in _DRILLS for match in _WORD.finditer(text, said.end())
    )


def _supposed(page: Page) -> frozenset[int]:
    """Return the sentences of a scenario: its paragraph, with a second scenario all that follow."""
    starts = [s for s in page.sentences if _SCENARIO.search(s.text.lower())]
    if not any(_WORD_OF_IT in s.text.lower() for s in page.sentences):
        return frozenset()
    if len(starts) > 1:
        return frozenset(range(starts[0].index, len(page.sentences)))
    return frozenset(
        s.index
        for start in starts
        for s in page.sentences[start.index :]
        if s.paragraph == start.paragraph
    )


def _score(words: list[str], text: str) -> int:
    score = sum(word in _CRITICS for word in words)
    if _PART.search(text):
        score += _SCENE
    works = [n for n, word in enumerate(words) if word in _WORKS]
    if any(word in _PLOTS for n in works for word in words[n + 1 : n + _NEAR]):
        score += _SCENE
    return score
