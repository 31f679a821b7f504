"""Incident: one happening, told by one or more records of one or more documents."""

from __future__ import annotations

from pydantic import Field

from conflict_events.schema.actor import Actor
from conflict_events.schema.base import Model
from conflict_events.schema.dates import DateSpan
from conflict_events.schema.location import Location


class TollSpread(Model):
    """What the reports say of one kind of toll, from the lowest to the highest."""

    kind: str
    low: int | None = None
    high: int | None = None
    by_source: tuple[tuple[str, int | None, int | None], ...] = ()
    """(source, low, high), sorted."""


class Incident(Model):
    """Records joined as one happening; independent of the order they came in."""

    id: str
    """From the founding member: smallest by publication day, document id, position."""
    event_ids: tuple[str, ...]
    """Members, sorted."""
    document_ids: tuple[str, ...]
    """Their documents, sorted."""
    summary: str
    """Line of the fullest member."""
    event_type: str
    """Type of the fullest member."""
    initiators: tuple[Actor, ...] = ()
    targets: tuple[Actor, ...] = ()
    location: Location | None = None
    date: DateSpan | None = None
    tolls: tuple[TollSpread, ...] = ()
    support: int = Field(ge=1)
    """Independent reports: copies of one text count once."""
    joined_by: tuple[str, ...] = ()
    """Why members were joined, one line a join."""
