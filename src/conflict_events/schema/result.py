"""What an extraction returns: records, diagnostics, provenance."""

from __future__ import annotations

from conflict_events.schema.base import Model
from conflict_events.schema.event import Event
from conflict_events.schema.evidence import Part
from conflict_events.schema.notebook import result_html


class Diagnostic(Model):
    """Something that was seen and not coded, and why."""

    slug: str
    """Stable name of the reason, listed in ``docs/diagnostics.md``."""
    message: str
    """One line for people."""
    part: Part = "text"
    start: int | None = None
    """First code point concerned, where there is one."""
    end: int | None = None


class Provenance(Model):
    """What a record depends on beside its text."""

    library: str
    """Version of conflict_events."""
    schema_version: str
    lexicon: str
    """Fingerprint of the packs that were loaded."""
    parser: str
    """Name and version of the spaCy model, and of spaCy."""
    gazetteer: str | None = None
    """Mark of the gazetteer: its content and, if it was extended, by what; since 1.1."""


class ExtractionResult(Model):
    """Everything that one document gave."""

    document_id: str
    events: tuple[Event, ...] = ()
    """Most prominent first."""
    diagnostics: tuple[Diagnostic, ...] = ()
    provenance: Provenance

    def _repr_html_(self) -> str:
        return result_html(self)
