"""Resolved frames: each related phrase with what it is (actor, place, weapon, event, thing)."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.types import Frame, Relation
from conflict_events.text.types import Span


@dataclass(frozen=True, slots=True)
class Party:
    """A phrase in relation to a trigger, read."""

    relation: Relation
    head: int
    """Index of its own head (a member of a coordination has its own)."""
    span: Span
    """Characters of the phrase without determiner."""
    text: str
    actor: ActorReading | None = None
    place: ResolvedPlace | None = None
    area: bool = False
    """Its head is a common noun for an area ("the town")."""
    site: bool = False
    """Its head is a common noun for a site ("a checkpoint")."""
    means: str | None = None
    """Weapon or tactic that it names."""
    event: bool = False
    """It is itself a trigger ("an air strike killed ...")."""
    pronoun: bool = False
    antecedent: Span | None = None
    """Where the pronoun or short form was resolved from."""
    named_at: Span | None = None
    """Where the organisation is named that a common noun takes up ("the guerrillas")."""

    @property
    def is_place(self) -> bool:
        """Whether it names a place or area rather than an actor."""
        return self.area or self.site or (self.place is not None and self.actor is None)


@dataclass(frozen=True, slots=True)
class ResolvedFrame:
    """A frame with its parties and the weapons named in its clause."""

    frame: Frame
    parties: tuple[Party, ...]
    means: tuple[tuple[str, Span], ...]
    """Ids of weapons and tactics in the phrase or clause, with where they stand."""
