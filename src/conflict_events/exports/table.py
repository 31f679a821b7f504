"""Formats that are one delimited table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conflict_events.exports.cells import delimited
from conflict_events.exports.protocol import Column, Rows
from conflict_events.exports.selection import EVENT_TABLE, Selection
from conflict_events.schema import Event


@dataclass(frozen=True, slots=True)
class Table:
    """A delimited format with fixed columns."""

    name: str
    suffixes: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Rows
    loses: str
    delimiter: str = ","
    selection: Selection = EVENT_TABLE
    lossless: bool = False
    deadly: bool = False

    def encode(self, events: Sequence[Event]) -> bytes:
        """Return the file that holds `events`."""
        header = (column.name for column in self.columns)
        return delimited(header, self.rows(events), delimiter=self.delimiter)
