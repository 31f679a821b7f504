"""Words that keep a date to themselves: it says nothing of the events told beneath them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from pydantic import Field

from conflict_events.lexicon.inflect import verb_forms
from conflict_events.lexicon.load import Entry, entries, load_pack

_FILE = "date_holders.toml"


class Holder(Entry):
    """Verbs whose date is not that of what they speak of, answer or deal with.

    In examples, asterisks mark the trigger.
    """

    id: str
    verbs: tuple[str, ...]
    speech: bool = False
    """Verbs of saying: what is announced may be dated by its announcement."""
    attempts: bool = False
    """With an infinitive they only tell of an attempt, and hold no date: "tried to flee"."""
    example: str = Field(pattern=r"\*.+\*")
    counter_example: str = Field(pattern=r"\*.+\*")
    source: str | None = None


class Occurrence(Entry):
    """Verbs that date the noun they describe."""

    id: str
    verbs: tuple[str, ...]
    events: bool = False
    """Nothing but an event can be their subject or object."""
    example: str = Field(pattern=r"\*.+\*")
    counter_example: str = Field(pattern=r"\*.+\*")
    source: str | None = None


class Words(Entry):
    """Prepositions that put an earlier event behind what is dated, or nouns of quantity."""

    id: str
    words: tuple[str, ...]
    example: str = Field(pattern=r"\*.+\*")
    counter_example: str = Field(pattern=r"\*.+\*")
    source: str | None = None


@dataclass(frozen=True, slots=True)
class DateHolders:
    """All entries, and the lower-case forms that they name."""

    entries: tuple[Holder | Occurrence | Words, ...]
    speech: frozenset[str]
    """Forms of verbs of saying."""
    verbs: frozenset[str]
    """Forms of all holders, verbs of saying among them."""
    attempts: frozenset[str]
    """Forms of those that only tell of an attempt where an infinitive follows."""
    topics: frozenset[str]
    """Prepositions whose object is another, mostly earlier event: "marched over the killing"."""
    quantities: frozenset[str]
    """Nouns that measure the event behind "of"; any other noun there is another thing."""
    occurrences: frozenset[str]
    """Forms of verbs that say when the noun they describe was: "the attack that occurred"."""
    of_events: frozenset[str]
    """Those of them that describe nothing but events."""


@lru_cache(maxsize=4)
def load_date_holders(name: str = "core") -> DateHolders:
    """Load ``date_holders.toml`` of the pack `name`.

    Raises:
        LexiconError: The file is missing or broken.
    """
    path = load_pack(name).folder / _FILE
    holders = entries(path, "holder", Holder)
    topics, quantities = (entries(path, key, Words) for key in ("topic", "quantity"))

    occurrences = entries(path, "occurrence", Occurrence)
    return DateHolders(
        (*holders, *topics, *quantities, *occurrences),
        _forms([holder for holder in holders if holder.speech]),
        _forms(holders),
        _forms([holder for holder in holders if holder.attempts]),
        frozenset(word for topic in topics for word in topic.words),
        frozenset(word for quantity in quantities for word in quantity.words),
        _forms(occurrences),
        _forms([entry for entry in occurrences if entry.events]),
    )


def _forms(found: Sequence[Holder | Occurrence]) -> frozenset[str]:
    return frozenset(form for entry in found for verb in entry.verbs for form in verb_forms(verb))
