"""Frames: a trigger word with the phrases that stand in grammatical relation to it.

Relations are deep: the subject of a passive is `object`, its by-phrase `subject`. Which
role a relation has (initiator, target ...) is the trigger's business and decided later.
"""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.lexicon.triggers import LightVerb
from conflict_events.mentions.triggers import TriggerMatch
from conflict_events.parses.types import Parse


@dataclass(frozen=True, slots=True)
class Relation:
    """A phrase related to the trigger."""

    key: str
    """``subject``, ``object``, ``possessive``, ``compound``, ``role:<role>`` (fixed by a
    light verb) or a preposition."""
    head: int
    """Index of the head token of the phrase."""
    rule: str
    """Construction that found it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One head token, every trigger that fits it, and its relations."""

    parse: Parse
    head: int
    kind: str
    matches: tuple[TriggerMatch, ...]
    relations: tuple[Relation, ...]
    rule: str
    """Construction of the whole: active, passive, nominal, light ..."""
    governor: int
    """Verb that carries status and clause: the head itself, its light verb, its copula."""
    light: LightVerb | None = None
