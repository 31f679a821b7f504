"""``conflict-events batch``: many texts to a folder of records."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from conflict_events.cli.batch_folder import (
    ASIDE,
    EVENTS,
    NOTES,
    REPEAT,
    RUN,
    BatchFolder,
    check_folder,
)
from conflict_events.cli.inputs import Item, files, items, parse_columns
from conflict_events.cli.options import ForceOption, QuietOption
from conflict_events.cli.progress import progress
from conflict_events.config import DEFAULT_MODEL, ExtractorConfig
from conflict_events.schema import Document
from conflict_events.schema.identity import document_id

if TYPE_CHECKING:
    from conflict_events.cli.workers import Workers
    from conflict_events.exports.run import Run

_NAMES = {
    "acled": "acled.csv",
    "ucdp-ged": "ucdp-ged.csv",
    "plover": "plover.tsv",
    "cameo": "cameo.tab",
    "csv": "events.csv",
    "plover-json": "plover.json",
    "geojson": "events.geojson",
    "parquet": "events.parquet",
    "duckdb": "events.duckdb",
}


def batch(
    inputs: Annotated[
        list[Path],
        typer.Argument(
            help="Folders, text and HTML files, and tables of texts: JSON Lines, CSV, Parquet."
        ),
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write to.")],
    format: Annotated[  # noqa: A002 - the option's name
        list[str] | None,
        typer.Option("--format", help="Write this format too, such as acled; may be repeated."),
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option(help="FIELD=COLUMN of a table, such as text=body; may be repeated."),
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes.")] = 1,
    seconds: Annotated[
        float, typer.Option(min=1, help="A document that takes longer is set aside.")
    ] = 120.0,
    model: Annotated[str, typer.Option(help="spaCy pipeline, by exact name.")] = DEFAULT_MODEL,
    pack: Annotated[
        list[str] | None, typer.Option(help="Lexicon pack beside core; may be repeated.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of text files.")] = "utf-8",
    force: ForceOption = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where an interrupted batch stood.")
    ] = False,
    quiet: QuietOption = False,
) -> None:
    """Read many texts and write a folder of records.

    The folder gets events.jsonl, diagnostics.jsonl (what was seen and not coded),
    set_aside.jsonl (what could not be read, with its place and reason) and run.json. A
    document that crashes or stalls the reader stops nothing and is set aside; exit code 3
    says that some were. Texts that come twice are read once. An interrupted batch goes on
    with --resume.

    Example: conflict-events batch articles.csv --column text=body -o out --format acled
    """
    from conflict_events.cli.workers import Workers  # noqa: PLC0415 - keeps --help fast
    from conflict_events.exports.formats import format_named  # noqa: PLC0415
    from conflict_events.exports.run import Run  # noqa: PLC0415

    names = list(dict.fromkeys(format_named(name).name for name in format or ()))
    columns = parse_columns(column or ())
    wanted = [EVENTS, NOTES, ASIDE, RUN, *(_NAMES[n] for n in names if n in _NAMES)]
    check_folder(output, wanted, force=force, resume=resume)
    found = list(files(inputs))
    config = ExtractorConfig(model=model, packs=("core", *(pack or ())))
    run = Run("batch", {"formats": names, "columns": columns, **config.model_dump(mode="json")})
    for path in found:
        run.note(path)
    try:
        with Workers(config, jobs=jobs, seconds=seconds) as workers:
            told = workers.provenance
            run.provenance = told.model_dump() if told else None
            with (
                BatchFolder(output, run, resume=resume) as folder,
                progress(None, quiet=quiet) as step,
            ):
                texts = (i for path in found for i in items(path, columns, encoding=encoding))
                _read(texts, workers, folder, step)
    except KeyboardInterrupt:
        typer.echo(f"{output}: interrupted; go on with --resume", err=True)
        raise
    _write_formats(output, names, run)
    run.save(output / RUN)
    if not quiet:
        typer.echo(_summary(output, run), err=True)
    if run.counts.get("set aside"):
        raise typer.Exit(3)


def _read(
    texts: Iterator[Item], workers: Workers, folder: BatchFolder, step: Callable[[], None]
) -> None:
    """Read what is left of the inputs, and write what each gave, in their order."""
    waiting: deque[Item] = deque()
    for outcome in workers.run(_documents(texts, waiting, folder.done)):
        _flush(waiting, folder)
        folder.take(waiting.popleft().where, outcome)
        step()
    _flush(waiting, folder)


def _documents(read: Iterator[Item], waiting: deque[Item], skip: int) -> Iterator[Document]:
    """Yield the documents to read; every input is put in `waiting` in its order.

    Args:
        read: The inputs.
        waiting: Gets each input, without its document if that is not to be read.
        skip: Inputs that an earlier run did.
    """
    seen: dict[str, str] = {}
    for number, item in enumerate(read):
        found = item
        if item.document is not None:
            ident = item.document.id or document_id(item.document.text, item.document.title)
            if ident in seen:
                found = Item(item.where, reason=REPEAT, detail=f"as {seen[ident]}")
            else:
                seen[ident] = item.where
        if number < skip:
            continue
        waiting.append(found)
        if found.document is not None:
            yield found.document


def _flush(waiting: deque[Item], folder: BatchFolder) -> None:
    """Set aside what waits before the next document."""
    while waiting and waiting[0].document is None:
        folder.set_aside(waiting.popleft())


def _write_formats(output: Path, names: list[str], run: Run) -> None:
    from conflict_events.exports import read, write  # noqa: PLC0415 - keeps --help fast

    events = read(output / EVENTS) if names else ()
    for name in names:
        if name in _NAMES:
            run.wrote(write(events, output / _NAMES[name], format=name, force=True))


def _summary(output: Path, run: Run) -> str:
    counted = run.counts
    told = f"{counted.get('documents', 0)} documents, {counted.get('events', 0)} records"
    for name in ("repeats", "set aside"):
        if counted.get(name):
            told += f", {counted[name]} {name}"
    return f"{output}: {told}"
