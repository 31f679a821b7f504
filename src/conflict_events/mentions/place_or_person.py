"""A bare name that is a town's and a person's: "Police captured Lopez", "Lopez, a gang leader,"."""

from __future__ import annotations

from typing import Final

from conflict_events.lexicon.place_nouns import office_words
from conflict_events.lexicon.place_words import place_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.words import Words

_LONGEST: Final = 7
"""Words of the longest description of a person that is read."""
_ENDING: Final = frozenset(", . of in for from who with at and near".split()) | {""}
_SPEECH: Final = frozenset(place_words().speech) - {"'s", "who"}
_TAKING: Final = word_class("take-towns-or-people")
_POLICE: Final = word_class("take-people-only")
_PEOPLE: Final = word_class("people-in-apposition")
_PLACING: Final = frozenset("in at near from to of for outside inside around through".split())
_DESCRIBING: Final = frozenset(("a", "an", "the", "one", "its", "their", "his"))


def is_person(words: Words, first: int, last: int) -> bool:
    """Whether the words around a name of one word say that it is a person's.

    Args:
        words: The sentence.
        first: Index of its first word.
        last: Index of its last word.
    """
    if first != last:
        return False
    return (
        _is_aged(words, last)
        or _is_somebody(words, first, last)
        or _is_taken(words, first)
        or _owns(words, last)
    )


def _is_aged(words: Words, last: int) -> bool:
    """Whether an age follows, which only persons have: "Jordan, 56, was shot"."""
    age = words.at(last + 2)
    return (
        words.at(last + 1) == "," and age.isdigit() and len(age) <= 2 and words.at(last + 3) == ","
    )


def _is_somebody(words: Words, first: int, last: int) -> bool:
    """Whether an apposition tells who it is: "Lopez, the gang's leader, was held".

    In "raids in Lopez, an officer said" the officer speaks.
    """
    if words.at(last + 1) != "," or words.at(last + 2) not in _DESCRIBING:
        return False
    if words.at(first - 1) in _PLACING:
        return False
    known = office_words() | _PEOPLE
    told = False
    for at in range(last + 3, last + _LONGEST):
        word = words.at(at)
        if word in (",", "", "."):
            return told
        if word in place_words().units or word in _SPEECH:
            return False
        told |= word in known and words.at(at + 1) in _ENDING
    return told


def _owns(words: Words, last: int) -> bool:
    """Whether it owns what only persons have: "in Lopez's apartment"."""
    return words.at(last + 1) in ("'s", "’s") and words.at(last + 2) in _OWNED


_OWNED: Final = word_class("had-by-persons-only")


def _is_taken(words: Words, first: int) -> bool:
    """Whether those who take no towns take it: "police captured Lopez"."""
    return words.at(first - 1) in _TAKING and words.at(first - 2) in _POLICE
