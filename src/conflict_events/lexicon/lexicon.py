"""The lexicon: every data file of the packs that the event stages read, loaded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import ahocorasick

from conflict_events.errors import LexiconError
from conflict_events.lexicon.load import Entry, Pack, entries, load_pack
from conflict_events.lexicon.ontology import Decision, EventType
from conflict_events.lexicon.patterns import Pattern, PatternIndex, compile_pattern
from conflict_events.lexicon.triggers import LightVerb, Means, Trigger

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Immutable; built by `load_lexicon`."""

    types: dict[str, EventType]
    triggers: tuple[Trigger, ...]
    decisions: tuple[Decision, ...]
    means: dict[str, Means]
    trigger_index: PatternIndex[Trigger]
    means_index: PatternIndex[Means]
    light_index: PatternIndex[LightVerb]
    automaton: ahocorasick.Automaton
    """All head forms of triggers, for the pass over raw sentences."""
    fingerprint: str


def _collect(packs: tuple[Pack, ...], pattern: str, key: str, model: type[E]) -> list[E]:
    """Read all entries; a later pack replaces an entry of the same id, a pack may not twice."""
    found: dict[str, E] = {}
    for pack in packs:
        own: set[str] = set()
        for path in pack.files(pattern):
            for entry in entries(path, key, model):
                ident: str = entry.id  # type: ignore[attr-defined]
                if ident in own:
                    remedy = "give each entry an id of its own"
                    raise LexiconError(str(path), ident, f"{key} id is used twice", remedy=remedy)
                own.add(ident)
                found[ident] = entry
    return list(found.values())


def _check(lexicon_types: dict[str, EventType], triggers: list[Trigger], folder: Path) -> None:
    for trigger in triggers:
        if trigger.type not in lexicon_types:
            remedy = "name a type of event_types/"
            problem = f"unknown event type '{trigger.type}'"
            raise LexiconError(str(folder / "triggers"), trigger.id, problem, remedy=remedy)


def _check_decisions(types: dict[str, EventType], decisions: list[Decision], folder: Path) -> None:
    for row in decisions:
        for name in (*row.types, row.to):
            if name not in types:
                problem = f"unknown event type '{name}'"
                remedy = "name a type of event_types/"
                raise LexiconError(str(folder / "decisions.toml"), row.id, problem, remedy=remedy)


def _trigger_patterns(triggers: list[Trigger]) -> list[Pattern[Trigger]]:
    patterns: list[Pattern[Trigger]] = []
    for trigger in triggers:
        for kind, words in (
            ("verb", trigger.verbs),
            ("noun", trigger.nouns),
            ("adjective", trigger.adjectives),
        ):
            for text in words:
                patterns.append(compile_pattern(kind, text, trigger, len(patterns)))  # type: ignore[arg-type]
    return patterns


@lru_cache(maxsize=8)
def load_lexicon(names: tuple[str, ...] = ("core",)) -> Lexicon:
    """Load and check the packs `names`, in order.

    Raises:
        LexiconError: A file is missing or broken, or an entry breaks a law.
    """
    packs = tuple(load_pack(name) for name in names)
    folder = packs[0].folder
    types = {t.id: t for t in _collect(packs, "event_types/*.toml", "type", EventType)}
    triggers = _collect(packs, "triggers/*.toml", "trigger", Trigger)
    decisions = _collect(packs, "decisions.toml", "decision", Decision)
    means = {m.id: m for m in _collect(packs, "means.toml", "means", Means)}
    lights = _collect(packs, "light_verbs.toml", "light_verb", LightVerb)
    _check(types, triggers, folder)
    _check_decisions(types, decisions, folder)
    index = PatternIndex.build(_trigger_patterns(triggers))
    automaton = ahocorasick.Automaton()
    for form in index.by_head:
        automaton.add_word(form, len(form))
    if not index.by_head:
        raise LexiconError(str(folder), "triggers", "there are none", remedy="add a trigger")
    automaton.make_automaton()
    return Lexicon(
        types,
        tuple(triggers),
        tuple(decisions),
        means,
        index,
        PatternIndex.build(
            [
                compile_pattern("noun", words, m, n)
                for n, m in enumerate(means.values())
                for words in m.words
            ]
        ),
        PatternIndex.build(
            [
                compile_pattern("verb", words, light, n)
                for n, light in enumerate(lights)
                for words in light.verbs
            ]
        ),
        automaton,
        "-".join(pack.fingerprint() for pack in packs),
    )
