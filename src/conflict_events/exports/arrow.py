"""Records as an Arrow table: pandas, polars and DuckDB read it without copying."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from pydantic import BaseModel

from conflict_events.errors import MissingExtraError
from conflict_events.exports.flat import COLUMNS, rows
from conflict_events.exports.protocol import Cell, Column
from conflict_events.schema import SCHEMA_VERSION, Event
from conflict_events.schema.serial import encodable, to_json

_TEXT = "name mention registry_id kind country sector attribution"
_NESTED = {
    "initiator_list": ("initiators", _TEXT, ""),
    "target_list": ("targets", _TEXT, ""),
    "count_list": ("casualties", "kind wording who actor side source", "low high best"),
    "source_list": ("sources", "name kind scale", ""),
    "evidence_list": ("evidence", "role part text rule", "start end"),
}
"""Column: field of the record, its text parts, its numbers."""
_FLAGS = {"casualties": ("total", "shared")}


def arrow_table(events: Sequence[Event]) -> Any:  # noqa: ANN401 - pyarrow ships no types
    """Return a ``pyarrow.Table``: flat columns, nested actors and counts, record as JSON.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = pyarrow()
    flat = table_of(COLUMNS, rows(events))
    fields, arrays = list(flat.schema), list(flat.columns)
    for name, (field, text, numbers) in _NESTED.items():
        parts = [(k, pa.string()) for k in text.split()]
        parts += [(k, pa.int64()) for k in numbers.split()]
        parts += [(k, pa.bool_()) for k in _FLAGS.get(field, ())]
        kind = pa.list_(pa.struct(parts))
        found = [[_picked(m, parts) for m in getattr(event, field)] for event in events]
        fields.append(pa.field(name, kind))
        arrays.append(pa.array(found, kind))
    fields.append(pa.field("record", pa.string()))
    arrays.append(pa.array([to_json(event) for event in events], pa.string()))
    told = {"conflict_events": json.dumps({"schema_version": SCHEMA_VERSION})}
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields, metadata=told))


def table_of(columns: Sequence[Column], found: Iterable[Sequence[Cell]]) -> Any:  # noqa: ANN401
    """Return typed rows as a ``pyarrow.Table`` with the names and kinds of `columns`.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = pyarrow()
    kinds = {
        "text": pa.string(),
        "int": pa.int64(),
        "float": pa.float64(),
        "bool": pa.bool_(),
        "date": pa.date32(),
    }
    made = list(found)
    fields, arrays = [], []
    for number, column in enumerate(columns):
        values: list[Any] = [row[number] for row in made]
        if column.kind == "date":
            values = [date.fromisoformat(v) if v else None for v in values]
        elif column.kind == "text":
            values = [encodable(v) if isinstance(v, str) else v for v in values]
        fields.append(pa.field(column.name, kinds[column.kind]))
        arrays.append(pa.array(values, kinds[column.kind]))
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


@cache
def pyarrow() -> Any:  # noqa: ANN401 - pyarrow ships no types
    """Return the module ``pyarrow``.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("Arrow tables", "tables") from error
    return pa


def _picked(model: BaseModel, parts: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    values = ((name, getattr(model, name)) for name, _ in parts)
    return {name: encodable(v) if isinstance(v, str) else v for name, v in values}
