"""Decisions of reviewers: what a person said of a record and of each of its fields."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from conflict_events.errors import InputError
from conflict_events.schema.base import Model

FieldName = Literal[
    "event_type", "status", "initiators", "targets", "location", "date", "casualties"
]
FIELDS: tuple[FieldName, ...] = (
    "event_type",
    "status",
    "initiators",
    "targets",
    "location",
    "date",
    "casualties",
)
DECISIONS_VERSION = "1.0"


class FieldDecision(Model):
    """What a reviewer says of one field."""

    verdict: Literal["accept", "correct", "reject"]
    """``reject``: the text does not give it, it should be empty."""
    was: str = ""
    """The value that was shown, as `review.fields.shown` writes it."""
    value: str | None = None
    """The right value in the same spelling; only with ``correct``."""


class Decision(Model):
    """What a reviewer says of one record, or of one that is missing."""

    version: str = DECISIONS_VERSION
    event_id: str
    """Record it is about; for ``add`` an id of the new record."""
    document_id: str
    reviewer: str = ""
    """Name or initials, so that two reviewers can be compared."""
    verdict: Literal["accept", "correct", "reject", "add"]
    """``accept``: all right; ``correct``: an event, with fields to change; ``reject``: no event
    that the text tells; ``add``: the text tells it and no record did."""
    fields: dict[FieldName, FieldDecision] = Field(default_factory=dict)
    """Fields that were judged; of an accepted record all are right and none need stand here."""
    start: int | None = None
    """First code point of the trigger, for ``add``."""
    end: int | None = None
    note: str = ""


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Return the decisions of a file; of two on one record by one reviewer the later stands.

    Raises:
        InputError: The file cannot be read, or a line is no decision.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise InputError(f"{path}: {reason}; check the path") from error
    found: dict[tuple[str, str], Decision] = {}
    for number, line in enumerate(raw.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            decision = Decision.model_validate_json(line)
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(str(part) for part in first["loc"]) or "line"
            message = f"{path}:{number}: is no decision: {field}: {first['msg'].lower()}"
            raise InputError(message, slug="record-invalid") from error
        if decision.version.split(".")[0] != DECISIONS_VERSION.split(".", maxsplit=1)[0]:
            message = (
                f"{path}:{number}: decisions of version {decision.version}, this version reads "
                f"{DECISIONS_VERSION}; install a newer conflict-events"
            )
            raise InputError(message, slug="schema-version")
        key = (decision.event_id, decision.reviewer)
        found.pop(key, None)
        found[key] = decision
    return tuple(found.values())


def decisions_text(decisions: Iterable[Decision]) -> str:
    """Return decisions as lines of a file."""
    return "".join(decision.model_dump_json() + "\n" for decision in decisions)
