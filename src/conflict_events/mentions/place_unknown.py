"""Names that no gazetteer holds and that their surroundings show to be places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from conflict_events.lexicon.gazetteer import Gazetteer, is_own_name
from conflict_events.lexicon.place_nouns import office_words, opening_words, plain_sites
from conflict_events.lexicon.place_words import demonyms, place_words, striking_words, won_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.place_known import known
from conflict_events.mentions.place_or_person import is_person
from conflict_events.mentions.place_won import is_traded
from conflict_events.mentions.words import Words
from conflict_events.text.common_words import is_common
from conflict_events.text.fold import fold_key

_LONGEST: Final = 4
_REACH: Final = 9
_HOLDING: Final = frozenset(("in", "near", "opposite", "outside"))
_STRETCHES: Final = frozenset("area areas suburb suburbs locality".split())
_INSIDE: Final = frozenset(("in", "near", "outside", "inside"))
_AT: Final = frozenset("in at near outside inside on of from to around into 's".split())
_PARTS: Final = word_class("parts-of-a-place")
_FAITHS: Final = word_class("faiths-and-peoples-of-quarters")
_DWELLERS: Final = frozenset("residents inhabitants villagers townspeople townsfolk".split())
_LISTING: Final = frozenset((",", "-", "–", "—", "("))
_NAMING: Final = frozenset("like called named".split())
_ARTICLES: Final = frozenset(("a", "an", "the"))
_CLOSED: Final = frozenset("the a an and but for from in at on of to by with after before".split())
_FOLLOWING: Final = frozenset("in near of about just some that , on north south east west".split())
_CLOSING: Final = frozenset((",", ".", ";"))
_BEING: Final = frozenset("was were been being is are".split())
_WON_BEFORE: Final = frozenset(
    ", . ; and or from in on after before by with without for as late early overnight today "
    "yesterday last this while when during following".split()
)


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name of one sentence that is taken as a place."""

    last: int
    """Index of its last word."""
    unit: str | None
    """Unit noun that an apposition gives it ("Sarra, a small town")."""
    site: str
    """Plain noun behind it that says that it is a site, or nothing: its name is no town's."""
    tentative: bool
    """Whether it counts only if the gazetteer knows it by sound."""


def unknown_name(
    words: Words, first: int, gazetteer: Gazetteer, *, linked: bool
) -> UnknownName | None:
    """Read "Nogolait village", "the outskirts of Nogolait", "Nogolait, a town", "in Nogolait".

    What only "and" or "from" links to places is tentative; it must be known by sound.

    Args:
        words: The sentence.
        first: Index of a capitalised word.
        gazetteer: Known names; a region's name is never an unknown place.
        linked: Whether it is coordinated with a place before it.
    """
    tables = place_words()
    key = words.keys[first].rstrip(".")
    if key in tables.given_names or (key in tables.directions and key not in _NAMED_BY):
        return None
    if words.at(first - 1) == "operation" and words.cap(first - 1):
        return None  # "the Operation Sarra zone"
    if key in _FAITHS:
        return None  # "the Shiite Bayaa district" is one of Shiites
    last = _last(words, first)
    name = words.text(first, last).rstrip(".")
    led = _is_bare(words, first, last) and any(goes_on(words, i) for i in range(first, last))
    firm = led or _is_firm(words, first, last)
    if key in _NAMED_BY and not (firm and _of_no_town(words, first, last, gazetteer)):
        return None
    closed = key in tables.titles or key in _CLOSED
    if is_common(key) and (closed or not (firm and first > 0 and last > first)):
        return None
    if is_person(words, first, last) or fold_key(name) in tables.never:
        return None
    if any(p.kind in "C1RS" for p in known(name, gazetteer)):
        return None  # a region that its surroundings show to be none
    after = words.at(last + 1)
    bare = _is_bare(words, first, last)
    struck = (is_struck(words, first, last) or is_label(words, first, last)) and any(
        is_own_name(p, fold_key(name)) for p in known(name, gazetteer)
    )
    tentative = linked or struck or words.at(first - 1) in tables.cues
    if not (firm or bare or tentative) or after in tables.speech or last - first >= _LONGEST:
        return None
    if fold_key(name) in demonyms() or demonyms().get(key):
        return None
    if name.rstrip("s").isupper() and not (firm and _numbered(name)):
        return None
    plain = bare and len(name) > 3 and not any(c.isdigit() for c in name)
    site = _site(words, first, last)
    return UnknownName(last, _described(words, last), site, not (firm or plain))


def is_struck(words: Words, first: int, last: int) -> bool:
    """Whether a name is all that is attacked or held: "raided Sarra on Monday"."""
    after = words.at(last + 1)
    ends = not after or after in _WON_BEFORE or after.endswith("day")
    return first > 0 and ends and words.at(first - 1) in striking_words()


