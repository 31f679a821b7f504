"""Common nouns for areas and sites."""

from __future__ import annotations

from functools import lru_cache

from conflict_events.lexicon.inflect import noun_forms
from conflict_events.lexicon.load import DATA, Entry, read_toml, validated


class PlaceNouns(Entry):
    """``place_nouns.toml``."""

    areas: tuple[str, ...]
    """Settlements, units, stretches of land."""
    sites: tuple[str, ...]
    """Buildings and installations."""
    named: tuple[str, ...]
    """Nouns that close the printed name of a site or area."""
    lines: tuple[str, ...]
    """Those of `named` that run past many places."""
    openings: tuple[str, ...]
    """Words that open the name of a place in its own language ("Jabal", "Wadi")."""
    plain: tuple[str, ...]
    """Nouns of sites that follow a name in lower case ("the Sarra prison")."""
    parts: tuple[str, ...]
    """Parts of a building."""
    struck: tuple[str, ...]
    """Things that a bomb in, under or beside them is meant for."""
    beside: tuple[str, ...]
    """Things that a bomb under, on or before them is meant for."""
    offices: tuple[str, ...]
    """Offices that are held somewhere."""
    military: tuple[str, ...]
    """Sites that armed forces hold by definition."""
    held: tuple[str, ...]
    """Sites that are theirs only with one of `military_words`."""
    military_words: tuple[str, ...]
    owned: tuple[str, ...]
    """What stands for the force that it is of, and for nobody by itself."""
    """Words that make a site one of armed forces."""


@lru_cache(maxsize=1)
def place_nouns() -> PlaceNouns:
    """Return the table of the core pack."""
    path = DATA / "core" / "place_nouns.toml"
    return validated(path, "place_nouns", PlaceNouns, read_toml(path))


@lru_cache(maxsize=1)
def area_words() -> frozenset[str]:
    """Return singular and plural forms of area nouns."""
    return frozenset(form for noun in place_nouns().areas for form in noun_forms(noun))


@lru_cache(maxsize=1)
def site_words() -> frozenset[str]:
    """Return singular and plural forms of site nouns."""
    return frozenset(form for noun in place_nouns().sites for form in noun_forms(noun))


@lru_cache(maxsize=1)
def part_words() -> frozenset[str]:
    """Return singular and plural forms of the parts of a building."""
    return frozenset(form for noun in place_nouns().parts for form in noun_forms(noun))


@lru_cache(maxsize=1)
def struck_words() -> frozenset[str]:
    """Return singular and plural forms of what a bomb in or beside it is meant for."""
    return frozenset(form for noun in place_nouns().struck for form in noun_forms(noun))


@lru_cache(maxsize=1)
def beside_words() -> frozenset[str]:
    """Return singular and plural forms of what a bomb under or before it is meant for."""
    return frozenset(form for noun in place_nouns().beside for form in noun_forms(noun))


@lru_cache(maxsize=1)
def naming_words() -> frozenset[str]:
    """Return singular and plural forms of the nouns that close a site's or area's name."""
    return frozenset(form for noun in place_nouns().named for form in noun_forms(noun))


@lru_cache(maxsize=1)
def line_words() -> frozenset[str]:
    """Return singular and plural forms of the nouns for what runs past many places."""
    return frozenset(form for noun in place_nouns().lines for form in noun_forms(noun))


@lru_cache(maxsize=1)
def opening_words() -> frozenset[str]:
    """Return the words that open the name of a place in its own language."""
    return frozenset(place_nouns().openings)


@lru_cache(maxsize=1)
def plain_sites() -> frozenset[str]:
    """Return nouns of sites that follow a name in lower case."""
    return frozenset(place_nouns().plain)


@lru_cache(maxsize=1)
def office_words() -> frozenset[str]:
    """Return singular and plural forms of offices."""
    return frozenset(form for noun in place_nouns().offices for form in noun_forms(noun))


def is_military(head: str, words: frozenset[str]) -> bool:
    """Whether a site is held by armed forces: "a checkpoint", "an army camp", no "refugee camp".

    Args:
        head: Its head noun, lower-cased.
        words: Lower-cased words of its phrase.
    """
    nouns = _military_nouns()
    return head in nouns[0] or (head in nouns[1] and not words.isdisjoint(nouns[2]))


def military_sites() -> frozenset[str]:
    """Return singular and plural forms of the sites that only armed forces have."""
    return _military_nouns()[0]


def held_words() -> frozenset[str]:
    """Return singular and plural forms of what stands for the force whose it is."""
    return _military_nouns()[3]


@lru_cache(maxsize=1)
def _military_nouns() -> tuple[frozenset[str], ...]:
    table = place_nouns()
    return (
        frozenset(form for noun in table.military for form in noun_forms(noun)),
        frozenset(form for noun in table.held for form in noun_forms(noun)),
        frozenset(table.military_words),
        frozenset(form for noun in table.owned for form in noun_forms(noun)),
    )
