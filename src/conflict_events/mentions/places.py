"""Finding places: capitalised names that the gazetteer knows or that a unit noun marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from conflict_events.lexicon.gazetteer import Gazetteer
from conflict_events.lexicon.place_nouns import naming_words, plain_sites
from conflict_events.lexicon.place_words import demonyms, place_words, striking_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.place_evidence import is_place, surnames
from conflict_events.mentions.place_known import known
from conflict_events.mentions.place_lists import linked, list_unit, shared
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.mentions.place_sites import named_site
from conflict_events.mentions.place_unknown import (
    goes_on,
    is_label,
    is_one_of,
    opens_list,
    unknown_name,
)
from conflict_events.mentions.words import Words
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Page, Span

__all__ = ["PlaceMention", "find"]

_PARTICLES: Final = frozenset(
    "of de del la le les los las du da do dos al el ul ar as ash at az ad an der den and the sur "
    "ez".split()
)
_GENITIVES: Final = frozenset(("'s", "’s"))
"""Inside a name that the gazetteer knows as a whole: "Cox's Bazar"."""
_LONGEST: Final = 6


def find(page: Page, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """Return the place mentions of `page` in text order, without overlaps.

    Args:
        page: The document as read.
        gazetteer: Known names.
    """
    sentences = [Words(s) for s in page.sentences]
    persons = surnames(sentences, gazetteer)
    found: list[PlaceMention] = []
    printed = page.dateline.place if page.dateline else None
    if printed is not None and known(page.raw(printed), gazetteer):
        found.append(PlaceMention(printed, page.raw(printed), cue="dateline"))
    for words in sentences:
        found += _in_sentence(words, gazetteer, persons)
    found += _repeated(sentences, found, persons)
    if printed is not None:
        found = [m for m in found if m.cue == "dateline" or not m.span.overlaps(printed)]
    found.sort(key=lambda m: (m.span.part != "title", m.span.start))
    return tuple(found)


def _repeated(
    sentences: Sequence[Words], found: Sequence[PlaceMention], persons: frozenset[str]
) -> list[PlaceMention]:
    """Bare repeats of a name that stands in a place's position elsewhere in the document."""
    firm = {
        m.name for m in found if (m.cue or m.unit_word) and not m.tentative and " " not in m.name
    }
    taken = {m.span for m in found}
    more: list[PlaceMention] = []
    for words in sentences:
        for i, word in enumerate(words.words):
            if word not in firm or words.keys[i] in persons:
                continue
            if words.cap(i - 1) or words.cap(i + 1):
                continue
            mention = _mention(words, i, i, word)
            if not any(mention.span.overlaps(span) for span in taken):
                more.append(mention)
    return more


def _in_sentence(words: Words, gazetteer: Gazetteer, persons: frozenset[str]) -> list[PlaceMention]:
    found: list[tuple[int, int, PlaceMention]] = []
    i = 0
    end = -9
    while i < len(words.words):
        if not words.caps[i]:
            i += 1
            continue
        joined = linked(words, end, i)
        best = (
            _postal(words, i, end, gazetteer)
            or _site(words, i, gazetteer)
            or _longest(words, i, gazetteer, persons, linked=joined)
            or _unknown(words, i, gazetteer, linked=joined)
        )
        unit = list_unit(words, found, best[1]) if best and joined else None
        if best and unit is not None:
            named = replace(best[2], tentative=False, unit_word=best[2].unit_word or unit or None)
            best = (*best[:2], named)
        if best is None:
            i += 1
            continue
        found.append(best)
        end = best[1]
        i = end + 1
    return _with_containers(words, found)


def _postal(
    words: Words, i: int, end: int, gazetteer: Gazetteer
) -> tuple[int, int, PlaceMention] | None:
    """Read "Fairfax, VA": a postal code is one only after a comma and a place."""
    word = words.words[i]
    if len(word) != 2 or not word.isupper() or end != i - 2 or words.at(i - 1) != ",":
        return None
    if not gazetteer.candidates("," + word):
        return None
    mention = _mention(words, i, i, word)
    return i, i, replace(mention, key="," + word)


def _site(words: Words, i: int, gazetteer: Gazetteer) -> tuple[int, int, PlaceMention] | None:
    """Read "Nusour Square": a site or area that prints its kind."""
    last = named_site(words, i, gazetteer)
    if last is None:
        return None
    mention = _mention(words, i, last, words.text(i, last).rstrip("."))
    if words.keys[last] in place_words().units and words.keys[i] != "old":
        # "Tartuh District": the name is "Tartuh"
        bare = words.text(i, last - 1)
        if known(bare, gazetteer):
            return None
        span = Span(mention.span.start, mention.span.start + len(bare), mention.span.part)
        printed = mention.span
        mention = replace(
            mention, span=span, name=bare, printed=printed, unit_word=words.keys[last]
        )
    return i, last, mention


