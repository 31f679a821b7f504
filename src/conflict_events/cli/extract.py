"""``conflict-events extract``: texts in, records out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from conflict_events.cli.reading import documents, parse_day
from conflict_events.config import DEFAULT_MODEL, ExtractorConfig
from conflict_events.errors import ExportError
from conflict_events.schema import Event, ExtractionResult

_FORMATS = ("jsonl", "table")


def extract(
    files: Annotated[list[str], typer.Argument(help="Text or HTML files; - is standard input.")],
    published: Annotated[
        str | None, typer.Option(help="Day of publication, YYYY-MM-DD; else the printed one.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="Title, if it is not in the text.")] = None,
    source: Annotated[str | None, typer.Option(help="Publisher.")] = None,
    format: Annotated[  # noqa: A002 - the option's name
        str, typer.Option("--format", help="jsonl, or table for people.")
    ] = "jsonl",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write instead of printing.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the output file.")] = False,
    model: Annotated[str, typer.Option(help="spaCy pipeline, by exact name.")] = DEFAULT_MODEL,
    pack: Annotated[
        list[str] | None, typer.Option(help="Lexicon pack beside core; may be repeated.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of the files.")] = "utf-8",
) -> None:
    """Read texts and write one record a line."""
    if format not in _FORMATS:
        message = f"unknown format '{format}'; use one of {', '.join(_FORMATS)}"
        raise ExportError(message, slug="format-unknown")
    if output is not None and output.exists() and not force:
        message = f"{output}: exists; name another file or add --force"
        raise ExportError(message, slug="file-exists")
    given = list(
        documents(
            files,
            published=parse_day(published),
            title=title,
            source=source,
            encoding=encoding,
        )
    )
    from conflict_events.extractor import Extractor  # noqa: PLC0415 - keeps --help fast

    config = ExtractorConfig(model=model, packs=("core", *(pack or ())))
    results = list(Extractor(config).extract_all(given))
    for result in results:
        _tell(result)
    events = [event for result in results for event in result.events]
    if format == "table":
        _print_table(events, output)
        return
    lines = "".join(event.model_dump_json() + "\n" for event in events)
    if output is None:
        sys.stdout.write(lines)
    else:
        output.write_text(lines, encoding="utf-8")


def _tell(result: ExtractionResult) -> None:
    for item in result.diagnostics:
        where = f" at {item.start}" if item.start is not None else ""
        typer.echo(f"{result.document_id}{where}: {item.slug}: {item.message}", err=True)


def _print_table(events: list[Event], output: Path | None) -> None:
    from rich.console import Console  # noqa: PLC0415 - only people need it
    from rich.table import Table  # noqa: PLC0415

    table = Table(show_lines=False)
    for heading in ("date", "type", "initiator", "target", "place", "toll", "status", "conf."):
        table.add_column(heading, overflow="fold")
    for event in events:
        table.add_row(
            _days(event),
            event.event_type,
            ", ".join(a.name for a in event.initiators),
            ", ".join(a.name for a in event.targets),
            event.location.name if event.location else "",
            ", ".join(
                f"{c.best if c.best is not None else c.low or '?'} {c.kind}"
                for c in event.casualties
            ),
            event.status + (", background" if event.background else ""),
            f"{event.confidence:.2f}",
        )
    if output is None:
        Console().print(table)
    else:
        with output.open("w", encoding="utf-8") as handle:
            Console(file=handle, width=160).print(table)


def _days(event: Event) -> str:
    if event.date is None:
        return ""
    if event.date.start == event.date.end:
        return str(event.date.start)
    return f"{event.date.start or '?'} – {event.date.end or '?'}"
