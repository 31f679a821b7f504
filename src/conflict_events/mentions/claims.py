"""Sentences that may tell who did what the others tell, without any word of an event."""

from __future__ import annotations

import re
from functools import lru_cache

from conflict_events.lexicon.claims import load_claims
from conflict_events.lexicon.word_classes import word_class
from conflict_events.text.types import Sentence

_FAR = frozenset(("perpetrator", "behind", "responsibility", "tie", "denial", "falsehood"))
"""Shapes of claims that may leave the deed to another sentence."""


def matters(sentence: Sentence) -> bool:
    """Whether a word stands in the sentence that may name who did what was told before."""
    return _pattern().search(sentence.text) is not None


def _confirmed() -> str:
    """Return a pattern of sentences that say who confirms it."""
    verbs = "|".join(sorted(word_class("confirm-what-was-told")))
    nouns = "|".join(sorted(word_class("take-up-what-was-told")))
    return (
        rf"(?:{verbs}) (?:the|this|that|these|both) (?:\w+ )?(?:{nouns})"
        rf"|(?:{nouns}) (?:was|were|has been|have been) (?:{verbs})"
    )


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    table = load_claims()
    words = {word for cue in table.entries if cue.shape in _FAR for word in cue.words}
    words |= {"identified", "responsible"}
    for cue in table.entries:
        if cue.shape in ("responsibility", "tie"):
            words |= table.nouns[cue.id]
    chosen = sorted(words - _COMMON, key=lambda word: (-len(word), word))
    told = "|".join(map(re.escape, chosen))
    return re.compile(rf"\b(?:{told}|{_VICTIMS}|{_confirmed()})\b", re.IGNORECASE)


_VICTIMS = (
    r"(?:victims?|dead|deceased) (?:is|are|was|were)|(?:is|are|was|were) the (?:victims?|dead)"
    r"|(?:victims?|dead|wounded|injured|killed|hostages?|fatalities) included?"
    r"|among(?:st)? (?:the|those) (?:\w+ )?(?:victims?|dead|wounded|injured|killed|hostages?|slain)"
    r"|(?:named|naming) (?:the|both|all|one)"
    r"|(?:they|two|three|four|five) (?:are|were) (?-i:[A-Z])\w+ (?-i:[A-Z])\w+"
)
"""Sentences that say who it was that suffered."""
_COMMON = word_class("too-frequent-for-a-claim")
"""Words too frequent to parse a sentence for."""
