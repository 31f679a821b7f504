"""Whether the clause of a date tells of the past or of the future, from words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from conflict_events.lexicon.date_rules import Direction

_WORD = re.compile(r"[a-z][a-z'-]*|,")
_CLAUSE_END = re.compile(r"[;:!?\"“”()\[\]]|\s--?\s|—")
_REACH = 130
_ATTRIBUTIVE = frozenset("the a an its his her their this these those million of".split())
_PLUPERFECT = ("had", "previously", "originally")


def points_ahead(text: str, start: int, end: int, cues: Direction) -> bool | None:
    """Return True for the future, False for the past, None where no word tells.

    Words to the left up to the clause boundary are read from the date outwards, then those to
    the right. A past form beyond a comma, or a verb of saying with content of its own, says
    nothing.

    Args:
        text: The sentence, lower-cased.
        start: Where the date begins in it.
        end: Where it ends.
        cues: The words that tell.
    """
    left = _CLAUSE_END.split(text[max(0, start - _REACH) : start])[-1]
    found, certain = _nearest_left(_WORD.findall(left), cues)
    if certain:
        return found
    right = _CLAUSE_END.split(text[end : end + _REACH])[0]
    return _first_right(_WORD.findall(right), cues)


def _says(words: Sequence[str], i: int, cues: Direction) -> bool | None:
    """Read the word at `i` alone or with the two after it."""
    word = words[i]
    before = words[max(0, i - 4) : i]
    phrases = {" ".join(words[i : i + n]) for n in (1, 2, 3)}
    if phrases & cues.future or word.endswith("'ll"):
        # "had been due to", "as previously planned", "had to be": what was once ahead.
        return not any(w in _PLUPERFECT for w in before)
    if word == "to" and i + 1 < len(words):
        if not any(w in cues.plans for w in before[-2:]):
            return None
        return not any(w in _PLUPERFECT for w in before)
    if not _past_form(word, cues) or (before and before[-1] in _ATTRIBUTIVE):
        return None
    if words[i + 1 : i + 2] == ["to"]:
        # "ordered to appear", "forced to leave": only the governing verb is past.
        return None
    if "be" in before[-2:] or any(w in cues.future for w in before[-2:]):
        # "will be held", "would have left": the modal decides.
        return None
    return False


def _past_form(word: str, cues: Direction) -> bool:
    ed = word.endswith("ed") and len(word) > 3 and word not in cues.not_past
    return ed or word in cues.past


def _nearest_left(words: Sequence[str], cues: Direction) -> tuple[bool | None, bool]:
    """Return what the nearest telling word says, and whether the search may end there."""
    comma = False
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if word in cues.boundaries:
            return None, False
        if word == ",":
            comma = True
            continue
        found = _says(words, i, cues)
        if found is False and word in cues.saying and i < len(words) - 3:
            return None, False
        if found is False and comma:
            return None, False
        if found is not None:
            return found, True
    return None, False


def _first_right(words: Sequence[str], cues: Direction) -> bool | None:
    for i, word in enumerate(words):
        if word in cues.boundaries:
            return None
        found = _says(words, i, cues)
        if found is not None:
            return found
    return None
