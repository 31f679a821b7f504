"""Sites and areas that print their kind as part of the name: "Nusour Square", "Heart Hospital".

No gazetteer holds them all. The name itself says that it is a place; what stands before it must
say that something is located there or was done to it.
"""

from __future__ import annotations

from typing import Final

from conflict_events.lexicon.gazetteer import Gazetteer
from conflict_events.lexicon.place_nouns import naming_words
from conflict_events.lexicon.place_words import demonyms, place_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.words import Words
from conflict_events.text.fold import fold_key

_LONGEST: Final = 5
_LOCATIVE: Final = frozenset(
    "in at near outside inside around along on of to toward towards into through across by".split()
)
_ACTED: Final = ("ed", "ing")
_LYING: Final = frozenset(("located", "situated", "lying"))
_PARTS: Final = frozenset(("city", "town", "quarter", "port"))
_PASSIVE: Final = frozenset("was were has had is came fell".split())
_PEOPLE: Final = word_class("people-of-a-site")


def named_site(words: Words, first: int, gazetteer: Gazetteer) -> int | None:
    """Return the index of the last word of the site named from word `first` on, or None.

    Args:
        words: The sentence.
        first: Index of a capitalised word.
        gazetteer: Known names; a name it holds is left to it.
    """
    last = first
    while last + 1 < min(len(words.words), first + _LONGEST) and words.cap(last + 1):
        last += 1
    if last == first or words.cap(last + 1):
        return None
    if words.keys[first] == "old" and last == first + 1 and _key(words, last) in _PARTS:
        bare = words.at(last + 1) != "of"  # "the Old City of Hebron" is Hebron
        return last if bare and _located(words, first, last) else None
    if _key(words, last) not in naming_words():
        return None
    if fold_key(words.words[first]) in demonyms() or (first > 0 and words.cap(first - 1)):
        return None
    if words.keys[first] in naming_words() or words.keys[first] in place_words().directions:
        return None
    if gazetteer.candidates(words.text(first, last)):
        return None
    after = words.at(last + 1)
    if after in place_words().speech or after in _PEOPLE:
        return None
    if after == "," and words.at(last + 2).isdigit() and words.at(last + 3) == ",":
        return None  # "Sarah Hill, 24," is a person
    return last if _located(words, first, last) else None


def _located(words: Words, first: int, last: int) -> bool:
    """Whether a preposition of place, a participle or a passive says that it is a place here."""
    at = first - 1
    after = words.at(last + 1)
    if words.at(at) == "'s" or (after == "," and words.at(last + 2) in _LYING):
        return True
    if words.at(0) == "the" and first == 1:
        return after in _PASSIVE
    while at >= first - 4 and words.at(at).replace("-", "").isalpha() and not words.cap(at):
        word = words.at(at)
        if word in _LOCATIVE or word.endswith(_ACTED):
            return True
        at -= 1
    return words.at(first - 1) == "the" if first > 1 else after in _PASSIVE


def _key(words: Words, i: int) -> str:
    return words.keys[i].rstrip(".")
