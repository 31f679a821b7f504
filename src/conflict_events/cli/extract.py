"""``conflict-events extract``: texts in, records out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer

from conflict_events.cli.output import check_output, deliver, format_name
from conflict_events.cli.reading import documents, parse_day
from conflict_events.config import DEFAULT_MODEL, ExtractorConfig
from conflict_events.schema import Event, ExtractionResult


def extract(
    files: Annotated[list[str], typer.Argument(help="Text or HTML files; - is standard input.")],
    published: Annotated[
        str | None, typer.Option(help="Day of publication, YYYY-MM-DD; else the printed one.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="Title, if it is not in the text.")] = None,
    source: Annotated[str | None, typer.Option(help="Publisher.")] = None,
    format: Annotated[  # noqa: A002 - the option's name
        str | None,
        typer.Option(
            "--format",
            help="jsonl (default), table for people, or a format of `export`.",
        ),
    ] = None,
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
    name = format_name(format, output)
    check_output(output, force=force)
    day = parse_day(published)
    given = list(documents(files, published=day, title=title, source=source, encoding=encoding))
    from conflict_events.extractor import Extractor  # noqa: PLC0415 - keeps --help fast

    config = ExtractorConfig(model=model, packs=("core", *(pack or ())))
    results = Extractor(config).extract_all(document for _, document in given)
    deliver(_told(results, [path for path, _ in given]), name, output, force=force)


def _told(results: Iterable[ExtractionResult], paths: list[str]) -> Iterator[Event]:
    """Yield the records; tell people on standard error what was not coded and why."""
    for result, path in zip(results, paths, strict=True):
        for item in result.diagnostics:
            where = f":{item.start}" if item.start is not None else ""
            typer.echo(f"{path}{where}: {item.slug}: {item.message}", err=True)
        yield from result.events
