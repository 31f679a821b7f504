"""DuckDB files."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflict_events.errors import ExportError, InputError
from conflict_events.exports import read, read_table, write
from conflict_events.exports.duckdb_file import DuckDb
from conflict_events.exports.formats import TABLES
from conflict_events.records.coding.codings import code
from conflict_events.schema import Actor, Event
from tests.strategies.events import event, evidence, killed, side

duckdb = pytest.importorskip("duckdb")


def coded(**fields: object) -> Event:
    backer = Actor(name="backer", kind="external_forces")
    rebels = Actor(name="rebels", kind="rebel_group", associated=(backer,))
    base: dict[str, object] = {
        "initiators": (rebels,),
        "targets": side("civilians"),
        "casualties": (killed(3, 3, side="civilians"),),
        "evidence": (evidence("killed"),),
    }
    made = event("killing", **{**base, **fields})
    return made.model_copy(update={"codings": code(made)})


def test_tables_are_related(tmp_path: Path) -> None:
    """Participants, casualties and evidence join to their events by key."""
    path = tmp_path / "a.duckdb"
    write([coded(), coded(id="ev_b", status="denied")], path)
    with duckdb.connect(str(path), read_only=True) as base:
        actors = base.execute(
            "SELECT e.event_type, p.side, p.position, p.associate, p.name FROM events e "
            "JOIN participants p USING (event_id) WHERE e.status = 'asserted' ORDER BY ALL"
        ).fetchall()
        assert actors == [
            ("killing", "initiator", 1, 0, "rebels"),
            ("killing", "initiator", 1, 1, "backer"),
            ("killing", "target", 1, 0, "civilians"),
        ]
        (killed_,) = base.execute(
            "SELECT sum(best) FROM casualties WHERE kind = 'killed'"
        ).fetchall()
        assert killed_ == (6,)
        words = base.execute("SELECT field, text FROM evidence ORDER BY position").fetchall()
        assert ("event", "killed") in words
        keys = base.execute(
            "SELECT count(*) FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY'"
        ).fetchall()
        assert keys == [(4,)]


def test_a_view_per_format(tmp_path: Path) -> None:
    """Views hold the rows of the layouts with their columns and their own selection."""
    records = [coded(), coded(id="ev_b", status="denied")]
    write(records, tmp_path / "a.duckdb")
    with duckdb.connect(str(tmp_path / "a.duckdb"), read_only=True) as base:
        for name, table in TABLES.items():
            found = base.table(name.replace("-", "_"))
            assert list(found.columns) == [c.name for c in table.columns]
            assert len(found.fetchall()) == (2 if name == "csv" else 1)
        told = dict(base.execute("SELECT * FROM metadata").fetchall())
    assert '"statuses": ["asserted", "alleged"]' in told["acled selection"]


def test_records_come_back(tmp_path: Path) -> None:
    """A database gives back equal records, in their order."""
    records = (coded(id="ev_b"), coded())
    path = tmp_path / "a.duckdb"
    write(records, path)
    assert read(path) == records
    write(read(path), tmp_path / "b.csv")
    assert len(read_table(tmp_path / "b.csv")) == 2


def test_repeats_and_broken_files_are_told(tmp_path: Path) -> None:
    """A key given twice is refused; what is no database is named."""
    with pytest.raises(ExportError, match="one id"):
        DuckDb().encode([coded(), coded()])
    path = tmp_path / "a.duckdb"
    path.write_bytes(b"nonsense")
    with pytest.raises(InputError, match="no DuckDB file"):
        read(path)


def test_an_empty_database_has_its_tables(tmp_path: Path) -> None:
    """No records: all tables, no rows."""
    write([], tmp_path / "a.duckdb")
    assert read(tmp_path / "a.duckdb") == ()
