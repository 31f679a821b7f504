"""Cues of claims of responsibility, denials, accusations and suspicions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from conflict_events.lexicon.inflect import noun_forms, verb_forms
from conflict_events.lexicon.load import Entry, entries, load_pack
from conflict_events.schema import ActorAttribution

Shape = Literal[
    "responsibility",
    "event_by",
    "actor_of",
    "event_on",
    "laid",
    "behind",
    "hallmark",
    "clause",
    "modifier",
    "involved",
    "perpetrator",
    "victim",
    "aim",
    "those",
    "deed",
    "avowal",
    "tie",
    "denial",
    "falsehood",
    "quarrel",
    "order",
    "deed_by",
    "work",
    "author",
    "held",
    "share",
    "suspect",
    "confession",
    "falls",
    "charges",
]


class ClaimCue(Entry):
    """Words that tie an actor to a deed without stating it."""

    id: str
    shape: Shape
    """``responsibility``: the subject claims a noun ("claimed responsibility for E");
    ``event_by``: "E was claimed by A"; ``actor_of``: "accused A of E"; ``event_on``:
    "blamed E on A"; ``laid``: "laid the blame for E on A"; ``behind``: "A is believed to be
    behind E"; ``hallmark``: "E bore the hallmarks of A"; ``clause``: "suspect that A did E";
    ``modifier``: "suspected A";
    ``involved``: "A is responsible for E"; ``perpetrator``: "the attacker, A";
    ``victim``: "the dead were identified as A"; ``aim``: "the target was A";
    ``those``: "they were named as A";
    ``deed``: "A claimed the raid"; ``avowal``: "A
    said it carried out the raid"; ``tie``: "the attacker had links with A";
    ``denial``: "A denies it"; ``falsehood``: "A said the report was false"; ``quarrel``: "A and B
    traded blame over E"; ``order``: "A ordered E"; ``deed_by``: "the crime was committed by
    A"; ``work``: "E was the work of A"; ``author``: "A was the mastermind of E"; ``held``: "the
    arrest of A for E"; ``share``: "A's role in E"; ``suspect``: "a suspect in E";
    ``confession``: "A confessed to E"; ``falls``: "suspicion fell on A"; ``charges``: "A faces
    charges of E"."""
    attribution: ActorAttribution
    verbs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    """Exact forms, for modifiers and participles."""
    nouns: tuple[str, ...] = ()
    """Nouns that complete the verb ("responsibility")."""
    acts: tuple[str, ...] = ()
    """Forms of verbs of doing between cue and deed ("said it *carried* out the raid")."""
    prepositions: tuple[str, ...] = ()
    """Prepositions before the deed, or before the actor for ``event_on``."""
    example: str
    """With the actor in [brackets]."""
    counter_example: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """Entries by the lower-case form of their verb or word, in the order of the file."""

    entries: tuple[ClaimCue, ...]
    by_form: dict[str, tuple[ClaimCue, ...]]
    nouns: dict[str, frozenset[str]]
    """Forms of the completing nouns by entry id."""


@lru_cache(maxsize=4)
def load_claims(name: str = "core") -> Claims:
    """Load ``claims.toml`` of the pack `name`.

    Raises:
        LexiconError: The file is missing or broken.
    """
    found = entries(load_pack(name).folder / "claims.toml", "claim", ClaimCue)
    table: dict[str, list[ClaimCue]] = {}
    for entry in found:
        own = {*entry.words, *(form for verb in entry.verbs for form in verb_forms(verb))}
        for form in sorted(own):
            table.setdefault(form, []).append(entry)
    return Claims(
        found,
        {form: tuple(own) for form, own in table.items()},
        {e.id: frozenset(form for noun in e.nouns for form in noun_forms(noun)) for e in found},
    )
