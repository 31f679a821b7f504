"""Public records: pydantic models, ids, schema version."""

from __future__ import annotations

from conflict_events.schema.actor import Actor, ActorAttribution, ActorKind
from conflict_events.schema.attribution import Attribution, SourceKind, SourceScale
from conflict_events.schema.codings import (
    AcledCoding,
    CameoCoding,
    Codings,
    PloverCoding,
    UcdpCoding,
)
from conflict_events.schema.counts import Count, CountKind, CountSide, CountWording
from conflict_events.schema.dates import DateBasis, DatePrecision, DateSpan
from conflict_events.schema.document import Document, DocumentRef
from conflict_events.schema.event import Event, Issue, Scope, Status, Territory
from conflict_events.schema.evidence import Evidence, EvidenceRole, Part
from conflict_events.schema.incident import Incident, TollSpread
from conflict_events.schema.location import Location, PlacePrecision
from conflict_events.schema.result import Diagnostic, ExtractionResult, Provenance
from conflict_events.schema.version import SCHEMA_VERSION

__all__ = [
    "SCHEMA_VERSION",
    "AcledCoding",
    "Actor",
    "ActorAttribution",
    "ActorKind",
    "Attribution",
    "CameoCoding",
    "Codings",
    "Count",
    "CountKind",
    "CountSide",
    "CountWording",
    "DateBasis",
    "DatePrecision",
    "DateSpan",
    "Diagnostic",
    "Document",
    "DocumentRef",
    "Event",
    "Evidence",
    "EvidenceRole",
    "ExtractionResult",
    "Incident",
    "Issue",
    "Location",
    "Part",
    "PlacePrecision",
    "PloverCoding",
    "Provenance",
    "Scope",
    "SourceKind",
    "SourceScale",
    "Status",
    "Territory",
    "TollSpread",
    "UcdpCoding",
]
