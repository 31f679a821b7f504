"""Sources: verbs of saying, names and nouns of those who say it, with kind and reach."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pydantic import Field

from conflict_events.lexicon.inflect import noun_forms, verb_forms
from conflict_events.lexicon.load import Entry, entries, load_pack
from conflict_events.schema import SourceKind, SourceScale


class SourceName(Entry):
    """Names of agencies, papers, monitors, bodies and parties."""

    id: str
    kind: SourceKind
    scale: SourceScale | None = None
    names: tuple[str, ...]
    """Names as printed; compared without case."""
    example: str
    """Sentence in which one of them is the source."""
    counter_example: str
    """Sentence in which one of them is named and vouches for nothing."""
    source: str | None = None


class SourceNoun(Entry):
    """Common nouns for those who speak."""

    id: str
    kind: SourceKind
    scale: SourceScale | None = None
    nouns: tuple[str, ...]
    """Singulars; plurals are derived."""
    example: str
    counter_example: str
    source: str | None = None


class SourceModifier(Entry):
    """Words before the noun that settle kind or scale ("state television", "local police")."""

    id: str
    words: tuple[str, ...]
    kind: SourceKind | None = None
    scale: SourceScale | None = None
    example: str
    counter_example: str
    source: str | None = None


class Saying(Entry):
    """Words that link a source to what it says."""

    id: str
    verbs: tuple[str, ...] = Field(default=())
    """Verbs whose subject says the clause they govern."""
    prepositions: tuple[str, ...] = ()
    """Blank-separated words that put the source behind them ("according to")."""
    quoting: bool = False
    """Also without a clause, where a quotation stands in the sentence."""
    example: str
    counter_example: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """All entries, indexed by lower-case form."""

    names: dict[str, SourceName]
    longest: int
    """Most words that a name has."""
    nouns: dict[str, SourceNoun]
    modifiers: dict[str, SourceModifier]
    verbs: dict[str, Saying]
    prepositions: dict[tuple[str, ...], Saying]
    entries: tuple[SourceName | SourceNoun | SourceModifier | Saying, ...]


@lru_cache(maxsize=4)
def load_sources(name: str = "core") -> Sources:
    """Load ``sources.toml`` of the pack `name`.

    Raises:
        LexiconError: The file is missing or broken.
    """
    path = load_pack(name).folder / "sources.toml"
    names = entries(path, "name", SourceName)
    nouns = entries(path, "noun", SourceNoun)
    modifiers = entries(path, "modifier", SourceModifier)
    sayings = entries(path, "saying", Saying)
    by_name = {text.lower(): entry for entry in names for text in entry.names}
    return Sources(
        by_name,
        max((len(text.split()) for text in by_name), default=1),
        {form: entry for entry in nouns for noun in entry.nouns for form in noun_forms(noun)},
        {word: entry for entry in modifiers for word in entry.words},
        {form: entry for entry in sayings for verb in entry.verbs for form in verb_forms(verb)},
        {tuple(text.split()): entry for entry in sayings for text in entry.prepositions},
        (*names, *nouns, *modifiers, *sayings),
    )
