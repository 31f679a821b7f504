"""Typed conflict event records from raw English news text.

Importing this package loads neither spaCy nor any data; the first `Extractor` does.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from conflict_events.config import ExtractorConfig
from conflict_events.errors import ConflictEventsError
from conflict_events.schema import (
    SCHEMA_VERSION,
    AcledCoding,
    Actor,
    Attribution,
    CameoCoding,
    Codings,
    Count,
    DateSpan,
    Diagnostic,
    Document,
    DocumentRef,
    Event,
    Evidence,
    ExtractionResult,
    Incident,
    Location,
    PloverCoding,
    Provenance,
    Territory,
    UcdpCoding,
)

if TYPE_CHECKING:
    from conflict_events.entities.identify import identify
    from conflict_events.entities.locate import locate
    from conflict_events.exports import read, to_dataframe, write
    from conflict_events.extractor import Extractor
    from conflict_events.incidents import IncidentIndex, cluster

__version__ = "0.1.0"

_LAZY = {
    "Extractor": "conflict_events.extractor",
    "IncidentIndex": "conflict_events.incidents",
    "cluster": "conflict_events.incidents",
    "identify": "conflict_events.entities.identify",
    "locate": "conflict_events.entities.locate",
    "read": "conflict_events.exports",
    "to_dataframe": "conflict_events.exports",
    "write": "conflict_events.exports",
}

__all__ = [
    "SCHEMA_VERSION",
    "AcledCoding",
    "Actor",
    "Attribution",
    "CameoCoding",
    "Codings",
    "ConflictEventsError",
    "Count",
    "DateSpan",
    "Diagnostic",
    "Document",
    "DocumentRef",
    "Event",
    "Evidence",
    "ExtractionResult",
    "Extractor",
    "ExtractorConfig",
    "Incident",
    "IncidentIndex",
    "Location",
    "PloverCoding",
    "Provenance",
    "Territory",
    "UcdpCoding",
    "__version__",
    "cluster",
    "identify",
    "locate",
    "read",
    "to_dataframe",
    "write",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - each name has its own type above
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'conflict_events' has no attribute '{name}'")


def __dir__() -> list[str]:
    return sorted(__all__)
