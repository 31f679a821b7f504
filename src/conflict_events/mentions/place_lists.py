"""Lists of places: what is coordinated with a place is one, and lies where its list lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from conflict_events.lexicon.place_words import place_words, won_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.mentions.place_unknown import opens_list
from conflict_events.mentions.words import Words
from conflict_events.text.calendar_names import CALENDAR

_TAKING: Final = word_class("take-towns-or-people")
_STRETCHES: Final = word_class("stretches-of-several-names")
_ENDING: Final = frozenset(", . ; and from in on after before with without late early".split()) | {
    ""
}
_NEXT_DAY: Final = 7
"""Words of a name and of the day behind it, at most."""
_DATED: Final = re.compile(
    r"(?:(?:late|early) )?(?:(?:on|in) )?(?:(?:late|early) )?(?:\d{1,2} )?"
    rf"(?:{'|'.join(sorted(CALENDAR))})"
    r"(?: \d{1,4})?(?: (?:morning|afternoon|evening|night))?(?: ,)?"
)
"""A day between two places."""


def list_unit(words: Words, found: list[tuple[int, int, PlaceMention]], last: int) -> str | None:
    """Return what a list that a place ends is of, or nothing; None where nothing tells a list.

    "Village" for "the villages of A and B", nothing for "retook A and B".

    Args:
        words: The sentence.
        found: Places before it.
        last: Index of its last word.
    """
    units = place_words().units
    for first, _, mention in reversed(found):
        if words.at(first - 1) in won_words():
            return ""
        if words.at(first - 1) in _TAKING and not mention.tentative:
            return "" if words.at(last + 1) in _ENDING else None  # B starts a clause of its own
        if words.at(first - 1) in ("of", ":"):
            noun = words.at(first - 2)
            if noun in _STRETCHES:
                return ""
            return noun[:-1] if noun.endswith("s") and noun[:-1] in units else None
        if counted := opens_list(words, first):
            return counted
        if words.at(first - 1) not in (",", "and", "or"):
            return None
    return None


def plural_unit(words: Words, last: int) -> str:
    """Return the unit of which several are named before its noun: "the A and B *regions*".

    Args:
        words: The sentence.
        last: Index of the last word of a place.
    """
    noun = words.at(last + 1).rstrip(".")
    unit = next((u for u in (noun.removesuffix("s"), f"{noun[:-3]}y") if u in _units()), "")
    return unit if noun.endswith("s") and noun != "states" else ""


def _units() -> dict[str, str]:
    return place_words().units


def linked(words: Words, end: int, first: int) -> bool:
    """Whether a place that ended at `end` is coordinated with the word `first`.

    Args:
        words: The sentence.
        end: Index of the last word of a place; negative where there is none.
        first: Index of a capitalised word.
    """
    between = words.keys[end + 1 : first]
    if end >= 0 and between[-1:] == ["and"] and _DATED.fullmatch(" ".join(between[:-1])):
        # "attacked Kuru on Monday and Bakassi on Friday": where a day follows the second as well.
        behind = words.keys[first : first + _NEXT_DAY]
        return not CALENDAR.isdisjoint(key.rstrip(".") for key in behind)
    return end >= 0 and (between in _JOINTS or between == ["("])


_JOINTS: Final = (["and"], [","], ["or"], [",", "and"])


def shared(
    words: Words, found: Sequence[tuple[int, int, PlaceMention]], done: list[PlaceMention]
) -> list[PlaceMention]:
    """Give the members of a list the containers of its last: "the villages of A and B in X".

    And the unit noun behind it: in "the A and B regions" both are regions.

    Args:
        words: The sentence.
        found: Its places with first and last word.
        done: The same with their containers.
    """
    plural = ""
    for n in range(len(done) - 1, -1, -1):
        one = done[n]
        joined = n + 1 < len(done) and words.keys[found[n][1] + 1 : found[n + 1][0]] in _JOINTS
        plural = plural_unit(words, found[n][1]) or (plural if joined else "")
        if plural and one.unit_word is None:
            one = done[n] = replace(one, unit_word=plural, tentative=False)
        if n + 1 == len(done):
            continue
        other = done[n + 1]
        if joined and not one.containers and one.unit_word and one.unit_word == other.unit_word:
            done[n] = replace(one, containers=other.containers)
    return done
