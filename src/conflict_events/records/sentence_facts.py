"""What was read from one parsed sentence, before its drafts are made."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.entities.dates import ResolvedDate
from conflict_events.entities.places import ResolvedPlace
from conflict_events.entities.types import ResolvedFrame
from conflict_events.frames.sources import SourceReading
from conflict_events.frames.tolls import Toll
from conflict_events.parses.types import Parse
from conflict_events.records.assertion.claims import Claim
from conflict_events.text.types import Span


@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """Everything that was read from one parsed sentence."""

    parse: Parse
    frames: tuple[ResolvedFrame, ...]
    places: tuple[ResolvedPlace, ...]
    dates: tuple[ResolvedDate, ...]
    tolls: tuple[Toll, ...]
    sources: tuple[SourceReading, ...]
    claims: tuple[Claim, ...] = ()
    own: tuple[Span, ...] | None = None
    """Words of this deed alone, where the sentence tells another with the same verb."""