def is_label(words: Words, first: int, last: int) -> bool:
    """Whether a name labels what its paragraph tells: "Sarra: On Monday", "Sarra (Tomba): ..."."""
    if first > 0:
        return False
    at = last + 1
    if words.at(at) == "(":
        at = next((n + 1 for n in range(at, at + _BRACKET) if words.at(n) == ")"), at)
    return words.at(at) == ":" and (words.cap(at + 1) or words.at(at + 1) in _ARTICLES)


_BRACKET: Final = 7
_NAMED_BY: Final = word_class("directions-that-open-names")


def _of_no_town(words: Words, first: int, last: int, gazetteer: Gazetteer) -> bool:
    """Whether what follows a direction is no name by itself, as in "the Old Aleppo district"."""
    if last == first:
        return False
    return is_common(words.keys[first + 1]) or not known(words.text(first + 1, last), gazetteer)


def _numbered(name: str) -> bool:
    """Whether a name is letters and a number, as quarters are called: "PK5", "G-9"."""
    return any(c.isdigit() for c in name) and any(c.isalpha() for c in name)


def is_one_of(words: Words, first: int) -> bool:
    """Whether the phrase of a name before a unit noun is indefinite: "a nearby Cairo suburb"."""
    at = first - 1
    while at > first - _DETERMINED and words.at(at).replace("-", "").isalpha():
        if words.at(at) in _INDEFINITE:
            return True
        at -= 1
    return False


_DETERMINED: Final = 4
_INDEFINITE: Final = frozenset(("a", "an", "another", "one"))
_HELD: Final = re.compile(
    r"[a-z']+-(?:held|controlled|run|ruled|populated|dominated|majority|occupied|besieged|"
    r"administered|inhabited|infested|torn|hit|ravaged)"
)


def _is_bare(words: Words, first: int, last: int) -> bool:
    """Whether only a preposition says that it is a place: "in Sarra", "at Sarra in Kidal"."""
    before = words.at(first - 1)
    after = last + 1 + (words.at(last + 1) == ",")  # "at Sarra, in Kidal"
    within = words.at(after) in _HOLDING and (
        words.cap(after + 1) or (words.at(after + 1) == "the" and words.cap(after + 2))
    )
    if _HELD.fullmatch(before):
        before = words.at(first - 2)  # "in rebel-held Sarra"
    return (before in _INSIDE or (before == "at" and within)) and not words.cap(last + 1)


def _last(words: Words, first: int) -> int:
    """The index of the last word of the name that starts at `first`."""
    tables = place_words()
    last = first
    while True:
        if (further := goes_on(words, last)) is not None:
            last = further
            continue
        if not words.cap(last + 1) or words.keys[last + 1] in tables.units:
            break
        key = words.keys[last + 1].rstrip(".")
        if is_common(key) and (key in tables.never or not _is_unit(words, last + 2)):
            break
        last += 1
    return last


def goes_on(words: Words, last: int) -> int | None:
    """Return the word to which "de la" and its like lead a name: "San Luis *de la* Reina".

    Args:
        words: The sentence.
        last: Index of the last word of the name so far.
    """
    at = last + 1
    if words.at(at) not in _OF:
        return None
    at += 1 + (words.at(at + 1) in _ARTICLES_OF)
    return at if words.cap(at) else None


_OF: Final = frozenset(("de", "del", "do", "dos", "du"))
_ARTICLES_OF: Final = frozenset(("la", "las", "los", "el"))


def _is_unit(words: Words, i: int) -> bool:
    return words.at(i) in place_words().units and not words.cap(i)


def _is_firm(words: Words, first: int, last: int) -> bool:
    """Whether the words around a name say that it is a place."""
    units = place_words().units
    after = words.at(last + 1)
    if after in units or after.removesuffix("s") in units or after in _STRETCHES:
        return True
    before, noun = words.at(first - 1), words.at(first - 2)
    if before in ("of", ":") and (noun.rstrip("s") in units or noun in _PARTS):
        return True
    if before == "of" and noun in _DWELLERS:
        return True
    if before in _NAMING and noun.rstrip("s") in units:
        return True
    if before == "as" and noun == "such" and words.at(first - 3).removesuffix("s") in units:
        return True
    if opens_list(words, first) and after in (",", "and") and words.cap(last + 2):
        return True
    if before == "," and noun in units and (not after or after in _CLOSING):
        return not _names_holder(words, first)  # "in another township, Mbare,"
    return (
        _before_units(words, last)
        or _described(words, last) is not None
        or _is_guided(words, last)
        or (words.at(first - 1) in striking_words() and first > 0 and _in_unit(words, last))
        or bool(_site(words, first, last))
        or (words.keys[first] in opening_words() and last > first)
        or _is_won(words, first, last)
        or is_traded(words, first, last)
    )


def _names_holder(words: Words, first: int) -> bool:
    """Whether it tells who holds an office of a unit: "the chief of Bor district, Omar Said"."""
    at = first - 3
    while words.cap(at) or words.at(at) == "the":
        at -= 1
    return words.at(at) == "of" and words.at(at - 1) in office_words()