def _unknown(
    words: Words, first: int, gazetteer: Gazetteer, *, linked: bool
) -> tuple[int, int, PlaceMention] | None:
    found = unknown_name(words, first, gazetteer, linked=linked)
    if found is None:
        return None
    name = words.text(first, found.last).rstrip(".")
    mention = _mention(words, first, found.last, name)
    mention = replace(mention, unit_word=mention.unit_word or found.unit)
    if found.site:
        site = f"{name} {found.site}"
        mention = replace(mention, name=site, printed=mention.span)
    struck = words.at(first - 1) if words.at(first - 1) in striking_words() else None
    struck = "label" if is_label(words, first, found.last) else struck
    return first, found.last, replace(mention, tentative=found.tentative, cue=mention.cue or struck)


def _longest(
    words: Words,
    first: int,
    gazetteer: Gazetteer,
    persons: frozenset[str],
    *,
    linked: bool,
) -> tuple[int, int, PlaceMention] | None:
    limit = min(len(words.words), first + _LONGEST)
    last = first
    while last + 1 < limit and (
        words.caps[last + 1]
        or (words.keys[last + 1] in _PARTICLES and words.cap(last + 2))
        or (words.at(last + 1) in _GENITIVES and words.cap(last + 2))
        or (
            words.keys[last + 1] in ("of", "al", "de", "ez")
            and words.at(last + 2) in _PARTICLES
            and words.cap(last + 3)
        )
    ):
        last += 1
    while last >= first:
        if words.caps[last] or last == first:
            name = words.text(first, last)
            places = known(name, gazetteer)
            if places and goes_on(words, last):
                return None  # "San Luis de la Reina" is not San Luis
            if places and name.endswith(".") and "." not in name[:-1]:
                name = name if gazetteer.candidates(name) else name[:-1]
            if places and is_place(words, first, last, name, places, persons, linked=linked):
                return first, last, _mention(words, first, last, name)
            if last > first and places and places[0].kind in "C1RS":
                return None  # a part of a region's name is no place of its own
        last -= 1
    return None


def _mention(words: Words, first: int, last: int, name: str) -> PlaceMention:
    tables = place_words()
    start = words.sentence.span.start + words.starts[first]
    span = Span(start, start + len(name), words.sentence.span.part)
    unit = _unit(words, first, last)
    at = first - 1
    while (
        words.at(at) in tables.directions
        or words.at(at) in ("the", "of")
        or words.at(at) in tables.units
        or words.at(at).rstrip("s") in tables.units
    ):
        if words.at(at) == "of" and not (
            words.at(at - 1) in tables.units or words.at(at - 1) in tables.directions
        ):
            break
        at -= 1
    cue = words.at(at) if words.at(at) in tables.cues else None
    if _is_beside(words, first):
        cue = "near"
    return PlaceMention(span, name, _printed(words, last, span), cue, unit, (), first == 0)


def _is_beside(words: Words, first: int) -> bool:
    """Whether words put something near a name: "north of X", "north of the quiet town of X"."""
    at = first - 1
    if words.at(at) == "of" and words.at(at - 1) in place_words().units:
        at -= 2
        while at > first - _DESCRIBED and words.at(at).isalpha() and words.at(at) != "of":
            at -= 1
    told = words.at(at - 1).replace("-", "")
    return (words.at(at) == "of" and told in _DIRECTIONS_OF) or (
        words.at(at) == "from" and told in _LENGTHS and words.at(at - 2)[:1].isdigit()
    )


_DESCRIBED: Final = 7


def _printed(words: Words, last: int, span: Span) -> Span | None:
    """The span of a name with the capitalised unit noun after it, which belongs to it."""
    after = words.at(last + 1).rstrip(".")
    if not words.cap(last + 1) or words.cap(last + 2) or after not in place_words().units:
        return None
    if words.at(last + 2) == "council" or after in ("state", "region"):
        return None
    # "Bharatpur Municipality of Nepal" is a name, "the Bihar Department of Health" a body's.
    if words.at(last + 2) == "of" and after not in _ADMINISTERED:
        return None
    end = words.sentence.span.start + words.starts[last + 1] + len(after)
    return Span(span.start, end, span.part)


_ADMINISTERED: Final = frozenset(
    ("county", "municipality", "district", "governorate", "province", "subdistrict", "township")
)
_DIRECTIONS_OF: Final = word_class("ways-off-a-place")
_LENGTHS: Final = frozenset("km kms kilometers kilometres mile miles".split())


