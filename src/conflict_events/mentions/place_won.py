"""Names that sides take from one another: "seized Sarra from the rebels", "lost Sarra to them"."""

from __future__ import annotations

from typing import Final

from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.words import Words

_TAKEN: Final = word_class("taken-from-a-side")
_LOST: Final = word_class("lost-to-a-side")
_FALLEN: Final = frozenset(("fell", "falls", "fall", "fallen"))
_LEFT: Final = word_class("left-by-a-side")
_SIDES: Final = word_class("sides-that-hold-places")
_REACH: Final = 4
"""Words between a preposition and the side that it names: "to the advancing Ruritanian army"."""


def is_traded(words: Words, first: int, last: int) -> bool:
    """Whether an armed side takes, loses or leaves what the words from `first` to `last` name."""
    before, after = words.at(first - 1), words.at(last + 1)
    if before in _TAKEN and after == "from":
        return _side_behind(words, last + 2)
    if (before in _LOST or after in _FALLEN) and "to" in (after, words.at(last + 2)):
        return _side_behind(words, last + 2 + (after != "to"))
    return before in _LEFT and words.at(first - 2) in _SIDES


def _side_behind(words: Words, at: int) -> bool:
    return any(words.at(i) in _SIDES for i in range(at, at + _REACH))
