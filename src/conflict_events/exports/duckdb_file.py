"""DuckDB: related tables with keys, and a view per table format; needs the extra ``duckdb``.

The tables are the same for the same records; the bytes are not, DuckDB writes an identifier
of its own into each file.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from conflict_events import __version__
from conflict_events.errors import ExportError, InputError, MissingExtraError
from conflict_events.exports import acled, cameo, polecat, ucdp_ged
from conflict_events.exports.arrow import table_of
from conflict_events.exports.flat import FLAT
from conflict_events.exports.jsonl import record
from conflict_events.exports.protocol import Column, selected
from conflict_events.exports.relations import RELATIONS
from conflict_events.exports.selection import EVERYTHING, Selection
from conflict_events.exports.table import Table
from conflict_events.schema import SCHEMA_VERSION, Event

_TYPES = {
    "text": "VARCHAR",
    "int": "BIGINT",
    "float": "DOUBLE",
    "bool": "BOOLEAN",
    "date": "DATE",
}
_LAYOUTS = (acled.ACLED, ucdp_ged.UCDP_GED, polecat.POLECAT, cameo.CAMEO)


@dataclass(frozen=True, slots=True)
class DuckDb:
    """A database file: ``events`` and what belongs to them, and the layouts as views."""

    name: str = "duckdb"
    suffixes: tuple[str, ...] = (".duckdb", ".ddb")
    lossless: bool = True
    loses: str = "nothing"
    selection: Selection = EVERYTHING
    deadly: bool = False

    def encode(self, events: Sequence[Event]) -> bytes:
        """Return the file that holds `events`.

        Raises:
            ExportError: Two records have one id, which is their key.
            MissingExtraError: duckdb is not installed.
        """
        if len({event.id for event in events}) < len(events):
            message = "two records have one id; leave repeats out before export"
            raise ExportError(message, slug="file-unwritable")
        duckdb = _duckdb()
        with tempfile.TemporaryDirectory(prefix="conflict-events-") as folder:
            path = Path(folder) / "events.duckdb"
            with duckdb.connect(config={"threads": 1}) as base:
                # Blocks of the usual size would make an empty database 5 MB large.
                quoted = str(path).replace("'", "''")
                base.execute(f"ATTACH '{quoted}' AS made (BLOCK_SIZE 16384)")
                base.execute("USE made")
                _fill(base, events)
                base.execute("USE memory")
                base.execute("DETACH made")
            return path.read_bytes()

    def decode(self, raw: bytes, name: str) -> tuple[Event, ...]:
        """Return the records of a file.

        Raises:
            InputError: The file is broken or was not written by this library.
            MissingExtraError: duckdb is not installed.
        """
        duckdb = _duckdb()
        with tempfile.TemporaryDirectory(prefix="conflict-events-") as folder:
            path = Path(folder) / "events.duckdb"
            path.write_bytes(raw)
            try:
                with duckdb.connect(str(path), read_only=True) as base:
                    lines = base.execute("SELECT record FROM events ORDER BY position").fetchall()
            except duckdb.Error as error:
                message = f"{name}: is no DuckDB file of records; write it again"
                raise InputError(message, slug="record-invalid") from error
        return tuple(record(line.encode(), f"{name}:{n}") for n, (line,) in enumerate(lines, 1))


def _fill(base: Any, events: Sequence[Event]) -> None:  # noqa: ANN401 - duckdb's connection
    for relation in RELATIONS:
        laws = [f"PRIMARY KEY ({', '.join(map(_quoted, relation.key))})"]
        if relation.name != "events":
            laws.append('FOREIGN KEY ("event_id") REFERENCES events ("event_id")')
        found = table_of(relation.columns, relation.rows(events))
        _create(base, relation.name, relation.columns, laws, found)
    base.execute("CREATE VIEW csv AS SELECT * EXCLUDE (position, record) FROM events")
    base.execute("CREATE SCHEMA layouts")
    for table in _LAYOUTS:
        kept = selected(table, events)
        found = table_of(table.columns, table.rows(kept))
        name = table.name.replace("-", "_")
        _create(base, f"layouts.{name}", table.columns, [], found)
        base.execute(f"CREATE VIEW {name} AS SELECT * FROM layouts.{name}")  # noqa: S608
    base.execute("CREATE TABLE metadata (name VARCHAR PRIMARY KEY, value VARCHAR)")
    base.executemany("INSERT INTO metadata VALUES (?, ?)", _metadata())


def _create(
    base: Any,  # noqa: ANN401 - duckdb's connection
    name: str,
    columns: Sequence[Column],
    laws: Sequence[str],
    found: Any,  # noqa: ANN401 - pyarrow ships no types
) -> None:
    parts = [f"{_quoted(c.name)} {_TYPES[c.kind]}" for c in columns]
    base.execute(f"CREATE TABLE {name} ({', '.join([*parts, *laws])})")
    base.register("given", found)
    base.execute(f"INSERT INTO {name} SELECT * FROM given")  # noqa: S608 - names are ours
    base.unregister("given")


def _metadata() -> list[tuple[str, str]]:
    told = [("library", __version__), ("schema_version", SCHEMA_VERSION)]
    for table in (FLAT, *_LAYOUTS):
        told.append((f"{table.name} selection", _selection(table)))
        told.append((f"{table.name} loses", table.loses))
    return told


def _selection(table: Table) -> str:
    return json.dumps(asdict(table.selection), sort_keys=True)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _duckdb() -> Any:  # noqa: ANN401 - an extra
    try:
        import duckdb  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("DuckDB files", "duckdb") from error
    return duckdb
