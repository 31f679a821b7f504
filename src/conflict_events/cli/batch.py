"""``conflict-events batch``: many texts to a folder of records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, Self

import typer

from conflict_events.cli.inputs import Item, files, items, parse_columns
from conflict_events.cli.options import ForceOption, QuietOption
from conflict_events.cli.progress import progress
from conflict_events.config import DEFAULT_MODEL, ExtractorConfig
from conflict_events.errors import ExportError
from conflict_events.schema import Document
from conflict_events.schema.identity import document_id
from conflict_events.schema.serial import to_json

if TYPE_CHECKING:
    from conflict_events.cli.workers import Outcome
    from conflict_events.exports.run import Run

_EVENTS, _NOTES, _ASIDE, _RUN = "events.jsonl", "diagnostics.jsonl", "set_aside.jsonl", "run.json"
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
_REPEAT = "repeat"


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
    quiet: QuietOption = False,
) -> None:
    """Read many texts and write a folder of records.

    The folder gets events.jsonl, diagnostics.jsonl (what was seen and not coded),
    set_aside.jsonl (what could not be read, with its place and reason) and run.json. A
    document that crashes or stalls the reader stops nothing and is set aside; exit code 3
    says that some were. Texts that come twice are read once.

    Example: conflict-events batch articles.csv --column text=body -o out --format acled
    """
    from conflict_events.cli.workers import Workers  # noqa: PLC0415 - keeps --help fast
    from conflict_events.exports.formats import format_named  # noqa: PLC0415
    from conflict_events.exports.run import Run  # noqa: PLC0415

    names = list(dict.fromkeys(format_named(name).name for name in format or ()))
    columns = parse_columns(column or ())
    _check(output, names, force=force)
    found = list(files(inputs))
    config = ExtractorConfig(model=model, packs=("core", *(pack or ())))
    run = Run("batch", {"formats": names, "columns": columns, **config.model_dump(mode="json")})
    for path in found:
        run.note(path)
    with Workers(config, jobs=jobs, seconds=seconds) as workers:
        run.provenance = workers.provenance.model_dump() if workers.provenance else None
        output.mkdir(parents=True, exist_ok=True)
        with _Folder(output, run) as folder, progress(None, quiet=quiet) as step:
            read = (i for path in found for i in items(path, columns, encoding=encoding))
            places: list[str] = []
            for outcome in workers.run(_documents(read, places, folder)):
                folder.take(places.pop(0), outcome)
                step()
        if workers.restarts:
            run.count("restarts of a process", workers.restarts)
    _write_formats(output, names, run)
    run.save(output / _RUN)
    if not quiet:
        typer.echo(_summary(output, run), err=True)
    if run.counts.get("set aside"):
        raise typer.Exit(3)


def _check(output: Path, names: list[str], *, force: bool) -> None:
    if output.exists() and not output.is_dir():
        raise ExportError(f"{output}: is a file; name a folder", slug="file-unwritable")
    for name in (_EVENTS, _NOTES, _ASIDE, _RUN, *(_NAMES.get(n, "") for n in names)):
        target = output / name
        if name and target.exists() and not force:
            message = f"{target}: exists; name another folder or add --force"
            raise ExportError(message, slug="file-exists")


def _documents(read: Iterator[Item], places: list[str], folder: _Folder) -> Iterator[Document]:
    """Yield the documents to read; note where each is from, set aside what is none."""
    seen: dict[str, str] = {}
    for item in read:
        document = item.document
        if document is None:
            folder.set_aside(item)
            continue
        ident = document.id or document_id(document.text, document.title)
        if ident in seen:
            folder.set_aside(Item(item.where, reason=_REPEAT, detail=f"as {seen[ident]}"))
            continue
        seen[ident] = item.where
        places.append(item.where)
        yield document


class _Folder:
    """The files of a batch, which get their names when all is done."""

    def __init__(self, folder: Path, run: Run) -> None:
        self._folder = folder
        self._run = run
        self._stack = ExitStack()
        self._open: dict[str, IO[bytes]] = {}

    def __enter__(self) -> Self:
        for name in (_EVENTS, _NOTES, _ASIDE):
            handle = self._stack.enter_context((self._folder / f".{name}.part").open("wb"))
            self._open[name] = handle
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self._stack.close()
        for name in self._open:
            part = self._folder / f".{name}.part"
            if kind is None:
                part.replace(self._folder / name)
            else:
                part.unlink(missing_ok=True)

    def take(self, where: str, outcome: Outcome) -> None:
        """Write what one document gave."""
        result = outcome.result
        self._run.count("documents")
        if result is None:
            self.set_aside(Item(where, reason=outcome.reason, detail=outcome.detail))
            return
        self._run.count("events", len(result.events))
        for event in result.events:
            self._open[_EVENTS].write(to_json(event).encode("utf-8") + b"\n")
        for item in result.diagnostics:
            self._run.count(f"diagnostic {item.slug}")
            told = {"where": where, "document_id": result.document_id, **item.model_dump()}
            self._open[_NOTES].write(_line(told))

    def set_aside(self, item: Item) -> None:
        """Note a text that was not read."""
        if item.reason == _REPEAT:
            self._run.count("repeats")
        else:
            self._run.count("set aside")
            self._run.count(f"set aside: {item.reason}")
        told = {"where": item.where, "reason": item.reason, "detail": item.detail}
        self._open[_ASIDE].write(_line(told))


def _line(given: dict[str, Any]) -> bytes:
    return (json.dumps(given, ensure_ascii=False) + "\n").encode("utf-8", "replace")


def _write_formats(output: Path, names: list[str], run: Run) -> None:
    from conflict_events.exports import read, write  # noqa: PLC0415 - keeps --help fast

    events = read(output / _EVENTS) if names else ()
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
