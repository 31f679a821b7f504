"""What the reading of a phrase may depend on beside its own words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from conflict_events.entities.places import ResolvedPlace
from conflict_events.lexicon.actors import Registry
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.text.types import Span


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the reading of a phrase may depend on beside its own words."""

    lexicon: Lexicon
    registry: Registry
    published: date | None
    countries: tuple[str, ...]
    """Countries that the document is about, likeliest first."""
    places: dict[tuple[str, int], ResolvedPlace] = field(default_factory=dict)
    """Resolved places by (part, start of the mention)."""
    days: tuple[Span, ...] = ()
    """Where dates stand: no party is read there."""
