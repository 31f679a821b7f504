"""The formats by name and by file ending."""

from __future__ import annotations

from pathlib import Path

from conflict_events.errors import ExportError
from conflict_events.exports.acled import ACLED
from conflict_events.exports.cameo import CAMEO
from conflict_events.exports.duckdb_file import DuckDb
from conflict_events.exports.flat import FLAT
from conflict_events.exports.geojson import GeoJson
from conflict_events.exports.jsonl import JsonLines
from conflict_events.exports.parquet import Parquet
from conflict_events.exports.plover_json import PloverJson
from conflict_events.exports.polecat import POLECAT
from conflict_events.exports.protocol import Format
from conflict_events.exports.table import Table
from conflict_events.exports.ucdp_ged import UCDP_GED

TABLES: dict[str, Table] = {t.name: t for t in (ACLED, UCDP_GED, POLECAT, CAMEO, FLAT)}
_ALL: tuple[Format, ...] = (
    JsonLines(),
    *TABLES.values(),
    PloverJson(),
    GeoJson(),
    Parquet(),
    DuckDb(),
)
_FORMATS = {f.name: f for f in _ALL}


def formats() -> tuple[Format, ...]:
    """Return all formats, the native one first."""
    return tuple(_FORMATS.values())


def format_named(name: str) -> Format:
    """Return the format `name`; ``-`` and ``_`` are one.

    Raises:
        ExportError: There is none.
    """
    found = _FORMATS.get(name.lower().replace("_", "-"))
    if found is None:
        message = f"unknown format '{name}'; use one of {', '.join(_FORMATS)}"
        raise ExportError(message, slug="format-unknown")
    return found


def format_of(path: Path) -> Format:
    """Return the format that the ending of `path` stands for.

    Raises:
        ExportError: It stands for none.
    """
    for found in _FORMATS.values():
        if path.suffix.lower() in found.suffixes:
            return found
    endings = ", ".join(s for f in _FORMATS.values() for s in f.suffixes)
    message = f"{path}: its ending names no format; give format= or use one of {endings}"
    raise ExportError(message, slug="format-unknown")
