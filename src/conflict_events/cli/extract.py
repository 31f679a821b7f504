"""``conflict-events extract``: texts in, records out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer
from rich.markup import escape

from conflict_events.cli.reading import documents, parse_day
from conflict_events.config import DEFAULT_MODEL, ExtractorConfig
from conflict_events.errors import ExportError
from conflict_events.schema import Actor, Count, Event, ExtractionResult

if TYPE_CHECKING:
    from rich.table import Table

_FORMATS = ("jsonl", "table")
_PLAIN_WIDTH = 110
"""Columns of a table that no terminal limits."""


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
    if output is not None and not output.parent.is_dir():
        message = f"{output}: there is no such folder; make it or name another with --output"
        raise ExportError(message, slug="file-unwritable")
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
    results = Extractor(config).extract_all(document for _, document in given)
    told = _told(results, [path for path, _ in given])
    if format == "table":
        _print_table([event for result in told for event in result.events], output)
        return
    with _opened(output) as handle:
        for result in told:
            for event in result.events:
                handle.write(event.model_dump_json().encode("utf-8") + b"\n")


def _told(results: Iterable[ExtractionResult], paths: list[str]) -> Iterator[ExtractionResult]:
    """Pass results on and tell people, on standard error, what was not coded and why."""
    for result, path in zip(results, paths, strict=True):
        for item in result.diagnostics:
            where = f":{item.start}" if item.start is not None else ""
            typer.echo(f"{path}{where}: {item.slug}: {item.message}", err=True)
        yield result


@contextmanager
def _opened(output: Path | None) -> Iterator[BinaryIO]:
    """Open the output, or standard output; JSON Lines are UTF-8 whatever the locale."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.flush()
        return
    try:
        handle = output.open("wb")
    except OSError as error:
        reason = (error.strerror or "cannot be written").lower()
        message = f"{output}: {reason}; check the folder of --output"
        raise ExportError(message, slug="file-unwritable") from error
    with handle:
        yield handle


def _print_table(events: list[Event], output: Path | None) -> None:
    from rich.console import Console  # noqa: PLC0415 - only people need it

    table = _table(events)
    if output is None:
        Console(width=None if sys.stdout.isatty() else _PLAIN_WIDTH).print(table)
    else:
        with _opened(output) as handle, TextIOWrapper(handle, encoding="utf-8") as text:
            Console(file=text, width=_PLAIN_WIDTH).print(table)


def _table(events: list[Event]) -> Table:
    from rich import box  # noqa: PLC0415 - only people need it
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("date", no_wrap=True)
    table.add_column("event", no_wrap=True)
    for heading in ("initiators", "targets", "place", "toll", "status"):
        table.add_column(heading)
    for event in events:
        table.add_row(
            _days(event),
            event.event_type,
            _names(event.initiators),
            _names(event.targets),
            escape(_place(event)),
            ", ".join(_toll(count) for count in event.casualties),
            event.status + (", background" if event.background else ""),
        )
    return table


def _names(actors: tuple[Actor, ...]) -> str:
    return escape(", ".join(actor.name for actor in actors))


def _place(event: Event) -> str:
    if event.location is None:
        return ""
    near = "near " if event.location.precision == "near" else ""
    return f"{near}{event.location.name}"


def _toll(count: Count) -> str:
    number = count.best if count.best is not None else count.low
    return f"{number if number is not None else '?'} {count.kind}"


def _days(event: Event) -> str:
    if event.date is None:
        return ""
    if event.date.start == event.date.end:
        return str(event.date.start)
    return f"{event.date.start or '?'}\n– {event.date.end or '?'}"
