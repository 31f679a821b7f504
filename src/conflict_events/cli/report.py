"""``conflict-events report``: records, or texts, to one HTML file for people."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from conflict_events.cli.inputs import files as text_files
from conflict_events.cli.inputs import items, parse_columns
from conflict_events.cli.options import ForceOption, QuietOption
from conflict_events.cli.reading import documents, parse_day
from conflict_events.errors import InputError
from conflict_events.schema import Diagnostic, Document, Event, ExtractionResult

_RECORDS = (".jsonl", ".ndjson", ".parquet")
_EVENTS, _NOTES = "events.jsonl", "diagnostics.jsonl"


def report(
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Records (JSON Lines or Parquet), folders that `batch` wrote, or texts to "
            "extract from."
        ),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="HTML file to write.")],
    texts: Annotated[
        list[Path] | None,
        typer.Option(
            help="Texts of the records: files, folders or tables as `batch` reads them; may be "
            "repeated. They are found by their id or content, not by their name."
        ),
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(help="FIELD=COLUMN of a table of texts, such as text=body."),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Heading of the report.")] = None,
    published: Annotated[
        str | None, typer.Option(help="Day of publication of texts, YYYY-MM-DD.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of text files.")] = "utf-8",
    force: ForceOption = False,
    quiet: QuietOption = False,
) -> None:
    """Write a report for people: table, texts, timeline, map, tolls, actors.

    One HTML file that works without network. Without texts it shows what the records quote.
    Texts given in place of records are extracted from first.

    Example: conflict-events report out --texts articles.csv --column text=body -o report.html
    """
    from conflict_events.exports import read  # noqa: PLC0415 - keeps --help fast
    from conflict_events.exports.atomic import check_target  # noqa: PLC0415
    from conflict_events.report import write_report  # noqa: PLC0415

    check_target(output, force=force)
    day = parse_day(published)
    given: list[Event | ExtractionResult] = []
    notes: list[tuple[str, Diagnostic]] = []
    raw: list[str] = []
    for path in files:
        if (path / _EVENTS).is_file():
            given += read(path / _EVENTS)
            notes += _notes(path / _NOTES)
        elif path.suffix.lower() in _RECORDS:
            given += read(path)
        else:
            raw.append(str(path))
    known = [
        document
        for _, document in documents(raw, published=day, title=None, source=None, encoding=encoding)
    ]
    if known:
        from conflict_events.extractor import Extractor  # noqa: PLC0415 - keeps --help fast

        given += Extractor.default().extract_all(known)
    known += text_documents(texts or (), column or (), encoding=encoding, quiet=quiet)
    write_report(given, output, documents=known, diagnostics=notes, title=title, force=force)


def text_documents(
    paths: Sequence[Path], columns: Sequence[str], *, encoding: str, quiet: bool
) -> list[Document]:
    """Return the documents of files, folders and tables; name what is none on standard error.

    Raises:
        InputError: A path is missing, or no table of texts.
    """
    found: list[Document] = []
    mapped = parse_columns(columns)
    for path in text_files(paths):
        for item in items(path, mapped, encoding=encoding):
            if item.document is not None:
                found.append(item.document)
            elif path in paths and not quiet:
                typer.echo(f"{item.where}: {item.reason}: {item.detail}", err=True)
    return found


def _notes(path: Path) -> list[tuple[str, Diagnostic]]:
    """Return the diagnostics that `batch` wrote beside its records, with their documents."""
    if not path.is_file():
        return []
    fields = set(Diagnostic.model_fields)
    found = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
            note = Diagnostic.model_validate({k: v for k, v in value.items() if k in fields})
            found.append((str(value["document_id"]), note))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            message = f"{path}:{number}: is no diagnostic; let `batch` write the folder again"
            raise InputError(message, slug="record-invalid") from error
    return found
