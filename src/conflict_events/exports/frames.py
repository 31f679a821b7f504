"""Data frames: a table format's columns with their types."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from conflict_events.errors import ExportError, MissingExtraError
from conflict_events.exports.cells import plain
from conflict_events.exports.formats import TABLES
from conflict_events.exports.protocol import CellKind
from conflict_events.exports.selection import Selection, flattened
from conflict_events.schema import Event, ExtractionResult

_DTYPES: dict[CellKind, str] = {
    "text": "string",
    "int": "Int64",
    "float": "Float64",
    "bool": "boolean",
    "date": "string",
}


def to_dataframe(
    events: Iterable[Event | ExtractionResult],
    *,
    format: str = "csv",  # noqa: A002 - the contract's name
    selection: Selection | None = None,
) -> Any:  # noqa: ANN401 - pandas ships no types
    """Return a ``pandas.DataFrame`` with the columns of a table format.

    Missing values are ``NA`` in every column; dates are ``datetime64`` days. Text is not
    guarded against spreadsheets, because a frame is none. For polars, pass
    ``pyarrow.Table`` from ``conflict_events.exports.arrow.arrow_table``.

    Args:
        events: Records, or whole results.
        format: ``csv``, ``acled``, ``ucdp-ged``, ``plover`` or ``cameo``.
        selection: Filters; by default those of the format.

    Raises:
        ExportError: The format is no table.
        MissingExtraError: pandas is not installed.
    """
    table = TABLES.get(format.lower().replace("_", "-"))
    if table is None:
        message = f"'{format}' is no table; use one of {', '.join(TABLES)}"
        raise ExportError(message, slug="format-unknown")
    try:
        import pandas as pd  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("data frames", "tables") from error
    chosen = selection or table.selection
    kept = [event for event in flattened(events) if chosen.takes(event)]
    found = list(table.rows(kept))
    data = {}
    for number, column in enumerate(table.columns):
        values = [plain(v) if isinstance(v := row[number], str) else v for row in found]
        series = pd.Series(values, dtype=_DTYPES[column.kind])
        if column.kind == "date":
            series = pd.to_datetime(series, format="%Y-%m-%d").astype("datetime64[s]")
        data[column.name] = series
    return pd.DataFrame(data)
