"""Event: one kind of action, one place, one day or stated span."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from conflict_events.schema.actor import Actor
from conflict_events.schema.attribution import Attribution
from conflict_events.schema.base import Model
from conflict_events.schema.codings import Codings
from conflict_events.schema.counts import Count
from conflict_events.schema.dates import DateSpan
from conflict_events.schema.document import DocumentRef
from conflict_events.schema.evidence import Evidence
from conflict_events.schema.location import Location
from conflict_events.schema.notebook import event_html
from conflict_events.schema.version import SCHEMA_VERSION

Status = Literal["asserted", "alleged", "denied", "planned", "threatened", "hypothetical"]
Scope = Literal["political", "criminal", "unclear"]
Issue = Literal["leadership", "policy", "rights", "institutions"]


class Territory(Model):
    """Change of control over a place."""

    gained_by: str | None = None
    """Name of the actor that now holds it."""
    lost_by: str | None = None
    """Name of the actor that held it."""
    place: str | None = None
    """Name of the place."""


class Event(Model):
    """A conflict record; every value carries the evidence it was read from."""

    id: str
    """Names a place in the text: hash of document id, trigger start and ordinal."""
    schema_version: str = SCHEMA_VERSION
    """Version of this schema."""
    document_id: str
    """Id of the document."""
    document: DocumentRef
    """What exporters need of the document."""
    summary: str
    """One line for people."""
    event_type: str
    """Id in the event ontology."""
    status: Status = "asserted"
    """Whether the text says it happened."""
    scope: Scope = "political"
    """Ordinary crime is ``criminal``."""
    background: bool = False
    """True for what ended more than 30 days before publication, and undated history."""
    aggregate: bool = False
    """True for a total over many incidents."""
    mutual: bool = False
    """True where both sides act; the order of the sides then carries no meaning."""
    initiators: tuple[Actor, ...] = ()
    """Who acted."""
    targets: tuple[Actor, ...] = ()
    """Who was acted on."""
    location: Location | None = None
    """Where it was."""
    date: DateSpan | None = None
    """When it was."""
    casualties: tuple[Count, ...] = ()
    """Tolls and other numbers of people."""
    territory: Territory | None = None
    """Control gained or lost."""
    issue: Issue | None = None
    """What a protest, strike or concession is about, in CAMEO's four kinds; since 1.1."""
    means: tuple[str, ...] = ()
    """Weapons and tactics, ids of ``means.toml``."""
    sources: tuple[Attribution, ...] = ()
    """Who says so."""
    codings: Codings = Codings()
    """The record in other schemes."""
    confidence: float = Field(default=1.0, ge=0.0, le=1.0)
    """Product of the declared factors."""
    evidence: tuple[Evidence, ...] = ()
    """Trigger, sentence and cues; the first is the trigger of the first telling."""

    def __str__(self) -> str:
        return self.summary

    def _repr_html_(self) -> str:
        return event_html(self)
