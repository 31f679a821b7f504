"""Laws of the exports."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflict_events.exports.cells import plain, safe, unsafe
from conflict_events.exports.formats import TABLES, formats
from conflict_events.exports.jsonl import JsonLines
from conflict_events.exports.parquet import Parquet
from conflict_events.records.codings import code
from conflict_events.schema import Event
from tests.strategies.events import events


def coded(given_events: list[Event]) -> list[Event]:
    return [e.model_copy(update={"codings": code(e)}) for e in given_events]


many = st.lists(events(), max_size=3, unique_by=lambda e: e.id).map(coded)


@given(many)
def test_json_lines_round_trip(records: list[Event]) -> None:
    """The native format gives back equal records."""
    assert list(JsonLines().decode(JsonLines().encode(records), "a")) == records


@settings(max_examples=20, deadline=None)
@given(many)
def test_parquet_round_trips(records: list[Event]) -> None:
    """Parquet gives back equal records."""
    pytest.importorskip("pyarrow")
    assert list(Parquet().decode(Parquet().encode(records), "a")) == records


@given(st.text())
def test_guard_is_reversible(text: str) -> None:
    """A guarded cell never starts a formula, and gives its text back."""
    assert unsafe(safe(text)) == text
    assert not safe(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@settings(deadline=None)
@given(many)
def test_tables_are_sound_and_repeatable(records: list[Event]) -> None:
    """Every table has all its cells, one line a row, no formula in text, the same bytes."""
    for table in TABLES.values():
        raw = table.encode(records)
        assert raw == table.encode(records)
        text = raw.decode("utf-8")
        read = list(csv.reader(io.StringIO(text), delimiter=table.delimiter))
        assert text.count("\n") == len(read)
        assert "\0" not in text
        for row in read:
            assert len(row) == len(table.columns)
        for row in read[1:]:
            for cell, column in zip(row, table.columns, strict=True):
                if column.never:
                    assert not cell
                if column.kind == "text":
                    assert not cell.startswith(("=", "+", "-", "@"))
                elif column.kind == "int" and cell:
                    int(cell)
                elif column.kind == "float" and cell:
                    float(cell)


@settings(deadline=None)
@given(many)
def test_json_formats_are_json(records: list[Event]) -> None:
    """GeoJSON and PLOVER JSON parse; features keep the order of records."""
    for form in formats():
        if form.name in ("geojson", "plover-json"):
            made = json.loads(form.encode(records))
            if form.name == "geojson":
                assert [f["id"] for f in made["features"]] == [e.id for e in records]


@given(st.text())
def test_plain_is_idempotent(text: str) -> None:
    """Cleaning twice is cleaning once."""
    assert plain(plain(text)) == plain(text)
