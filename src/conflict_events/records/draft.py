"""Draft: a record in the making, still tied to its parse."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.entities.places import ResolvedPlace
from conflict_events.entities.types import Party
from conflict_events.frames.sources import SourceReading
from conflict_events.frames.status import StatusReading
from conflict_events.frames.tolls import Toll
from conflict_events.frames.types import Frame
from conflict_events.mentions.triggers import TriggerMatch
from conflict_events.parses.types import Parse
from conflict_events.records.interpretation.asked import Request
from conflict_events.schema import DateSpan
from conflict_events.text.types import Sentence, Span


@dataclass(frozen=True, slots=True)
class Telling:
    """One place where the document tells of the event."""

    sentence: Sentence
    trigger: Span
    rule: str
    """Id of the trigger entry and construction."""


@dataclass(frozen=True, slots=True)
class TollReading:
    """A toll with the source that vouches for it and the sentence it stands in."""

    toll: Toll
    source: str | None
    sentence: int
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """An interpreted frame, or several joined."""

    parse: Parse
    frame: Frame
    match: TriggerMatch
    type: str
    initiators: tuple[Party, ...]
    targets: tuple[Party, ...]
    lost_by: tuple[Party, ...]
    territory: Party | None
    """The area that changes hands."""
    spots: tuple[Party, ...]
    """Parties that say where it was."""
    means: tuple[tuple[str, Span], ...]
    mutual: bool
    result: bool
    status: StatusReading
    tellings: tuple[Telling, ...]
    anchors: tuple[tuple[int, int], ...]
    """(sentence index, token index) of trigger heads: tolls attach by them."""
    place: ResolvedPlace | None = None
    place_rule: str = ""
    date: DateSpan | None = None
    date_rule: str = ""
    tolls: tuple[TollReading, ...] = ()
    sources: tuple[SourceReading, ...] = ()
    voices: tuple[SourceReading, ...] = ()
    """Who gives a toll of it or names its doer, where another, or the text, tells of the deed."""
    background: bool = False
    aggregate: bool = False
    definite: bool = False
    """A definite nominal without arguments ("the attack"): refers back."""
    cues: tuple[tuple[str, Span], ...] = ()
    """Rule and span of cues for status, background, aggregate, scope."""
    scope: str = "political"
    hurt: bool = False
    """Its sentence counts dead or injured, or deaths told beside it were joined to it."""
    dependent: bool = False
    """An outcome that only stands with the event that brought it about."""
    several: bool = False
    """Its noun counts deeds: "in two attacks", "twin bombings"."""
    request: Request | None = None
    """What somebody asks for, where the act is only asked for."""
