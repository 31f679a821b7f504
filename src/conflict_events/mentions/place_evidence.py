"""Whether a capitalised name is meant as a place: what stands around it decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from conflict_events.lexicon.gazetteer import Gazetteer, Place, is_own_name
from conflict_events.lexicon.place_nouns import plain_sites
from conflict_events.lexicon.place_words import demonyms, place_words, striking_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.place_or_person import is_person
from conflict_events.mentions.words import Words
from conflict_events.text.common_words import is_common
from conflict_events.text.fold import fold_key

_SMALL: Final = 15000
_LARGE: Final = 100000


def surnames(sentences: Sequence[Words], gazetteer: Gazetteer) -> frozenset[str]:
    """Return last words of two-word names whose first word is no place: likely persons."""
    found: set[str] = set()
    titles, units = place_words().titles, place_words().units
    given = place_words().given_names
    for words in sentences:
        for i in range(1, len(words.words)):
            if not words.caps[i] or not words.caps[i - 1] or words.cap(i + 1):
                continue
            before, key = words.keys[i - 1], words.keys[i]
            if before in titles or before in given:
                found.add(key)
                continue
            famous = any(
                p.kind in "C1RS" or p.population > _LARGE for p in gazetteer.candidates(before)
            )
            other = before in units or fold_key(before) in demonyms()
            if not (
                famous
                or other
                or is_common(before.rstrip("."))
                or gazetteer.candidates(words.text(i - 1, i))
            ):
                found.add(key)
    return frozenset(found)


def is_place(
    words: Words,
    first: int,
    last: int,
    name: str,
    places: tuple[Place, ...],
    persons: frozenset[str],
    *,
    linked: bool,
) -> bool:
    """Whether the words `first` to `last` name a place here.

    Args:
        words: The sentence.
        first: Index of the first word.
        last: Index of the last word.
        name: The name as printed.
        places: What the gazetteer knows of that name, likeliest first.
        persons: Words that are surnames elsewhere in the document.
        linked: Whether it is coordinated with a place before it.
    """
    tables = place_words()
    key = fold_key(name)
    top = places[0]
    before, after = words.at(first - 1), words.at(last + 1)
    if (
        key in tables.never
        or key in demonyms()
        or (name.rstrip("s").isupper() and _acronym(name, top) and not _labels(words, top))
    ):
        return False
    if before in _PARTICLES and words.cap(first - 2):
        return False  # "Cristo del Consuelo" is none of Consuelo
    body = words.at(first - 2) if before in ("of", "in") and words.cap(first - 2) else ""
    if body in _BODIES_OF and (body != "state" or top.kind != "1"):
        return False
    unit = after.rstrip(".") in tables.units or _after_unit(words, first)
    unit |= last > first and top.kind in "12" and words.keys[last].rstrip(".") in tables.units
    if fold_key(f"{before} {key}") in demonyms() or fold_key(f"{key} {after}") in demonyms():
        return False
    if after in tables.bodies and words.cap(last + 1) and after not in tables.units:
        return False
    if after == "news" or (after in _STREETS and before in ("in", "on", "the", "along", "at")):
        return False  # "the Saba news agency", "in Palestine street"
    if is_person(words, first, last) or (top.kind in "CR" and _is_party(words, last)):
        return False
    if unit and top.kind in "P2N" and top.population < _LARGE and _continues(words, first, last):
        return False
    if before in tables.titles and words.cap(first - 1):
        return False
    state = top.kind in "CRS"
    named = after.rstrip(".") in tables.units
    if words.cap(last + 1) and key in tables.given_names and not unit:
        return False
    if key in tables.directions:
        return False
    if (
        words.cap(last + 1)
        and not named
        and not state
        and after not in tables.happenings
        and fold_key(words.words[last + 1]) not in demonyms()
    ):
        return False
    if words.cap(first - 1) and not _opens(words, first - 1):
        joined = (
            before in tables.directions or before in tables.units or fold_key(before) in demonyms()
        )
        if not (joined or unit):
            return False
    if unit:
        settled = before == "of" and words.at(first - 2) in tables.units
        printed = first > 0 and named and before == "the" and after in _SETTLEMENTS
        return first < last or settled or printed or not is_common(key) or top.kind in "C1"
    if before == "the" and top.kind in "P2" and (after in _CLOSING or not after):
        return _opens_road(words, last)
    if first == last and key in persons and not (state or _listed(words, last)):
        return False
    if state:
        return True
    if (
        last > first
        and top.kind == "P"
        and key not in {fold_key(p.name) for p in places}
        and all(is_common(w) for w in words.keys[first : last + 1])
    ):
        return False
    own = [p.population for p in places if is_own_name(p, key)]
    people = max(p.population for p in places)
    cued = (
        linked
        or before in tables.cues
        or (before in tables.directions or (before == "the" and words.at(first - 2) in tables.cues))
        or _names_site(words, first, last)
    )
    if top.kind == "1" and people >= 10 * _LARGE and key not in persons and not is_common(key):
        return True
    if first == last and (is_common(key) or key in tables.given_names):
        side = before in tables.directions and words.at(first - 2) in _FIRM
        large = max(own, default=0) >= _LARGE or _embattled(places, key)
        firm = (linked or side or before in _FIRM) and first > 0 and large
        return firm or _listed(words, last) or (_embattled(places, key) and _fought(words, first))
    if after in tables.speech and not cued and top.kind != "1":
        return people >= 5 * _LARGE
    if cued or _listed(words, last):
        return True
    sole = len({p.country for p in places}) == 1
    befallen = before in striking_words() or _suffers(words, last)
    if (own or sole) and key not in persons and befallen:
        return max(own or [people]) >= _SMALL
    if own:
        return max(own) >= (_LARGE if first == last else _SMALL)
    return people >= 10 * _LARGE


def _embattled(places: tuple[Place, ...], key: str) -> bool:
    """Whether a town of a country at war bears a common word as its name: "in Sake"."""
    at_war = place_words().embattled
    return any(
        p.country in at_war and p.population >= _SMALL and is_own_name(p, key) for p in places
    )


def _names_site(words: Words, first: int, last: int) -> bool:
    """Whether a site that is acted on is called after the town: "raided the Sarra prison"."""
    site = words.at(last + 1)
    if words.cap(last + 1) or words.at(first - 1) != "the":
        return False
    told = site in plain_sites() or f"{site} {words.at(last + 2)}" in plain_sites()
    return told and words.at(first - 2) in striking_words()


def _opens_road(words: Words, last: int) -> bool:
    """Whether "the Sarra to Tomba road" begins here."""
    if words.at(last + 1) != "to" or not words.cap(last + 2):
        return False
    return any(words.at(at) in _WAYS for at in range(last + 3, last + 6))


_WAYS: Final = word_class("ways-between-towns")


def _fought(words: Words, first: int) -> bool:
    """Whether a one-word name stands where towns do: "Sake was shelled", "between Sake and X"."""
    before, after = words.at(first - 1), words.at(first + 1)
    if first == 0:
        return _suffers(words, first)
    ends = before in ("between", "and") and (words.cap(first + 2) or before == "and")
    taken = before in place_words().cues or before in striking_words()
    return _suffers(words, first) or (taken and (ends or after in _CLOSING))


def _suffers(words: Words, last: int) -> bool:
    """Whether the words behind tell what befell a town: "was captured", "fell to", "came under"."""
    at = last + 1
    if words.at(at) == "(":  # "Djibo (Soum) was shelled"
        at = next((n + 1 for n in range(at, at + 6) if words.at(n) == ")"), at)
    if words.at(at) in ("fell", "falls"):
        return words.at(at + 1) in ("to", "on", "after", "in", ".", ",")
    if words.at(at) in ("came", "comes", "remains", "remained"):
        return words.at(at + 1) == "under"
    if words.at(at) not in _BEING:
        return False
    while words.at(at) in _BEING or words.at(at).endswith("ly"):
        at += 1
    return words.at(at) in place_words().suffered


_BEING: Final = frozenset("was is has have had been being were are".split())


def _is_party(words: Words, last: int) -> bool:
    """Whether a country opens the name of a party or force: "Kurdistan Workers Party"."""
    at = last + 1
    while words.cap(at):
        if words.at(at) in _PARTIES:
            return True
        at += 1
    return False


_PARTIES: Final = word_class("bodies-behind-a-name")


def _continues(words: Words, first: int, last: int) -> bool:
    """Whether the name of a unit is longer: "Upper Walid district" is none of Walid."""
    tables = place_words()
    before, after = words.at(first - 1), words.at(last + 1)
    if words.cap(first - 1) and not _opens(words, first - 1):
        known = before in tables.units or before in tables.directions
        return not (known or fold_key(before) in demonyms())
    return words.cap(last + 1) and after.rstrip(".") not in tables.units


_STREETS: Final = frozenset(("street", "avenue", "boulevard"))
_SETTLEMENTS: Final = word_class("units-behind-a-name")
"""Units before which a capital within the sentence is that of a name: "the Bulbul district"."""
_BODIES_OF: Final = word_class("bodies-of-a-place")
_PARTICLES: Final = frozenset("de del da do dos das di du".split())
"""Words inside names of Romance languages."""
_CLOSING: Final = frozenset(". , ; : ) ! ? ' \" ” in and of on at for to from 's".split())
_FIRM: Final = frozenset("in at near from outside".split())


def _after_unit(words: Words, first: int) -> bool:
    """Whether a unit noun stands before: "district of X", "village X", "City of X"."""
    units = place_words().units
    at = first - 2 if words.at(first - 1) == "of" else first - 1
    if words.at(at) not in units:
        return False
    return not words.cap(at) or (at == first - 2 and words.at(at) not in ("department", "state"))


def _acronym(name: str, top: Place) -> bool:
    return len(name) <= 5 and top.kind not in "CR"


def _labels(words: Words, top: Place) -> bool:
    """Whether a town is all that is said, as before an item of a list: "BASRA -"."""
    return (
        words.words[-1][-1:] in ("-", "–", "—", ":")
        and sum(word[:1].isalnum() for word in words.words) == 1
        and top.population >= _TOWN
    )


_TOWN: Final = 20_000


def _opens(words: Words, i: int) -> bool:
    """Whether the capital of word `i` is due to its opening the sentence or a quotation."""
    return (i == 0 or words.at(i - 1) in ('"', "“", ":", "(", "-", "—")) and is_common(
        words.keys[i].rstrip(".")
    )


def _listed(words: Words, last: int) -> bool:
    """Whether a comma and a further name follow ("Springfield, Ohio") or precede."""
    return words.at(last + 1) == "," and words.cap(last + 2) and not is_common(words.at(last + 2))
