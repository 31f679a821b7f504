"""Words around names of places: cues, unit nouns, words that show another kind of name."""

from __future__ import annotations

import tomllib
from functools import lru_cache

from conflict_events.lexicon.inflect import noun_forms, verb_forms
from conflict_events.lexicon.load import DATA, Entry, read_toml, validated
from conflict_events.text.fold import fold_key


class PlaceWords(Entry):
    """``place_words.toml``; all words in lower case, all codes in capitals."""

    cues: tuple[str, ...]
    """Prepositions before a place."""
    struck: tuple[str, ...]
    """Verbs in their base form before a town or a person: "attack"."""
    suffered: tuple[str, ...]
    """What is done to a town, behind its name and "was": "captured"."""
    won: tuple[str, ...]
    """Verbs in their base form that are done to places alone: "retake"."""
    near: tuple[str, ...]
    """Cues and words that put an event near the named place, not in it."""
    filled: tuple[str, ...]
    """Verbs in their base form that crowds do to where they stand: "throng"."""
    going: tuple[str, ...]
    """Verbs in their base form that bring somebody where their preposition says: "go to"."""
    entrances: tuple[str, ...]
    """Nouns of what is there where "to" says: "the entrance to X"."""
    barriers: tuple[str, ...]
    """Lines at the edge of lands: what is near one lies on its finer side."""
    heirs: dict[str, tuple[str, ...]]
    """Code of a former state to those of the countries in which its places lie today."""
    units: dict[str, str]
    """Unit noun to precision: ``province`` to ``admin1``, ``village`` to ``exact``."""
    unit_phrases: dict[str, str]
    """Units of several words to the unit noun that says the same."""
    classes: tuple[str, ...]
    """Foreign nouns for a settlement that stand before its name: "selo X", "barangay X"."""
    directions: tuple[str, ...]
    """Words before a name that keep it a place: "northern", "greater"."""
    titles: tuple[str, ...]
    """Words before the name of a person."""
    bodies: tuple[str, ...]
    """Words after a name that make it an organisation, a newspaper or an event."""
    happenings: tuple[str, ...]
    """Nouns of happenings that a headline prints with a capital after the place."""
    speech: tuple[str, ...]
    """Verbs that follow persons."""
    given_names: tuple[str, ...]
    """Frequent given names that are also places."""
    embattled: tuple[str, ...]
    """Alpha-3 codes of the countries whose towns are likelier to be meant than namesakes."""
    never: tuple[str, ...]
    """Capitalised words that are hardly ever the place of that name."""


@lru_cache(maxsize=1)
def place_words() -> PlaceWords:
    """Return the table of the core pack.

    Raises:
        LexiconError: The file is broken.
    """
    path = DATA / "core" / "place_words.toml"
    return validated(path, "place_words", PlaceWords, read_toml(path))


@lru_cache(maxsize=1)
def won_words() -> frozenset[str]:
    """Return all forms of the verbs that are done to places alone."""
    return frozenset(form for verb in place_words().won for form in verb_forms(verb))


@lru_cache(maxsize=1)
def striking_words() -> frozenset[str]:
    """Return all forms of the verbs that are done to towns and persons."""
    return frozenset(form for verb in place_words().struck for form in verb_forms(verb))


@lru_cache(maxsize=1)
def filling_words() -> frozenset[str]:
    """Return all forms of the verbs that crowds do to where they stand."""
    return frozenset(form for verb in place_words().filled for form in verb_forms(verb))


@lru_cache(maxsize=1)
def going_words() -> frozenset[str]:
    """Return all forms of the verbs that bring somebody somewhere."""
    return frozenset(form for verb in place_words().going for form in verb_forms(verb))


@lru_cache(maxsize=1)
def entrance_words() -> frozenset[str]:
    """Return singular and plural forms of entrances."""
    return frozenset(form for noun in place_words().entrances for form in noun_forms(noun))


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """Return the folded demonym to alpha-3 table of ``countries.toml``."""
    path = DATA / "core" / "countries.toml"
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        fold_key(name): country["id"]
        for country in found["country"]
        for name in country.get("demonyms", ())
    }


@lru_cache(maxsize=1)
def preferences() -> dict[str, int]:
    """Return the GeoNames id preferred for a folded name where nothing else decides."""
    path = DATA / "core" / "places" / "names.toml"
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    return {fold_key(entry["name"]): entry["place"] for entry in found["prefer"]}


@lru_cache(maxsize=1)
def alpha3_codes() -> dict[str, str]:
    """Return the alpha-2 to alpha-3 table of country codes."""
    path = DATA / "core" / "alpha2.toml"
    found: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))["alpha3"]
    return found


@lru_cache(maxsize=1)
def neighbours() -> dict[str, tuple[str, ...]]:
    """Return the countries that share a land border with each, by alpha-3."""
    path = DATA / "core" / "neighbours.toml"
    found = tomllib.loads(path.read_text(encoding="utf-8"))["neighbours"]
    return {code: tuple(others) for code, others in found.items()}
