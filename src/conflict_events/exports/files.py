"""Writing and reading files of records: atomic, never over an existing file unasked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from conflict_events.errors import InputError
from conflict_events.exports.atomic import check_target, replace_file
from conflict_events.exports.duckdb_file import DuckDb
from conflict_events.exports.formats import TABLES, format_named, format_of
from conflict_events.exports.jsonl import JsonLines
from conflict_events.exports.parquet import Parquet
from conflict_events.exports.protocol import selected
from conflict_events.exports.selection import Selection, flattened
from conflict_events.schema import SCHEMA_VERSION, Event, ExtractionResult

_READERS = (JsonLines(), Parquet(), DuckDb())


@dataclass(frozen=True, slots=True)
class Written:
    """What an export did: for ``run.json``."""

    path: str
    format: str
    schema_version: str
    given: int
    """Records that came in."""
    selected: int
    """Records that passed the filters."""
    rows: int | None
    """Rows of a table: records without a coding have none, others several."""
    selection: Selection
    loses: str
    sha256: str
    """Of the file."""

    def manifest(self) -> dict[str, Any]:
        """Return plain values for a JSON file."""
        return asdict(self)


def write(
    events: Iterable[Event | ExtractionResult],
    path: str | os.PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - the contract's name
    force: bool = False,
    selection: Selection | None = None,
) -> Written:
    """Write records to a file.

    The file appears whole or not at all, and is the same for the same records (of DuckDB
    files the tables are the same, not the bytes).

    Args:
        events: Records, or whole results.
        path: File to write.
        format: Name of a format; by default what the ending of `path` stands for.
        force: Whether an existing file may be replaced.
        selection: Filters; by default all records for lossless and flat formats, and
            asserted or alleged political events for event tables.

    Raises:
        ExportError: The format is unknown, or the file exists or cannot be written.
        MissingExtraError: The format needs a package that is not installed.
    """
    target = Path(path)
    chosen = format_named(format) if format else format_of(target)
    check_target(target, force=force)
    given = flattened(events)
    filters = selection or chosen.selection
    kept = selected(chosen, given, filters)
    raw = chosen.encode(kept)
    replace_file(target, raw)
    return Written(
        path=str(target),
        format=chosen.name,
        schema_version=SCHEMA_VERSION,
        given=len(given),
        selected=len(kept),
        rows=raw.count(b"\n") - 1 if chosen.name in TABLES else None,
        selection=filters,
        loses=chosen.loses,
        sha256=hashlib.sha256(raw).hexdigest(),
    )


def read(path: str | os.PathLike[str]) -> tuple[Event, ...]:
    """Return the records of a lossless file: JSON Lines, Parquet or DuckDB.

    Raises:
        InputError: The file cannot be read, is of another format, holds what is no record,
            or has a schema newer than this library's.
        MissingExtraError: The format needs a package that is not installed.
    """
    source = Path(path)
    reader = next((r for r in _READERS if source.suffix.lower() in r.suffixes), None)
    if reader is None:
        endings = ", ".join(s for r in _READERS for s in r.suffixes)
        message = f"{source}: only lossless files can be read back; use one of {endings}"
        raise InputError(message)
    try:
        raw = source.read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise InputError(f"{source}: {reason}; check the path") from error
    return reader.decode(raw, str(source))
