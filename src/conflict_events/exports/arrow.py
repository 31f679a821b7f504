"""Records as an Arrow table: pandas, polars and DuckDB read it without copying."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from conflict_events.errors import MissingExtraError
from conflict_events.exports.flat import COLUMNS, rows
from conflict_events.schema import Event


def arrow_table(events: Sequence[Event]) -> Any:  # noqa: ANN401 - pyarrow ships no types
    """Return a ``pyarrow.Table``: flat columns, nested actors and counts, record as JSON.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("Arrow tables", "tables") from error
    kinds = {
        "text": pa.string(),
        "int": pa.int64(),
        "float": pa.float64(),
        "bool": pa.bool_(),
        "date": pa.date32(),
    }
    flat = list(rows(events))
    fields, arrays = [], []
    for number, column in enumerate(COLUMNS):
        values: list[Any] = [row[number] for row in flat]
        if column.kind == "date":
            values = [date.fromisoformat(v) if v else None for v in values]
        fields.append(pa.field(column.name, kinds[column.kind]))
        arrays.append(pa.array(values, kinds[column.kind]))
    for name, schema, found in _nested(pa, events):
        fields.append(pa.field(name, schema))
        arrays.append(pa.array(found, schema))
    fields.append(pa.field("record", pa.string()))
    arrays.append(pa.array([event.model_dump_json() for event in events], pa.string()))
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


def _nested(pa: Any, events: Sequence[Event]) -> list[tuple[str, Any, list[Any]]]:  # noqa: ANN401
    actor = pa.list_(
        pa.struct([(k, pa.string()) for k in ("name", "mention", "kind", "country", "sector")])
    )
    count = pa.list_(
        pa.struct(
            [
                ("kind", pa.string()),
                ("low", pa.int64()),
                ("high", pa.int64()),
                ("best", pa.int64()),
                ("wording", pa.string()),
                ("side", pa.string()),
                ("source", pa.string()),
            ]
        )
    )
    return [
        ("initiator_list", actor, [[_picked(a, actor) for a in e.initiators] for e in events]),
        ("target_list", actor, [[_picked(a, actor) for a in e.targets] for e in events]),
        ("count_list", count, [[_picked(c, count) for c in e.casualties] for e in events]),
    ]


def _picked(model: Any, schema: Any) -> dict[str, Any]:  # noqa: ANN401 - pyarrow ships no types
    return {field.name: getattr(model, field.name) for field in schema.value_type}
