"""Texts of a batch."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from conflict_events.cli.inputs import files, items, parse_columns
from conflict_events.errors import InputError


def read(path: Path, *columns: str) -> list[tuple[str, str]]:
    found = items(path, parse_columns(columns), encoding="utf-8")
    return [(i.document.text if i.document else "", i.reason) for i in found]


def test_lines_that_are_no_document(tmp_path: Path) -> None:
    """Broken lines are given back with a reason; the others are documents."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b'{"text": "one", "date": "2020-05-06T10:00:00Z", "id": 7}\n\n{"tex\n[1]\n{"text": ""}\n'
        b'{"text": "x", "published": "0000-00-00"}\n'
    )
    found = list(items(path, {}, encoding="utf-8"))
    assert [i.reason for i in found] == ["", "no-json", "no-document", "no-text", "no-day"]
    document = found[0].document
    assert document is not None
    assert (document.published, document.id) == (date(2020, 5, 6), "7")
    assert found[1].where.endswith("a.jsonl:3")


def test_tables_of_texts(tmp_path: Path) -> None:
    """Columns are taken by name, by a usual other name, or as mapped."""
    path = tmp_path / "a.csv"
    path.write_text('id,body,day\n0012,"one, two",2020-05-06\nx,y\n', encoding="utf-8-sig")
    (first, second) = items(path, {"published": "day"}, encoding="utf-8")
    assert first.document is not None
    assert (first.document.id, first.document.text) == ("0012", "one, two")
    assert first.document.published == date(2020, 5, 6)
    assert second.reason == "ragged-row"


@pytest.mark.parametrize(
    ("header", "columns", "words"),
    [
        ("text,text", (), "two columns 'text'"),
        ("headline,day", (), "no column 'text'"),
        ("text", ("text=body",), "no column 'body'"),
        ("", (), "no column 'text'"),
    ],
)
def test_columns_that_clash(
    tmp_path: Path, header: str, columns: tuple[str, ...], words: str
) -> None:
    """A table whose columns do not fit is refused as a whole, in one line."""
    path = tmp_path / "a.csv"
    path.write_text(header + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=words):
        read(path, *columns)


@pytest.mark.parametrize("given", [("text",), ("size=a",), ("text=a", "text=b"), ("text=",)])
def test_mappings_that_are_none(given: tuple[str, ...]) -> None:
    """An unknown field, a field given twice and another form are refused."""
    with pytest.raises(InputError, match="--column"):
        parse_columns(given)


def test_folders_are_searched(tmp_path: Path) -> None:
    """Known endings in order of names; hidden files and others are left alone."""
    for name in ("b.txt", "a/z.jsonl", ".hidden/c.txt", "d.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("text", encoding="utf-8")
    assert [p.name for p in files([tmp_path])] == ["z.jsonl", "b.txt"]
    for name in ("d.pdf", "none.txt"):
        with pytest.raises(InputError):
            list(files([tmp_path / name]))


def test_unreadable_pages_are_set_aside(tmp_path: Path) -> None:
    """A file in another encoding stops nothing."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"caf\xe9")
    assert read(path) == [("", "unreadable")]


def test_parquet_of_texts(tmp_path: Path) -> None:
    """A Parquet table is read by its columns; a broken one is refused."""
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    parquet.write_table(
        pa.table({"text": ["one", None], "published": [date(2020, 5, 6)] * 2}), path
    )
    assert read(path) == [("one", ""), ("", "no-text")]
    path.write_bytes(b"nonsense")
    with pytest.raises(InputError, match="no Parquet"):
        read(path)
