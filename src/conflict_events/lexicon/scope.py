"""Vocabulary that tells political violence from ordinary crime, and violence from accident."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pydantic import Field

from conflict_events.lexicon.inflect import noun_forms, verb_forms
from conflict_events.lexicon.load import Entry, entries, load_pack


class Vocabulary(Entry):
    """Words that speak for one side."""

    id: str
    side: Literal["criminal", "political", "accident", "violent", "neither", "elsewhere"]
    """``criminal`` and ``political`` weigh a document; ``accident`` names a cause of death
    that is nobody's deed, ``violent`` words forbid that reading of a sentence, ``neither``
    hides a word of them in a longer name ("fighter jet"); ``elsewhere`` names another
    subject (sport, space), in which words of conflict have other senses."""
    weight: int = Field(default=1, ge=1, le=3)
    nouns: tuple[str, ...] = ()
    """Singulars, of several words with the head last; plurals are derived."""
    verbs: tuple[str, ...] = ()
    """Lemmas; all forms are derived."""
    words: tuple[str, ...] = ()
    """Exact lower-case forms."""
    example: str
    """Sentence that one of them decides."""
    counter_example: str
    """Sentence in which none of them stands."""
    source: str | None = None


Table = dict[str, tuple[tuple[tuple[str, ...], Vocabulary], ...]]
"""Word sequences with their entry by first word, longest first."""


@dataclass(frozen=True, slots=True)
class ScopeWords:
    """All entries, and their word sequences by first word."""

    entries: tuple[Vocabulary, ...]
    scope: Table
    causes: Table
    """Accidents and violence."""
    other: Table
    """Other subjects."""


def _sequences(entry: Vocabulary) -> list[tuple[str, ...]]:
    found = {tuple(word.split()) for word in entry.words}
    for verb in entry.verbs:
        first, *rest = verb.split()
        found |= {(form, *rest) for form in verb_forms(first)}
    for noun in entry.nouns:
        *before, head = noun.split()
        found |= {(*before, form) for form in noun_forms(head)}
    return sorted(found)


def _table(found: tuple[Vocabulary, ...], *sides: str) -> Table:
    table: dict[str, list[tuple[tuple[str, ...], Vocabulary]]] = {}
    for entry in found:
        if entry.side in sides:
            for words in _sequences(entry):
                table.setdefault(words[0], []).append((words, entry))
    return {
        first: tuple(sorted(own, key=lambda pair: -len(pair[0]))) for first, own in table.items()
    }


@lru_cache(maxsize=4)
def load_scope_words(name: str = "core") -> ScopeWords:
    """Load ``scope.toml`` of the pack `name`.

    Raises:
        LexiconError: The file is missing or broken.
    """
    found = entries(load_pack(name).folder / "scope.toml", "vocabulary", Vocabulary)
    return ScopeWords(
        found,
        _table(found, "criminal", "political"),
        _table(found, "accident", "violent", "neither"),
        _table(found, "elsewhere"),
    )