def opens_list(words: Words, first: int) -> str:
    """Return the unit that is counted before a name: "in three villages -- Sarra and Tomba"."""
    at = first - 1
    while words.at(at) in _LISTING:
        at -= 1
    noun = words.at(at)
    units = place_words().units
    counted = at < first - 1 and noun.endswith("s") and noun != "states" and noun[:-1] in units
    return noun.removesuffix("s") if counted else ""


def _is_won(words: Words, first: int, last: int) -> bool:
    """Whether the name is all that is taken: "retook Sarra on Monday", "Sarra was overrun"."""
    after = words.at(last + 1)
    won = won_words()
    if words.at(first - 1) in won and first > 0:
        return not after or after in _WON_BEFORE or after.endswith("day")
    at = last + 1 + (after in ("has", "have", "had"))
    return words.at(at) in _BEING and words.at(at + 1) in won


def _is_guided(words: Words, last: int) -> bool:
    """Whether what follows tells where it is: "Sarra, south of X", "Sarra, on X's border"."""
    at = last + 2
    if words.at(last + 1) != ",":
        return False
    if _is_on_border(words, at):
        return True
    while at < last + _GUIDE and words.at(at) in _VAGUELY:
        at += 1
    if words.at(at)[:1].isdigit() and words.at(at + 1) in _LENGTHS:
        at += 2
        if words.at(at) in ("from", "outside") and _leads_to_name(words, at + 1):
            return True
    way = words.at(at).replace("-", "") in _WAYS
    return way and words.at(at + 1) in ("of", "from") and words.cap(at + 2)


def _leads_to_name(words: Words, at: int) -> bool:
    """Whether a name follows, or one behind what it is of: "from the headquarters of X"."""
    if words.at(at) == "the" and words.at(at + 2) == "of":
        at += 3
    return words.cap(at)


def _is_on_border(words: Words, at: int) -> bool:
    """Whether from word `at` on a border is told: "on the Kenyan border", "near its frontier"."""
    at += words.at(at) in ("just", "right", "close")
    if words.at(at) not in ("on", "near", "along", "at", "to"):
        return False
    return any(words.at(n) in ("border", "frontier") for n in range(at + 2, at + _GUIDE))


def _in_unit(words: Words, last: int) -> bool:
    """Whether commas lead to a unit that holds the name: "Sarra, Tomba district, Kidal region".

    Or "Sarra, in Mali's Kidal region".
    """
    at = last + 1
    while words.at(at) == "," and (words.cap(at + 1) or words.at(at + 1) == "in"):
        at += 1 if words.cap(at + 1) else 2
        while (
            words.cap(at) or words.at(at) in ("'s", "’s", "the") or words.at(at) in _WAYS_IN
        ) and words.at(at).rstrip(".") not in place_words().units:
            at += 1
        if words.at(at).rstrip(".") in place_words().units:
            return True
    return False


_WAYS_IN: Final = place_words().directions
_GUIDE: Final = 6
_VAGUELY: Final = frozenset("some about around just roughly nearly almost the to".split())
_LENGTHS: Final = frozenset("km kms kilometers kilometres mile miles".split())
_WAYS: Final = frozenset(
    "north south east west northeast northwest southeast southwest northwards southwards".split()
)


def _described(words: Words, last: int) -> str | None:
    """Return the unit noun of an apposition that says what it is: "Sarra, a small town near"."""
    if words.at(last + 1) != "," or words.at(last + 2) not in _ARTICLES:
        return None
    for at in range(last + 3, last + 6):
        if not words.at(at).replace("-", "").isalpha():
            return None
        if words.at(at) in place_words().units:
            return words.at(at) if words.at(at + 1) in _FOLLOWING else None
    return None


def _site(words: Words, first: int, last: int) -> str:
    """Return the plain noun of a site behind its name: "at the Sarra prison"."""
    nouns = words.at(last + 1), f"{words.at(last + 1)} {words.at(last + 2)}"
    noun = next((noun for noun in nouns if noun in plain_sites()), "")
    if not noun or words.cap(last + 1):
        return ""
    never = place_words().never
    if any(key in never or fold_key(key) in demonyms() for key in words.keys[first : last + 1]):
        return ""
    at = first - 2 if words.at(first - 1) in _ARTICLES else first - 1
    before = words.at(at)
    located = before in _AT or before in place_words().cues or before in striking_words()
    return noun if located else ""


def _before_units(words: Words, last: int) -> bool:
    """Whether a list that starts here ends in its noun: "Sarra and Tomba villages"."""
    units = place_words().units
    for at in range(last + 1, min(len(words.words), last + _REACH)):
        word = words.keys[at]
        if word.endswith("s") and word[:-1] in units:
            return at > last + 1
        if not (words.caps[at] or word in (",", "and")):
            return False
    return False
