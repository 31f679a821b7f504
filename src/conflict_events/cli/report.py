"""``conflict-events report``: records, or texts, to one HTML file for people."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from conflict_events.cli.reading import documents, parse_day
from conflict_events.errors import InputError
from conflict_events.schema import Document, Event, ExtractionResult

_RECORDS = (".jsonl", ".ndjson", ".parquet")


def report(
    files: Annotated[
        list[Path],
        typer.Argument(help="Records (JSON Lines or Parquet), or texts to extract from."),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="HTML file to write.")],
    texts: Annotated[
        list[Path] | None,
        typer.Option(
            help="File or folder with the texts of the records; may be repeated. Texts are found "
            "by their content, JSON Lines with `text` also by their `id`."
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(help="Heading of the report.")] = None,
    published: Annotated[
        str | None, typer.Option(help="Day of publication of the texts, YYYY-MM-DD.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of the texts.")] = "utf-8",
    force: Annotated[bool, typer.Option("--force", help="Overwrite the output file.")] = False,
) -> None:
    """Write a report for people: table, texts, timeline, map, tolls, actors.

    One file that works without network. Texts given in place of records are extracted from
    first, and the report then also shows what was seen and not coded.
    """
    from conflict_events.exports import read  # noqa: PLC0415 - keeps --help fast
    from conflict_events.exports.atomic import check_target  # noqa: PLC0415
    from conflict_events.report import write_report  # noqa: PLC0415

    check_target(output, force=force)
    day = parse_day(published)
    given: list[Event | ExtractionResult] = []
    raw = [str(path) for path in files if path.suffix.lower() not in _RECORDS]
    for path in files:
        if path.suffix.lower() in _RECORDS:
            given += read(path)
    known = [document for _, document in _read(raw, day, encoding)]
    if known:
        from conflict_events.extractor import Extractor  # noqa: PLC0415 - keeps --help fast

        given += Extractor.default().extract_all(known)
    known += text_documents(texts or (), encoding=encoding)
    write_report(given, output, documents=known, title=title, force=force)


def text_documents(paths: Sequence[Path], *, encoding: str) -> list[Document]:
    """Return the documents of files and folders; JSON Lines hold one document a line.

    Raises:
        InputError: A path is missing, or a file cannot be read.
    """
    found: list[Document] = []
    for path in paths:
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        # A folder may hold other things; a file that is named has to be a text.
        plain = [f for f in files if f == path or f.suffix.lower() in (".txt", ".html", ".htm")]
        lined = [f for f in files if f.suffix.lower() in (".jsonl", ".ndjson")]
        for file in lined:
            found += _lines(file)
        names = [str(f) for f in plain if f not in lined]
        found += [document for _, document in _read(names, None, encoding)]
    return found


def _read(names: Sequence[str], day: date | None, encoding: str) -> list[tuple[str, Document]]:
    return list(
        documents(
            names,
            published=day,
            title=None,
            source=None,
            encoding=encoding,
        )
    )


def _lines(path: Path) -> list[Document]:
    fields = set(Document.model_fields)
    found = []
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8; check the path") from error
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
            if "text" not in value:  # records beside the texts
                break
            found.append(Document.model_validate({k: v for k, v in value.items() if k in fields}))
        except (ValueError, TypeError) as error:
            message = f"{path}:{number}: is no document; write a JSON object with a `text`"
            raise InputError(message, slug="record-invalid") from error
    return found
