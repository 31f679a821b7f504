"""Sources: verbs of saying, names and nouns of those who say it, with kind and reach."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pydantic import Field

from conflict_events.lexicon.actors import NamedActor, load_registry
from conflict_events.lexicon.inflect import noun_forms, verb_forms
from conflict_events.lexicon.load import Entry, entries, load_pack
from conflict_events.schema import SourceKind, SourceScale
from conflict_events.text.fold import fold_key


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
    proper: bool = False
    """Only as the last word of a name of several words ("Herald Tribune")."""
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


class SourcePaper(Entry):
    """What is written or shown: its author speaks, or it speaks for itself."""

    id: str
    kind: SourceKind | None = None
    """Of one without an author; without it such a paper is no source."""
    shown: bool = False
    """Whether it shows rather than says: whoever verified or aired it vouches for it."""
    nouns: tuple[str, ...]
    example: str
    counter_example: str
    source: str | None = None


class SayingNoun(Entry):
    """Nouns of saying: "the ministry's announcement that", "reports by residents of"."""

    id: str
    nouns: tuple[str, ...]
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
    only: tuple[SourceKind, ...] = ()
    """Kinds of subject that it takes: only media "have learned" what they tell."""
    shown: bool = False
    """Whether it takes what is written or shown as its subject ("footage shows")."""
    through: tuple[str, ...] = ()
    """Nouns that must be its object, for the clause to be said by the subject ("put the toll at",
    "welcomed the news that")."""
    clause: bool = False
    """Whether it vouches for a clause alone ("found that", no "found the bodies")."""
    of: bool = False
    """Whether it vouches only for what stands behind "of" ("spoke of ten dead")."""
    example: str
    counter_example: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What a name or noun tells of a source."""

    kind: SourceKind
    scale: SourceScale | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """All entries, indexed by lower-case form."""

    names: dict[str, Known]
    """By key (`fold_key`); the armed groups of the registry are parties."""
    longest: int
    """Most words that a name has."""
    mastheads: dict[str, Known]
    """Last words of the names of papers and channels."""
    nouns: dict[str, Known]
    """Nouns of those who speak; where no entry lists one, what the registry says of it."""
    papers: dict[str, SourcePaper]
    saying_nouns: frozenset[str]
    modifiers: dict[str, SourceModifier]
    verbs: dict[str, Saying]
    prepositions: dict[tuple[str, ...], Saying]
    through: dict[str, frozenset[str]]
    """Forms of the nouns that a saying needs as its object, by its id."""
    entries: tuple[
        SourceName | SourceNoun | SourcePaper | SayingNoun | SourceModifier | Saying, ...
    ]


_PARTIES = frozenset(("rebel_group", "political_militia", "identity_militia"))
_BY_KIND: dict[str, SourceKind] = {
    "state_forces": "official",
    "external_forces": "official",
    "rebel_group": "party",
    "political_militia": "party",
    "identity_militia": "party",
    "civilians": "witness",
    "protesters": "witness",
    "rioters": "witness",
}


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
    papers = entries(path, "paper", SourcePaper)
    said = entries(path, "saying_noun", SayingNoun)
    registry = load_registry((name,))
    by_name = {
        fold_key(alias): Known("party")
        for actor in registry.actors.values()
        if isinstance(actor, NamedActor) and actor.kind in _PARTIES
        for alias in (actor.name, *actor.aliases)
    }
    by_name |= {
        fold_key(text): Known(entry.kind, entry.scale) for entry in names for text in entry.names
    }
    by_noun = {
        form: Known(_BY_KIND[role.kind])
        for noun, role in registry.roles.items()
        if role.kind in _BY_KIND and " " not in noun and (role.person or role.armed or role.state)
        for form in noun_forms(noun)
    }
    by_noun |= {
        form: Known(entry.kind, entry.scale)
        for entry in nouns
        if not entry.proper
        for noun in entry.nouns
        for form in noun_forms(noun)
    }
    mastheads = {
        noun: Known(entry.kind, entry.scale)
        for entry in nouns
        if entry.proper
        for noun in entry.nouns
    }
    return Sources(
        by_name,
        max((len(text.split()) for text in by_name), default=1),
        mastheads,
        by_noun,
        {form: entry for entry in papers for noun in entry.nouns for form in noun_forms(noun)},
        frozenset(form for entry in said for noun in entry.nouns for form in noun_forms(noun)),
        {word: entry for entry in modifiers for word in entry.words},
        {form: entry for entry in sayings for verb in entry.verbs for form in verb_forms(verb)},
        {tuple(text.split()): entry for entry in sayings for text in entry.prepositions},
        {e.id: frozenset(f for noun in e.through for f in noun_forms(noun)) for e in sayings},
        (*names, *nouns, *papers, *said, *modifiers, *sayings),
    )
