"""Gold: what people say a text tells, one document a line.

A field that an annotator leaves out was not judged and is not measured. A field that is null
or empty was judged: the text does not give it, and a value found there is invented.
The codebook for annotators is ``docs/evaluation.md``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from pydantic import Field, ValidationError

from conflict_events.errors import InputError
from conflict_events.schema import (
    ActorKind,
    CountKind,
    CountSide,
    DatePrecision,
    Document,
    Event,
    PlacePrecision,
    Status,
)
from conflict_events.schema.base import Model
from conflict_events.schema.identity import document_id
from conflict_events.schema.serial import encodable, from_json


class GoldActor(Model):
    """A party, by every name that is right for it."""

    names: tuple[str, ...] = Field(min_length=1)
    """Names that count as found: as printed, canonical, a description ("gunmen")."""
    country: str | None = None
    """ISO alpha-3."""
    kind: ActorKind | None = None


class GoldPlace(Model):
    """Where it was."""

    names: tuple[str, ...] = Field(min_length=1)
    country: str | None = None
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    precision: PlacePrecision | None = None


class GoldDate(Model):
    """First and last day on which it happened or may have happened."""

    start: date | None
    end: date | None
    precision: DatePrecision | None = None


class GoldCount(Model):
    """A number of people, with the bounds of its words."""

    kind: CountKind
    low: int | None = Field(default=None, ge=0)
    high: int | None = Field(default=None, ge=0)
    side: CountSide | None = None


class GoldIncident(Model):
    """One incident as the codebook cuts it: one kind of action, one place, one day or span."""

    event_type: str
    """Id in the event ontology, or ACLED's sub-event type ("Armed clash")."""
    also_ok: tuple[str, ...] = ()
    """Other types that are as right."""
    id: str | None = None
    """For the annotators' own use; matches a record of the same id first."""
    status: Status = "asserted"
    background: bool = False
    aggregate: bool = False
    initiators: tuple[GoldActor, ...] = ()
    targets: tuple[GoldActor, ...] = ()
    place: GoldPlace | None = None
    date: GoldDate | None = None
    counts: tuple[GoldCount, ...] = ()
    gained_by: str | None = None
    """Who holds the place now, where control changed."""
    trigger: tuple[int, int] | None = None
    """Code points of the word that tells it, half-open: a help for matching."""
    note: str | None = None

    def judged(self, field: str) -> bool:
        """Whether the annotator said something about `field`, be it that there is none."""
        return field in self.model_fields_set


class GoldDocument(Model):
    """A text with its incidents; an empty list says that it has none."""

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    published: date | None = None
    url: str | None = None
    annotator: str | None = None
    incidents: tuple[GoldIncident, ...]

    def document(self) -> Document:
        """Return what is given to the extractor."""
        return Document(
            id=self.id,
            text=self.text,
            title=self.title,
            source=self.source,
            published=self.published,
            url=self.url,
        )


def read_gold(path: Path) -> tuple[GoldDocument, ...]:
    """Return the documents of a gold file (JSON Lines).

    Raises:
        InputError: The file cannot be read, a line does not fit, or an id comes twice.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise InputError(f"{path}: {reason}; check the path") from error
    found: dict[str, GoldDocument] = {}
    for number, line in enumerate(raw.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            document = from_json(GoldDocument, line)
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(str(part) for part in first["loc"]) or "line"
            message = f"{path}:{number}: is no gold: {field}: {first['msg'].lower()}"
            raise InputError(message, slug="record-invalid") from error
        if document.id in found:
            message = f"{path}:{number}: the id '{document.id}' comes twice; keep one"
            raise InputError(message, slug="record-invalid")
        found[document.id] = document
    return tuple(found.values())


def gold_text(documents: Iterable[GoldDocument]) -> str:
    """Return documents as lines of a gold file; what was not judged is left out again."""
    return "".join(_line(d) for d in documents)


def _line(document: GoldDocument) -> str:
    told = document.model_dump(mode="json", exclude_unset=True)
    text = json.dumps(told, ensure_ascii=False)
    return (text if encodable(text) == text else json.dumps(told)) + "\n"


def gold_of(document: Document, events: Sequence[Event]) -> GoldDocument:
    """Return records as gold, every field judged: a draft that people correct."""
    return GoldDocument(
        id=document.id or document_id(document.text, document.title),
        text=document.text,
        title=document.title,
        source=document.source,
        published=document.published,
        url=document.url,
        incidents=tuple(incident_of(event) for event in events),
    )


def incident_of(event: Event) -> GoldIncident:
    """Return a record as an incident of gold, every field judged."""
    place, span, head = event.location, event.date, event.evidence[:1]
    return GoldIncident(
        id=event.id,
        event_type=event.event_type,
        status=event.status,
        background=event.background,
        aggregate=event.aggregate,
        initiators=tuple(
            GoldActor(names=_names(a.name, a.mention), country=a.country, kind=a.kind)
            for a in event.initiators
        ),
        targets=tuple(
            GoldActor(names=_names(a.name, a.mention), country=a.country, kind=a.kind)
            for a in event.targets
        ),
        place=None
        if place is None
        else GoldPlace(
            names=_names(place.name, place.mention),
            country=place.country,
            latitude=place.latitude,
            longitude=place.longitude,
            precision=place.precision,
        ),
        date=None
        if span is None
        else GoldDate(start=span.start, end=span.end, precision=span.precision),
        counts=tuple(
            GoldCount(kind=c.kind, low=c.low, high=c.high, side=c.side) for c in event.casualties
        ),
        gained_by=event.territory.gained_by if event.territory else None,
        trigger=(head[0].start, head[0].end) if head and head[0].part == "text" else None,
    )


def _names(*names: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))
