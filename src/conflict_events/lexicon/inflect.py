"""Inflected forms of trigger words: regular rules, with a data table of the irregular.

The parser's lemmatiser is not used: forms are derived once at load, so that a raw word
can be recognised before anything is parsed.
"""

from __future__ import annotations

from functools import lru_cache

from conflict_events.lexicon.load import DATA, Entry, read_toml, validated

_VOWELS = frozenset("aeiou")


class Irregular(Entry):
    """``irregular.toml``: forms that the rules do not give."""

    verbs: dict[str, tuple[str, ...]]
    """Third person, -ing form, past, participle, then any further forms."""
    nouns: dict[str, str]
    """Plural by singular."""


@lru_cache(maxsize=1)
def irregular() -> Irregular:
    """Return the table of irregular forms of the core pack."""
    path = DATA / "core" / "irregular.toml"
    return validated(path, "irregular", Irregular, read_toml(path))


def _doubles(word: str) -> bool:
    """Whether the last consonant may double ("gun", "kidnap", "rob")."""
    return (
        len(word) > 2
        and word[-1] not in _VOWELS
        and word[-1] not in "wxyh"
        and word[-2] in _VOWELS
        and word[-3] not in _VOWELS
    )


@lru_cache(maxsize=4096)
def verb_forms(lemma: str) -> frozenset[str]:
    """Return all forms of a verb, the lemma among them.

    Where English doubles a final consonant in some words only, both spellings are given
    ("kidnaped", "kidnapped"): the wrong one is no word and harms nothing.
    """
    table = irregular().verbs
    if lemma in table:
        return frozenset((lemma, *table[lemma]))
    forms = {lemma}
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        forms.add(lemma + "es")
    elif lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        forms.add(lemma[:-1] + "ies")
    else:
        forms.add(lemma + "s")
    if lemma.endswith("e"):
        forms |= {lemma + "d", (lemma if lemma.endswith("ee") else lemma[:-1]) + "ing"}
    elif lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        forms |= {lemma[:-1] + "ied", lemma + "ing"}
    else:
        forms |= {lemma + "ed", lemma + "ing"}
        if _doubles(lemma):
            forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
        if lemma.endswith("c"):
            forms |= {lemma + "ked", lemma + "king"}
    return frozenset(forms)


@lru_cache(maxsize=8192)
def plural(noun: str) -> str:
    """Return the plural of a singular noun."""
    known = irregular().nouns.get(noun)
    if known:
        return known
    if noun.endswith("man") and noun not in ("human", "german"):
        return noun[:-3] + "men"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def noun_forms(noun: str) -> frozenset[str]:
    """Return singular and plural."""
    return frozenset((noun, plural(noun)))