def _unit(words: Words, first: int, last: int) -> str | None:
    units = place_words().units
    after = words.at(last + 1).rstrip(".")
    if after in units or (after in _AREAS and not words.cap(last + 1)):
        return after
    if last > first and words.keys[last] in units and words.keys[last] != "city":
        return words.keys[last]
    before = words.at(first - 1)
    if before == "of":
        before = words.at(first - 2)
        if words.cap(first - 3) and first > 3 and units.get(before) == "admin2":
            before = ""  # "the Saltivka district of Kharkiv": it is Saltivka's
    named = next((unit for unit in (before, before.removesuffix("s")) if unit in units), None)
    return named or opens_list(words, first) or None


_AREAS: Final = frozenset(("area", "areas"))


def _with_containers(
    words: Words, found: Sequence[tuple[int, int, PlaceMention]]
) -> list[PlaceMention]:
    """Join "Kunduz, Afghanistan", "X in Y province", "X (Idlib)" to their containers."""
    done: list[PlaceMention] = []
    for n, (_, last, mention) in enumerate(found):
        names: list[str] = []
        end = last
        for at, (first, after, other) in enumerate(found[n + 1 :], start=n):
            between = tuple(words.keys[end + 1 : first])
            if names and _owner(words, found[at], found[at + 1]) == names[-1]:
                names.insert(-1, other.name)  # "Sarra, in Mali's Kidal region"
            elif _contained(between) or _in_unit(words, end + 1, first):
                names.append(other.name)
            else:
                break
            end = after
        owner = _owner(words, found[n - 1], found[n]) if n else None
        if owner is not None:
            names.append(owner)
        done.append(replace(mention, containers=tuple(names)))
    return shared(words, found, done)


def _owner(
    words: Words, before: tuple[int, int, PlaceMention], after: tuple[int, int, PlaceMention]
) -> str | None:
    """Return the place that owns what follows: "Cairo" in "Cairo's Maadi district"."""
    first = after[0]
    between = words.keys[before[1] + 1 : first]
    units = place_words().units
    if between[-1:] == ["of"] and _is_unit(words, after[1]):
        return None  # "the Imbaba neighbourhood of Giza Governorate"
    if (
        len(between) == 2
        and between[1] == "of"
        and (between[0] in units or between[0].removesuffix("s") in units or between[0] == "cities")
    ):
        return before[2].name  # "the west Cairo neighbourhood of Imbaba"
    if len(between) == 2 and between[1] == "," and between[0] in units:
        # "in a Cairo suburb, Helwan,"
        return before[2].name if is_one_of(words, before[0]) else None
    if not 1 <= len(between) <= _OWNED or between[0] not in _GENITIVES:
        return None
    if not _APART.isdisjoint(between):
        return None  # "Brazil's border with Colombia"
    named = words.at(first - 1) == "of" and words.at(first - 2) in units
    plain = named or not any(words.caps[before[1] + 2 : first])
    return before[2].name if plain and all(w.isalpha() for w in between[1:]) else None


def _is_unit(words: Words, last: int) -> bool:
    """Whether a name prints or is followed by what kind of unit it is."""
    units = place_words().units.keys() | naming_words()
    return words.keys[last].rstrip(".") in units or words.at(last + 1).rstrip(".") in units


_DASHES: Final = frozenset(("-", "–", "—", ")"))
_OWNED: Final = 6
_APART: Final = frozenset("with and or against on in to from for by at over near".split())
"""What leads from an owner to something that is not its own."""
_LINKS: Final = frozenset(", ( in of 's the a an area part parts capital".split())


def _contained(between: tuple[str, ...]) -> bool:
    """Whether the words between two names say that the first lies in the second."""
    tables = place_words()
    while between and between[0] in _DASHES:  # "two villages -- A and B -- in X"
        between = between[1:]
    return (
        0 < len(between) <= 6
        and between[0] != "'s"
        and all(
            w in _LINKS or w in tables.units or w in tables.directions
            for w in between[between[0] in plain_sites() :]
        )
        and between[-1] not in plain_sites()
    )


def _in_unit(words: Words, first: int, end: int) -> bool:
    """Whether the words up to `end` are "in the restive western province of"."""
    return (
        end - first <= _WORDS_TO_UNIT
        and words.at(end - 1) == "of"
        and words.at(end - 2) in place_words().units
        and words.at(first if words.at(first) == "in" else first + 1) == "in"
        and words.at(first) in ("in", ",")
        and all(
            w.replace("-", "").isalpha() and (not cap or fold_key(w) in demonyms())
            for w, cap in zip(words.keys[first + 1 : end], words.caps[first + 1 : end], strict=True)
        )
    )


_WORDS_TO_UNIT: Final = 9
