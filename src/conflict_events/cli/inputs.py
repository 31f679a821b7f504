"""Texts of a batch: folders, text and HTML files, tables of texts (JSON Lines, CSV, Parquet).

What cannot be a document is set aside with its place and reason and stops nothing; only a
table whose columns do not fit at all is an error, because then nothing of it was meant.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from conflict_events.cli.reading import documents
from conflict_events.errors import InputError
from conflict_events.schema import Document

FIELDS = tuple(Document.model_fields)
_PAGES = (".txt", ".html", ".htm")
_LINES = (".jsonl", ".ndjson")
_CELLS = {".csv": ",", ".tsv": "\t", ".tab": "\t"}
_PARQUET = ".parquet"
_OTHER_NAMES = {"published": ("date", "publish_date", "published_at"), "text": ("body", "content")}
"""Columns that are taken for a field where none has its name and the caller maps none."""
_LONGEST_CELL = 50_000_000


@dataclass(frozen=True, slots=True)
class Item:
    """A document, or why there is none."""

    where: str
    """File, and line where it has several."""
    document: Document | None = None
    reason: str = ""
    detail: str = ""


def parse_columns(given: Sequence[str]) -> dict[str, str]:
    """Return column by field from options such as ``text=body``.

    Raises:
        InputError: An option has another form, an unknown field, or a field is given twice.
    """
    found: dict[str, str] = {}
    for item in given:
        field, mark, column = item.partition("=")
        if not mark or field not in FIELDS or not column:
            message = f"--column {item}: write FIELD=COLUMN, FIELD one of {', '.join(FIELDS)}"
            raise InputError(message)
        if field in found:
            message = f"--column: '{field}' is given twice, '{found[field]}' and '{column}'"
            raise InputError(message)
        found[field] = column
    return found


def files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the files that hold texts, those of folders in order of their names.

    Raises:
        InputError: A path is missing, or a file that is named has an unknown ending.
    """
    known = (*_PAGES, *_LINES, *_CELLS, _PARQUET)
    for path in paths:
        if path.is_dir():
            inside = sorted(path.rglob("*"))
            yield from (
                p
                for p in inside
                if p.is_file()
                and p.suffix.lower() in known
                and not any(part.startswith(".") for part in p.relative_to(path).parts)
            )
        elif not path.exists():
            raise InputError(f"{path}: no such file or directory; check the path")
        elif path.suffix.lower() not in known:
            raise InputError(f"{path}: its ending is none of {', '.join(known)}")
        else:
            yield path


def items(path: Path, columns: Mapping[str, str], *, encoding: str) -> Iterator[Item]:
    """Yield the texts of a file, in order.

    Args:
        path: One of `files`.
        columns: Column by field, for tables.
        encoding: Of text files; tables are UTF-8.

    Raises:
        InputError: A table lacks a column that is asked for, or has one twice.
    """
    ending = path.suffix.lower()
    if ending in _PAGES:
        yield _page(path, encoding)
    elif ending in _LINES:
        for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
            if line.strip():
                yield line_item(line, f"{path}:{number}", columns)
    elif ending in _CELLS:
        yield from _cells(path, columns)
    else:
        yield from _parquet(path, columns)


def _page(path: Path, encoding: str) -> Item:
    options: dict[str, Any] = {"published": None, "title": None, "source": None}
    try:
        ((_, document),) = documents([str(path)], encoding=encoding, **options)
    except InputError as error:
        return Item(str(path), reason="unreadable", detail=str(error))
    return Item(str(path), document)


def line_item(line: bytes, where: str, columns: Mapping[str, str]) -> Item:
    """Return the document of a line of JSON, or why there is none."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Item(where, reason="no-json", detail=str(error))
    if not isinstance(given, dict):
        return Item(where, reason="no-document", detail="is no JSON object")
    return _document(given, where, _mapped(given, columns))


def _cells(path: Path, columns: Mapping[str, str]) -> Iterator[Item]:
    csv.field_size_limit(_LONGEST_CELL)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        rows = csv.reader((line.replace("\0", "") for line in lines), delimiter=_delimiter(path))
        header = next(rows, [])
        names = _checked(str(path), header, columns)
        for row in rows:
            where = f"{path}:{rows.line_num}"
            if len(row) != len(header):
                detail = f"has {len(row)} cells, the header {len(header)}"
                yield Item(where, reason="ragged-row", detail=detail)
            else:
                yield _document(dict(zip(header, row, strict=True)), where, names)


def _parquet(path: Path, columns: Mapping[str, str]) -> Iterator[Item]:
    from conflict_events.exports.arrow import pyarrow  # noqa: PLC0415 - an extra

    pa = pyarrow()
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    try:
        table = parquet.ParquetFile(path)
        names = _checked(str(path), table.schema_arrow.names, columns)
        number = 0
        for batch in table.iter_batches(batch_size=256, columns=sorted(names.values())):
            for row in batch.to_pylist():
                number += 1
                yield _document(row, f"{path}:{number}", names)
    except (pa.ArrowException, OSError) as error:
        raise InputError(f"{path}: is no Parquet file; check it") from error


def _delimiter(path: Path) -> str:
    return _CELLS[path.suffix.lower()]


def _checked(name: str, header: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return column by field for a table with `header`.

    Raises:
        InputError: A column is there twice, is missing, or there is none for the text.
    """
    twice = next((c for c, n in Counter(header).items() if n > 1 and c), None)
    if twice is not None:
        raise InputError(f"{name}: has two columns '{twice}'; rename one")
    missing = next((c for c in columns.values() if c not in header), None)
    if missing is not None:
        raise InputError(f"{name}: has no column '{missing}'; it has {', '.join(header)}")
    found = _mapped(dict.fromkeys(header), columns)
    if "text" not in found:
        told = ", ".join(header) or "no columns"
        raise InputError(f"{name}: has no column 'text' ({told}); add --column text=NAME")
    return found


def _mapped(given: Mapping[str, Any], columns: Mapping[str, str]) -> dict[str, str]:
    found = dict(columns)
    for field in FIELDS:
        for name in (field, *_OTHER_NAMES.get(field, ())):
            if field not in found and name in given:
                found[field] = name
    return found


def _document(given: Mapping[str, Any], where: str, columns: Mapping[str, str]) -> Item:
    values = {field: given.get(column) for field, column in columns.items()}
    values = {field: v for field, v in values.items() if v == v}  # noqa: PLR0124 - NaN is missing
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        return Item(where, reason="no-text", detail="has no text")
    told: dict[str, Any] = {"text": text}
    for field in ("title", "source", "url", "id"):
        value = values.get(field)
        if value not in (None, ""):
            told[field] = str(value)
    published = values.get("published")
    if published not in (None, ""):
        try:
            told["published"] = date.fromisoformat(str(published).strip()[:10])
        except ValueError:
            detail = f"published '{published}' is no day; write YYYY-MM-DD"
            return Item(where, reason="no-day", detail=detail)
    return Item(where, Document(**told))
