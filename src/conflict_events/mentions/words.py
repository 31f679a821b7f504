"""A sentence as plain words with offsets, for stages that run before parsing."""

from __future__ import annotations

import re
from typing import Final

from conflict_events.lexicon.place_words import place_words
from conflict_events.text.types import Sentence

_WORD: Final = re.compile(
    r"(?:[A-Z]\.){2,}|(?<!\w)[A-Z]{1,2}-\d{1,3}(?!\w)|[^\W\d_]+(?:['’‘`ʿʾʻʼ-]{1,2}[^\W\d_]+)*(?<!['’]s)\.?(?=\W|$|['’]s)|[^\W_]+|['’]s|\S"
)


_ARTICLED: Final = re.compile(r"(?:[aeu][a-z]{1,2}|[dl])[-'’‘]+[A-Z]", re.ASCII)
_BREATHING: Final = ("‘", "`", "ʿ", "ʾ", "ʻ", "ʼ")
_CLOSING: Final = re.compile(r"['’](?!\w)")
_HYPHENED: Final = re.compile(r"-[a-z]{3,}$", re.ASCII)


_WEEKDAYS: Final = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def _is_name(word: str) -> bool:
    """Whether a word is written as a name: "Homs", "al-Bab", not "Kurdish-held" or "Friday"."""
    if word.rstrip(".") in _WEEKDAYS:
        return False
    if "-" in word and _HYPHENED.search(word):
        return False
    return word.lstrip("".join(_BREATHING))[:1].isupper() or bool(_ARTICLED.match(word))


def _with_breathing(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of words, a breathing mark joined to the name that it opens ("‘Adra").

    Where the same mark closes a quotation, it opens one.
    """
    if not any(mark in text for mark in _BREATHING) or _CLOSING.search(text):
        return found
    joined: list[tuple[int, int]] = []
    for start, end in found:
        before = joined[-1] if joined else (0, 0)
        marked = text[before[0] : before[1]] in _BREATHING and before[1] == start
        if marked and text[start].isupper():
            joined[-1] = (before[0], end)
        else:
            joined.append((start, end))
    return joined


def _join_units(keys: list[str], caps: list[bool]) -> None:
    """Read units of several words as one noun: "lga" opens "Local Government Area"."""
    for phrase, unit in place_words().unit_phrases.items():
        parts = phrase.split()
        if parts[1] not in keys:
            continue
        for at in range(len(keys) - len(parts) + 1):
            if [key.rstrip(".") for key in keys[at : at + len(parts)]] == parts:
                keys[at : at + len(parts)] = [unit, *["area"] * (len(parts) - 1)]
                caps[at : at + len(parts)] = [False] * len(parts)


class Words:
    """One sentence as words with offsets."""

    __slots__ = ("caps", "ends", "keys", "sentence", "starts", "words")

    def __init__(self, sentence: Sentence) -> None:
        text = sentence.text
        found = _with_breathing(text, [m.span() for m in _WORD.finditer(text)])
        self.sentence = sentence
        self.words = [text[start:end] for start, end in found]
        self.keys = [w.lower() if not w.islower() else w.rstrip(".") for w in self.words]
        self.starts = [start for start, _ in found]
        self.ends = [end for _, end in found]
        self.caps = [_is_name(w) for w in self.words]
        _join_units(self.keys, self.caps)

    def at(self, i: int) -> str:
        """Return word `i` in lower case, or nothing outside the sentence."""
        return self.keys[i] if 0 <= i < len(self.keys) else ""

    def cap(self, i: int) -> bool:
        """Whether word `i` exists and has a capital."""
        return 0 <= i < len(self.caps) and self.caps[i]

    def text(self, first: int, last: int) -> str:
        """Return the text from word `first` to word `last`."""
        return self.sentence.text[self.starts[first] : self.ends[last]]
