"""Parquet: nested and typed, lossless; needs the extra ``tables``."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from conflict_events.errors import InputError, MissingExtraError
from conflict_events.exports.arrow import arrow_table
from conflict_events.exports.jsonl import record
from conflict_events.exports.selection import EVERYTHING, Selection
from conflict_events.schema import Event


@dataclass(frozen=True, slots=True)
class Parquet:
    """One row a record: the flat columns, typed, and the whole record as JSON text."""

    name: str = "parquet"
    suffixes: tuple[str, ...] = (".parquet",)
    lossless: bool = True
    loses: str = "nothing"
    selection: Selection = EVERYTHING
    deadly: bool = False

    def encode(self, events: Sequence[Event]) -> bytes:
        """Return the file that holds `events`.

        Raises:
            MissingExtraError: pyarrow is not installed.
        """
        try:
            from pyarrow import parquet  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise MissingExtraError("writing Parquet", "tables") from error
        sink = io.BytesIO()
        parquet.write_table(arrow_table(events), sink, compression="zstd")
        return sink.getvalue()

    def decode(self, raw: bytes, name: str) -> tuple[Event, ...]:
        """Return the records of a file.

        Raises:
            InputError: The file is broken or was not written by this library.
            MissingExtraError: pyarrow is not installed.
        """
        try:
            import pyarrow as pa  # noqa: PLC0415 - an extra
            from pyarrow import parquet  # noqa: PLC0415
        except ImportError as error:
            raise MissingExtraError("reading Parquet", "tables") from error
        try:
            table = parquet.read_table(io.BytesIO(raw), columns=["record"])
            lines = table.column("record").to_pylist()
        except (pa.ArrowException, KeyError, OSError) as error:
            message = f"{name}: is no Parquet file of records; write it again"
            raise InputError(message, slug="record-invalid") from error
        return tuple(record(str(line).encode(), f"{name}:{n}") for n, line in enumerate(lines, 1))
