"""Laws of the exports."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflict_events.exports.cells import plain, safe, unsafe
from conflict_events.exports.duckdb_file import DuckDb
from conflict_events.exports.fatalities import fatalities
from conflict_events.exports.files import write
from conflict_events.exports.formats import TABLES, formats
from conflict_events.exports.frames import Library, read_table, to_dataframe
from conflict_events.exports.jsonl import JsonLines
from conflict_events.exports.parquet import Parquet
from conflict_events.exports.selection import Selection, placed_once
from conflict_events.records.coding.codings import code
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


@settings(max_examples=4, deadline=None)
@given(many)
def test_duckdb_round_trips(records: list[Event]) -> None:
    """A database gives back equal records."""
    pytest.importorskip("duckdb")
    assert list(DuckDb().decode(DuckDb().encode(records), "a")) == records


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


@settings(deadline=None, max_examples=25)
@given(many, st.sampled_from(sorted(TABLES)), st.sampled_from(["pandas", "polars"]))
def test_tables_read_back_as_the_frame(
    tmp_path_factory: pytest.TempPathFactory, records: list[Event], name: str, library: Library
) -> None:
    """A file of a table format reads back as the frame of its records, and again as itself."""
    pytest.importorskip(library)
    path = tmp_path_factory.mktemp("tables") / "a.csv"
    everything = Selection(None, None, background=True, aggregate=True, deathless=True)
    write(records, path, format=name, selection=everything)
    made = to_dataframe(records, format=name, selection=everything, library=library)
    again = read_table(path, format=name, library=library)
    assert list(again.columns) == [column.name for column in TABLES[name].columns]
    assert again.equals(made)


@settings(deadline=None)
@given(many)
def test_deaths_are_in_order(records: list[Event]) -> None:
    """UCDP rows: low, best and high in order, and the sides sum up to best."""
    table = TABLES["ucdp-ged"]
    at = {column.name: number for number, column in enumerate(table.columns)}
    for row in table.rows(records):
        low, best, high = (int(row[at[name]] or 0) for name in ("low", "best", "high"))
        sides = [f"deaths_{side}" for side in ("a", "b", "civilians", "unknown")]
        assert low <= best <= high
        assert sum(int(row[at[side]] or 0) for side in sides) == best


@settings(deadline=None)
@given(many)
def test_acled_rows_are_whole(records: list[Event]) -> None:
    """Names of actors and their labels stand together; order of records changes no id."""
    table = TABLES["acled"]
    at = {column.name: number for number, column in enumerate(table.columns)}
    rows = list(table.rows(records))
    for row in rows:
        for number in ("1", "2"):
            assert (row[at[f"actor{number}"]] is None) == (row[at[f"inter{number}"]] is None)
        assert not (row[at["actor1"]] is None and row[at["actor2"]] is not None)
        if row[at["event_type"]] == "Battles":
            assert row[at["actor2"]] is not None
            for side in ("assoc_actor_1", "assoc_actor_2"):
                assert not str(row[at[side]] or "").startswith("Civilians")
    ids = {row[at["event_id_cnty"]] for row in rows}
    assert len(ids) == len(rows)
    assert {row[at["event_id_cnty"]] for row in table.rows(records[::-1])} == ids


@settings(deadline=None)
@given(many)
def test_tolls_of_all_rows_count_each_death_once(records: list[Event]) -> None:
    """A row a day or one row: the fatalities of an event's rows are those of the event."""
    table = TABLES["acled"]
    at = {column.name: number for number, column in enumerate(table.columns)}
    coded_ones = [e for e in placed_once(records) if e.codings.acled is not None]
    total = sum(fatalities(e) for e in coded_ones)
    assert sum(int(row[at["fatalities"]] or 0) for row in table.rows(records)) == total


@given(st.text())
def test_plain_is_idempotent(text: str) -> None:
    """Cleaning twice is cleaning once."""
    assert plain(plain(text)) == plain(text)
