"""Data frames: a table format's columns with their types, made from records or read back."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Literal

from conflict_events.errors import ExportError, InputError, MissingExtraError
from conflict_events.exports.arrow import table_of
from conflict_events.exports.cells import plain, unsafe
from conflict_events.exports.formats import TABLES
from conflict_events.exports.protocol import Cell, CellKind, selected
from conflict_events.exports.selection import Selection, flattened
from conflict_events.exports.table import Table
from conflict_events.schema import Event, ExtractionResult

_DTYPES: dict[CellKind, str] = {
    "text": "string",
    "int": "Int64",
    "float": "Float64",
    "bool": "boolean",
    "date": "string",
}
Library = Literal["pandas", "polars"]


def to_dataframe(
    events: Iterable[Event | ExtractionResult],
    *,
    format: str = "csv",  # noqa: A002 - the contract's name
    selection: Selection | None = None,
    library: Library = "pandas",
) -> Any:  # noqa: ANN401 - pandas ships no types
    """Return a data frame with the columns of a table format.

    Missing values are ``NA`` in every column; dates are ``datetime64`` days (polars: dates).
    Text is not guarded against spreadsheets, because a frame is none.

    Args:
        events: Records, or whole results.
        format: ``csv``, ``acled``, ``ucdp-ged``, ``plover`` or ``cameo``.
        selection: Filters; by default those of the format.
        library: ``pandas`` or ``polars``.

    Raises:
        ExportError: The format is no table.
        MissingExtraError: The library is not installed.
    """
    table = _table(format)
    found = table.rows(selected(table, flattened(events), selection))
    cleaned = [tuple(plain(c) if isinstance(c, str) else c for c in row) for row in found]
    return _frame(table, cleaned, library)


def read_table(
    path: str | os.PathLike[str],
    *,
    format: str = "csv",  # noqa: A002 - as in `to_dataframe`
    library: Library = "pandas",
) -> Any:  # noqa: ANN401 - pandas ships no types
    """Return a file of a table format as the frame it was written from.

    Types come from the format and not from what cells look like: codes keep leading
    zeros, Namibia stays, and the guards of cells are taken off.

    Raises:
        ExportError: The format is no table.
        InputError: The file cannot be read, or has other columns or cells than the format.
        MissingExtraError: The library is not installed.
    """
    table = _table(format)
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = (getattr(error, "strerror", None) or "is not UTF-8 text").lower()
        raise InputError(f"{path}: {reason}; check the path") from error
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=table.delimiter)
    names = [column.name for column in table.columns]
    if next(lines, None) != names:
        message = f"{path}: its columns are not those of '{table.name}'; name its format"
        raise InputError(message, slug="record-invalid")
    made = []
    for number, line in enumerate(lines, start=2):
        try:
            made.append(_typed(table, line))
        except ValueError as error:
            message = f"{path}:{number}: is no row of '{table.name}'; write the file again"
            raise InputError(message, slug="record-invalid") from error
    return _frame(table, made, library)


def _table(name: str) -> Table:
    table = TABLES.get(name.lower().replace("_", "-"))
    if table is None:
        message = f"'{name}' is no table; use one of {', '.join(TABLES)}"
        raise ExportError(message, slug="format-unknown")
    return table


def _typed(table: Table, line: Sequence[str]) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    for column, cell in zip(table.columns, line, strict=True):
        if not cell:
            cells.append(None)
        elif column.kind == "int":
            cells.append(int(cell))
        elif column.kind == "float":
            cells.append(float(cell))
        elif column.kind == "bool":
            cells.append(cell == "true")
        else:
            cells.append(unsafe(cell))
    return tuple(cells)


def _frame(table: Table, found: Sequence[Sequence[Cell]], library: Library) -> Any:  # noqa: ANN401
    if library == "polars":
        try:
            import polars as pl  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise MissingExtraError("polars frames", "polars") from error
        return pl.from_arrow(table_of(table.columns, found))
    if library != "pandas":
        message = f"unknown library '{library}'; use pandas or polars"
        raise ExportError(message, slug="format-unknown")
    try:
        import pandas as pd  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("data frames", "tables") from error
    data = {}
    for number, column in enumerate(table.columns):
        series = pd.Series([row[number] for row in found], dtype=_DTYPES[column.kind])
        if column.kind == "date":
            series = pd.to_datetime(series, format="%Y-%m-%d").astype("datetime64[s]")
        data[column.name] = series
    return pd.DataFrame(data)
