"""Counts of people: killed, injured, taken, freed, displaced, taking part."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from conflict_events.schema.base import Model
from conflict_events.schema.evidence import Evidence

CountKind = Literal[
    "killed",
    "injured",
    "abducted",
    "arrested",
    "displaced",
    "missing",
    "released",
    "participants",
]
CountWording = Literal["exact", "at_least", "up_to", "about", "between", "vague"]
CountSide = Literal["initiator", "target", "civilians", "unknown"]


class Count(Model):
    """A number of people as the text gives it, bounds and wording kept."""

    kind: CountKind
    """What happened to them."""
    low: int | None = Field(default=None, ge=0)
    """Lower bound; null for "up to N"."""
    high: int | None = Field(default=None, ge=0)
    """Upper bound; null for "at least N"."""
    best: int | None = Field(default=None, ge=0)
    """The number a reader would quote; null where the wording gives none."""
    wording: CountWording
    """How the text words the number."""
    who: str | None = None
    """The people as printed."""
    actor: str | None = None
    """Name of the actor of this event they belonged to."""
    side: CountSide = "unknown"
    """Side they were on; non-combatants are always ``civilians``."""
    total: bool = False
    """True where this count includes the others of its kind from the same source."""
    shared: bool = False
    """True where one printed toll covers several records; exporters place it once."""
    source: str | None = None
    """Name of the source that gives it."""
    evidence: tuple[Evidence, ...] = ()
    """Where it was read."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.low is not None and self.high is not None and self.low > self.high:
            msg = f"count has low {self.low} above high {self.high}"
            raise ValueError(msg)
        return self
