"""Sentences that only say where something told before was: "The incident took place in Sarra".

They are read from their words, for many of them tell of no deed and are not parsed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from conflict_events.entities.places import ResolvedPlace
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.words import Words
from conflict_events.text.types import Sentence

Told = Literal["deed", "thing", "charge", "doers", "people"]

_IN: Final = frozenset(("in", "at", "near", "outside", "inside"))
_FINE: Final = frozenset(("exact", "near", "admin2"))
_DEEDS: Final = word_class("deeds-taken-up")
_COMING_ABOUT: Final = word_class("come-about")
_OTHER: Final = word_class("time-of-another-deed")
_CHARGES: Final = word_class("charges-that-are-laid")
_LAID: Final = word_class("laid-or-set-off")
_COMING: Final = word_class("come-into-a-place") | word_class("fall-upon-a-place")
_FOUND: Final = word_class("found-there-by-a-deed")
_STANDING: Final = word_class("say-where-it-stands")
_BEING: Final = frozenset(("is", "are", "was", "were", "lies", "stands", "been"))
_TAKEN: Final = frozenset(("taken", "abducted", "seized", "dragged", "kidnapped", "snatched"))
_DEFINITE: Final = frozenset(("the", "this", "both", "all", "his", "her", "their"))
_PERSONS: Final = frozenset(("he", "she", "they", "both"))
_CLOSING: Final = frozenset(",;:()")
_PHRASE: Final = 9
"""Words from the preposition to the name: "in the quiet northern suburb of X"."""
_RUN: Final = 8
"""Words between what happened and where."""


@dataclass(frozen=True, slots=True)
class SaidWhere:
    """What a sentence takes up, and where it says that it was."""

    told: Told
    noun: str
    """Head noun or pronoun that takes it up, lower-cased."""
    place: ResolvedPlace


def said_where(sentence: Sentence, places: Sequence[ResolvedPlace]) -> SaidWhere | None:
    """Return what `sentence` takes up and the place that it gives it, or None.

    Args:
        sentence: A sentence behind the one that tells of a deed.
        places: All places of the document.
    """
    named = [p for p in places if sentence.span.covers(p.mention.span)]
    words = Words(sentence)
    for number, place in enumerate(named):
        start = place.mention.span.start - sentence.span.start
        first = next((i for i, at in enumerate(words.starts) if at >= start), len(words.starts))
        at = _preposition(words, first)
        found = _taken_up(words.keys[:at]) if at is not None else None
        if at is None or not _is_fine(place, found):
            continue
        if number + 1 < len(named) and _is_listed(words, place, named[number + 1]):
            return None
        return SaidWhere(*found, place) if found else None
    return None


def _is_fine(place: ResolvedPlace, found: tuple[Told, str] | None) -> bool:
    """Whether it is a settlement, district or site, or an unknown name that words mark as one."""
    if place.reason != "unknown":
        return place.location.precision in _FINE
    marked = place.mention.unit_word or place.mention.containers
    return bool(marked) or (found is not None and found[0] == "deed")


def _is_listed(words: Words, place: ResolvedPlace, after: ResolvedPlace) -> bool:
    """Whether another place is coordinated: the deed then has two."""
    offset = words.sentence.span.start
    between = words.sentence.text[
        place.mention.span.end - offset : after.mention.span.start - offset
    ].split()
    return between[:1] == ["and"] or between[-1:] == ["and"]


def _preposition(words: Words, first: int) -> int | None:
    """The index of what governs the name at `first`: "in the suburb of X"."""
    for at in range(first - 1, max(-1, first - _PHRASE), -1):
        word = words.at(at)
        if word in _IN:
            return at
        if word == "from" or (word == "of" and words.at(at - 1) == "out"):
            return at if _TAKEN.intersection(words.keys[:at]) else None
        if not (word.replace("-", "").isalpha() or word == "'s") or word in _OTHER:
            return None
    return None


def _taken_up(before: Sequence[str]) -> tuple[Told, str] | None:
    """What the words up to the preposition take up, and by which noun."""
    return _deed(before) or _located(before) or _opened(before)


def _deed(before: Sequence[str]) -> tuple[Told, str] | None:
    """Read "police said the attack took place"; what it is reckoned from is another deed."""
    for at in range(len(before) - 1, 0, -1):
        if before[at] not in _DEEDS:
            continue
        rest = before[at + 1 :]
        opened = _DEFINITE & {*before[max(0, at - 3) : at]}
        about = [n for n, word in enumerate(rest) if word in _COMING_ABOUT]
        if not opened or not about or about[0] > 3 or len(rest) - about[0] > _RUN + 1:
            return None
        run = [
            w for n, w in enumerate(rest[about[0] + 1 :]) if not _is_hour(rest, about[0] + 1 + n)
        ]
        broken = _OTHER.intersection(run) or "not" in rest
        return None if broken else ("deed", before[at])
    return None


def _is_hour(words: Sequence[str], at: int) -> bool:
    """Whether a word only counts the clock: "shortly *after* midnight"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return words[at] in ("after", "before") and (
        after[:1].isdigit() or after in ("midnight", "noon", "dawn", "dusk", "sunset", "sunrise")
    )


def _located(before: Sequence[str]) -> tuple[Told, str] | None:
    """Read "the bar is located", "to the bar, which is located"."""
    for at in range(len(before) - 1, 1, -1):
        if before[at] in _STANDING and before[at - 1] in _BEING and len(before) - at <= _RUN:
            noun = at - 2
            while noun > 0 and before[noun] in ("which", ","):
                noun -= 1
            return "thing", before[noun]
    return None


def _opened(before: Sequence[str]) -> tuple[Told, str] | None:
    """Read what opens the sentence: "The bank", "The device was planted", "They stormed"."""
    before = _without_aside(before)
    if not before or _CLOSING.intersection(before):
        return None
    verb = next((n for n, w in enumerate(before) if w in _BEING | _LAID | _COMING), len(before))
    opening, rest = before[:verb], before[verb:]
    if not opening or len(opening) > _RUN or opening[0] not in _DEFINITE | _PERSONS:
        return None
    noun = opening[-1]
    if noun in ("had", "have", "has", "then", "later"):
        noun = opening[-2] if len(opening) > 1 else noun
    if not rest or rest in (["lies"], ["stands"], ["is"], ["was"], ["are"], ["were"]):
        return ("thing", noun) if noun not in _PERSONS else None
    if noun in _CHARGES:
        return ("charge", noun) if _LAID.intersection(rest) else None
    if rest[0] in _COMING and len(rest) <= _RUN:
        return "doers", noun
    if rest[0] not in _BEING or len(rest) > _RUN + 3:
        return None
    if _TAKEN.intersection(rest) and "to" not in rest:
        return "people", noun
    return ("people", noun) if _FOUND.intersection(rest) and not _away(rest) else None


def _without_aside(before: Sequence[str]) -> Sequence[str]:
    """Return the words without what commas set apart behind the subject: ", aged 34 and 41,"."""
    commas = [n for n, word in enumerate(before) if word == ","]
    if len(commas) != _PAIR or commas[0] > _RUN:
        return before
    return [*before[: commas[0]], *before[commas[1] + 1 :]]


_PAIR: Final = 2


def _away(rest: Sequence[str]) -> bool:
    """Whether they were bound for it, or it is told of another time."""
    return bool(_OTHER.intersection(rest) - {"as", "from"}) and "way" not in rest
