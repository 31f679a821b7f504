"""Whether the clause of a date tells of the past or of the future, from words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflict_events.lexicon.date_rules import Direction

_WORD = re.compile(r"[a-z][a-z'-]*")
_CLAUSE_END = re.compile(r"[;:!?\"“”()\[\]]|\s--?\s|—")
_REACH = 130


def points_ahead(text: str, start: int, end: int, cues: Direction) -> bool | None:
    """Return True for the future, False for the past, None where no word tells.

    Args:
        text: The sentence, lower-cased.
        start: Where the date begins in it.
        end: Where it ends.
        cues: The words that tell.
    """
    left = _CLAUSE_END.split(text[max(0, start - _REACH) : start])[-1]
    found = _nearest_left(_WORD.findall(left), cues)
    if found is not None:
        return found
    right = _CLAUSE_END.split(text[end : end + _REACH])[0]
    return _first_right(_WORD.findall(right), cues)


def _says(words: Sequence[str], i: int, cues: Direction) -> bool | None:
    """Read the word at `i` alone or with the two after it."""
    word = words[i]
    phrases = {" ".join(words[i : i + n]) for n in (1, 2, 3)}
    if phrases & cues.future or word.endswith("'ll"):
        return True
    if word == "to" and i + 1 < len(words):
        return _infinitive(words, i, cues)
    if word in cues.past:
        return False
    if word.endswith("ed") and len(word) > 3 and word not in cues.not_past:
        # "agreed to meet": the infinitive to the right was read before and decided.
        return False
    return None


def _infinitive(words: Sequence[str], i: int, cues: Direction) -> bool | None:
    """Read "to" and a verb by the word that governs it."""
    governors = words[max(0, i - 2) : i]
    return True if any(word in cues.plans for word in governors) else None


def _nearest_left(words: Sequence[str], cues: Direction) -> bool | None:
    for i in range(len(words) - 1, -1, -1):
        if words[i] in cues.boundaries:
            return None
        found = _says(words, i, cues)
        if found is not None:
            return found
    return None


def _first_right(words: Sequence[str], cues: Direction) -> bool | None:
    for i, word in enumerate(words):
        if word in cues.boundaries:
            return None
        found = _says(words, i, cues)
        if found is not None:
            return found
    return None
