"""JSON Lines: one record a line, lossless; the native format."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from conflict_events.errors import InputError
from conflict_events.exports.selection import EVERYTHING, Selection
from conflict_events.schema import SCHEMA_VERSION, Event
from conflict_events.schema.serial import from_json, to_json


@dataclass(frozen=True, slots=True)
class JsonLines:
    """The native format."""

    name: str = "jsonl"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")
    lossless: bool = True
    loses: str = "nothing"
    selection: Selection = EVERYTHING
    deadly: bool = False

    def encode(self, events: Sequence[Event]) -> bytes:
        """Return the file that holds `events`."""
        return b"".join(to_json(event).encode("utf-8") + b"\n" for event in events)

    def decode(self, raw: bytes, name: str) -> tuple[Event, ...]:
        """Return the records of a file.

        Raises:
            InputError: A line is no record, or of a schema newer than this library's.
        """
        return tuple(
            record(line, f"{name}:{number}")
            for number, line in enumerate(raw.split(b"\n"), start=1)
            if line.strip()
        )


def record(line: bytes, where: str) -> Event:
    """Return the record that `line` holds.

    Raises:
        InputError: It is no record, or of a schema newer than this library's.
    """
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        message = f"{where}: is no JSON; the file may be half-written, write it again"
        raise InputError(message, slug="record-invalid") from error
    if isinstance(given, dict):
        version = str(given.get("schema_version", SCHEMA_VERSION))
        if _newer(version):
            message = (
                f"{where}: schema {version} is newer than {SCHEMA_VERSION}, which this version "
                "reads; install a newer conflict-events"
            )
            raise InputError(message, slug="schema-version")
    try:
        return from_json(Event, line)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"]) or "record"
        message = f"{where}: is no record: {field}: {first['msg'].lower()}"
        raise InputError(message, slug="record-invalid") from error


def _newer(version: str) -> bool:
    try:
        given = tuple(int(part) for part in version.split("."))
    except ValueError:
        return False
    return given > tuple(int(part) for part in SCHEMA_VERSION.split("."))
