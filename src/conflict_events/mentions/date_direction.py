"""Whether the clause of a date tells of the past or of the future, from words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from conflict_events.lexicon.date_rules import Direction

_WORD = re.compile(r"[a-z][a-z'-]*|,")
_CLAUSE_END = re.compile(r"[;:!?\"“”()\[\]]|\s--?\s|—")
_OPENED = re.compile(r"[(\[](?=[^()\[\]]*$)")
"""A bracket that the date stands in: the verb before it is that of its clause."""
_REACH = 130
_AVENGED = re.compile(
    r"\b(?:avenge|(?:retaliate|retaliation|revenge|vengeance|retribution|reprisals?) for)"
    r"\s[^,;:]{0,70}$"
)
"""What is to be answered was done: "vowed to avenge Friday's raid"."""
_RESULT_OF = re.compile(r"(?<!\w)(?:after|following|follows?|followed|despite|since|condemned)\s+$")
_QUOTED = re.compile(r"[\"“][^\"“”]{0,80}[\"”]")
_MAY = re.compile(
    r"(?:\d\s+|(?<!\w)(?:in|since|of|last|this|next|late|early|mid|until|by)[\s-]+)may\b"
    r"|(?<!\w)may(?=\s+\d|,)"
)
_RELATIVE = frozenset(("which", "who", "where", "that"))
_ATTRIBUTIVE = frozenset("the a an its his her their this these those million of".split())
_DETERMINERS = frozenset("the a an its his her their this that these those".split())
_NO_NOUN = frozenset(
    "of in on by at to from with for as that the a an his her its their it he she and ,".split()
)
_GIVEN = frozenset(("allegiance", "loyalty", "fealty", "support"))
"""What is pledged to somebody: no verb follows."""
_GUESSES = frozenset(("may", "might", "could", "must"))
_GOVERNORS = frozenset("to not never did do does could can cannot had been".split())
_PLUPERFECT = ("had", "previously", "originally")


_CAPITAL_FORM = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+ed\b")


def without_names(raw: str, text: str) -> str:
    """Return the lower-cased `text` with names in -ed blanked: "to meet Ahmed", "in Meshed".

    Args:
        raw: The sentence as printed, as long as `text`.
        text: The sentence, lower-cased.
    """
    for match in _CAPITAL_FORM.finditer(raw):
        blank = "x" * (match.end() - match.start())
        text = text[: match.start()] + blank + text[match.end() :]
    return text


class Says(Enum):
    """What a word tells of the time of its clause."""

    NOTHING = 0
    AHEAD = 1
    PAST = 2
    ONCE_AHEAD = 3
    """A plan of the past: "had been due to"."""


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
    left = _clause(_OPENED.sub(" ", text[max(0, start - _REACH) : start]))[-1]
    if (text.startswith("'s", end) and _RESULT_OF.search(left)) or _AVENGED.search(left):
        return False
    words = _WORD.findall(left)
    found = _nearest_left(words, cues)
    if found is Says.NOTHING:
        right = _clause(text[end : end + _REACH])[0]
        # "For Friday's vote, the army will deploy": an adjunct ends with its comma.
        found = _first_right(_WORD.findall(right), cues, commas=len(words) <= 2)
    return {Says.AHEAD: True, Says.PAST: False}.get(found)


def _clause(text: str) -> list[str]:
    """Split at clause ends; quoted words and the month May say nothing."""
    return _CLAUSE_END.split(_MAY.sub(" ", _QUOTED.sub(" ", text)))


def _says(words: Sequence[str], i: int, cues: Direction) -> Says:
    """Read the word at `i` alone or with the two after it."""
    word = words[i]
    before = words[max(0, i - 4) : i]
    if word in _GUESSES and words[i + 1 : i + 2] == ["have"]:
        return Says.PAST  # "may have died": what is guessed is over
    if _planned(words, i, cues) or word.endswith("'ll") or _future_cue(words, i, cues):
        # "had been due to", "as previously planned", "had to be": what was once ahead.
        return Says.ONCE_AHEAD if any(w in _PLUPERFECT for w in before) else Says.AHEAD
    if word in cues.schedules and not _governed(before):
        return Says.AHEAD
    if not _past_form(word, cues) or (before and before[-1] in _ATTRIBUTIVE):
        return Says.NOTHING
    if words[i + 1 : i + 2] == ["to"] and not _determined(words, i + 2):
        # "ordered to appear", "forced to leave": only the governing verb is past.
        return Says.NOTHING
    if "be" in before[-2:] or any(w in cues.future for w in before[-2:]):
        # "will be held", "would have left": the modal decides.
        return Says.NOTHING
    if word.endswith("ed") and _describes(words, i) and _modal_before(words, i):
        # "will redeem preferred shares on Friday".
        return Says.NOTHING
    return Says.PAST


def _governed(before: Sequence[str]) -> bool:
    """Whether a word in front makes it no present tense: "refused to meet", "did not resume"."""
    return bool(before) and (before[-1] in _GOVERNORS or before[-1].endswith("n't"))


def _describes(words: Sequence[str], i: int) -> bool:
    """Whether a noun may follow the form in -ed at `i`."""
    return i + 1 < len(words) and words[i + 1] not in _NO_NOUN


def _modal_before(words: Sequence[str], i: int) -> bool:
    for word in reversed(words[max(0, i - 8) : i]):
        if word in _RELATIVE or word == ",":
            return False
        if word in ("will", "would", "shall"):
            return True
    return False


def _determined(words: Sequence[str], i: int) -> bool:
    return i < len(words) and words[i] in _DETERMINERS


def _planned(words: Sequence[str], i: int, cues: Direction) -> bool:
    """Whether "to" at `i` begins what is planned: "agreed to meet", "votes to be counted"."""
    if words[i] != "to" or i + 1 >= len(words) or _determined(words, i + 1):
        return False
    if i > 0 and words[i - 1] in _GIVEN:
        return False
    if any(word in cues.plans for word in words[max(0, i - 2) : i]):
        return True
    passive = words[i + 1] == "be" and i + 2 < len(words) and words[i + 2].endswith(("ed", "en"))
    return passive and not (i > 0 and _past_form(words[i - 1], cues))


def _future_cue(words: Sequence[str], i: int, cues: Direction) -> bool:
    return words[i] in cues.future_heads and any(
        " ".join(words[i : i + n]) in cues.future for n in (1, 2, 3, 4)
    )


def _past_form(word: str, cues: Direction) -> bool:
    ed = word.endswith("ed") and len(word) > 3 and word not in cues.not_past
    return ed or word in cues.past


def _nearest_left(words: Sequence[str], cues: Direction) -> Says:
    comma = False
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if word in cues.boundaries:
            return Says.NOTHING
        if word == ",":
            comma = True
            continue
        found = _says(words, i, cues)
        if found is Says.PAST and (comma or (word in cues.saying and i < len(words) - 3)):
            return Says.NOTHING
        if found is not Says.NOTHING:
            return found
    return Says.NOTHING


def _first_right(words: Sequence[str], cues: Direction, *, commas: int) -> Says:
    for i, word in enumerate(words):
        if word == "," and i > 0:
            commas -= 1
        if word in cues.boundaries or word in _RELATIVE or commas < 0:
            return Says.NOTHING
        found = _says(words, i, cues)
        if found is not Says.NOTHING:
            return found
    return Says.NOTHING
