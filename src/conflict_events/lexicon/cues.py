"""Cues of status: words that say whether what a clause tells has happened.

An entry knows the meaning of its words and by which links it reaches what it governs;
how far it reaches in a given sentence is code (`conflict_events.frames.status`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from pydantic import Field

from conflict_events.errors import LexiconError
from conflict_events.lexicon.inflect import noun_forms, verb_forms
from conflict_events.lexicon.load import Entry, entries, load_pack
from conflict_events.lexicon.sources import Sources, load_sources
from conflict_events.schema import Status

CueKind = Literal["governor", "modifier", "auxiliary", "mark", "preposition", "setting"]


class Cue(Entry):
    """Words with one effect on the status of what they govern or modify.

    In examples, asterisks mark the trigger: ``Rebels plan to *attack* the town.``
    """

    id: str
    """Stable id; rule of the evidence that the cue leaves."""
    kind: CueKind
    """``governor`` hands its status down to complements; ``modifier``, ``auxiliary`` and
    ``mark`` hang on the clause or noun itself; ``preposition`` and ``setting`` frame it."""
    verbs: tuple[str, ...] = ()
    """Lemmas; all forms are derived."""
    nouns: tuple[str, ...] = ()
    """Singulars; plurals are derived."""
    words: tuple[str, ...] = ()
    """Exact lower-case forms."""
    particle: str | None = None
    """Word that must hang on the governor ("call off")."""
    links: tuple[str, ...] = ()
    """Of a governor: ``infinitive``, ``gerund``, ``clause``, ``object``, ``subject``,
    ``compound`` or a preposition."""
    status: Status | None = None
    """What the governed gets; without one the status of the governor itself is passed on."""
    negated: Status | None = None
    """What it gets where the governor is negated ("did not rule out"); denied by default."""
    attempted: bool = False
    """The act was tried or prepared, whatever came of it."""
    future: bool = False
    """Only where the governed clause has a modal ("warned that it would")."""
    same_subject: bool = False
    """Only where the governed clause has a pronoun for a subject, or none."""
    speaker: Literal["party", "interested"] | None = None
    """``party``: only where a party to the conflict speaks, of others; ``interested``: not
    where witnesses, monitors or media speak."""
    open: bool = False
    """Only where the governor is not in an active past ("allows", "will allow"): what was let
    happen did happen."""
    governed: tuple[str, ...] = ()
    """Only over these nouns, singular; plurals are derived."""
    before: str | None = None
    """Preposition that must stand before the governor ("in case of")."""
    indefinite: bool = False
    """Only where the governed noun has no definite determiner."""
    reported: Status | None = None
    """Of an auxiliary: status in past reported speech ("said it would")."""
    example: str = Field(pattern=r"\*.+\*")
    """Sentence in which the cue bears on the marked trigger."""
    expect: Status | None = None
    """Status of the example, where it is not `status`."""
    counter_example: str = Field(pattern=r"\*.+\*")
    """Sentence in which it does not."""
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Cues:
    """All cues, indexed by lower-case word form; within a form in the order of the file."""

    entries: tuple[Cue, ...]
    verb_governors: dict[str, tuple[Cue, ...]]
    """By verb form or exact word."""
    noun_governors: dict[str, tuple[Cue, ...]]
    """By noun form or exact word."""
    modifiers: dict[str, Cue]
    auxiliaries: dict[str, Cue]
    marks: dict[str, Cue]
    prepositions: dict[str, Cue]
    settings: dict[str, Cue]
    sources: Sources


def _as_verb(cue: Cue) -> list[str]:
    return sorted({*cue.words, *(form for verb in cue.verbs for form in verb_forms(verb))})


def _as_noun(cue: Cue) -> list[str]:
    return sorted({*cue.words, *(form for noun in cue.nouns for form in noun_forms(noun))})


@lru_cache(maxsize=256)
def governed_forms(cue: Cue) -> frozenset[str]:
    """Return the forms of the nouns that `cue` is limited to; none where it is not."""
    return frozenset(form for noun in cue.governed for form in noun_forms(noun))


@lru_cache(maxsize=4)
def load_cues(name: str = "core") -> Cues:
    """Load ``cues.toml`` and ``sources.toml`` of the pack `name`.

    Raises:
        LexiconError: A file is missing or broken, or an id is used twice.
    """
    path = load_pack(name).folder / "cues.toml"
    found = entries(path, "cue", Cue)
    seen: set[str] = set()
    for cue in found:
        if cue.id in seen:
            remedy = "give each entry an id of its own"
            raise LexiconError(str(path), cue.id, "cue id is used twice", remedy=remedy)
        seen.add(cue.id)
    governors = [cue for cue in found if cue.kind == "governor"]
    return Cues(
        entries=found,
        verb_governors=_index(governors, _as_verb),
        noun_governors=_index(governors, _as_noun),
        modifiers=_words(found, "modifier"),
        auxiliaries=_words(found, "auxiliary"),
        marks=_words(found, "mark"),
        prepositions=_words(found, "preposition"),
        settings=_words(found, "setting"),
        sources=load_sources(name),
    )


def _words(cues: Sequence[Cue], kind: CueKind) -> dict[str, Cue]:
    own = [cue for cue in cues if cue.kind == kind]
    return {form: fitting[0] for form, fitting in _index(own, _as_noun).items()}


def _index(cues: Sequence[Cue], forms: Callable[[Cue], list[str]]) -> dict[str, tuple[Cue, ...]]:
    table: dict[str, list[Cue]] = {}
    for cue in cues:
        for form in forms(cue):
            table.setdefault(form, []).append(cue)
    return {form: tuple(found) for form, found in table.items()}
