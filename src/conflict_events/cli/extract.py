"""``conflict-events extract``: texts in, records out."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from conflict_events.cli.options import ForceOption, FormatOption, OutputOption, QuietOption
from conflict_events.cli.output import check_output, deliver, format_name
from conflict_events.cli.progress import progress
from conflict_events.cli.reading import documents, opened, parse_day
from conflict_events.config import DEFAULT_MODEL, ExtractorConfig
from conflict_events.schema import Document, Event, ExtractionResult

if TYPE_CHECKING:
    from conflict_events.exports.run import Run


def extract(
    files: Annotated[list[str], typer.Argument(help="Text or HTML files; - is standard input.")],
    published: Annotated[
        str | None, typer.Option(help="Day of publication, YYYY-MM-DD; else the printed one.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="Title, if it is not in the text.")] = None,
    source: Annotated[str | None, typer.Option(help="Publisher.")] = None,
    format: FormatOption = None,  # noqa: A002 - the option's name
    output: OutputOption = None,
    force: ForceOption = False,
    model: Annotated[str, typer.Option(help="spaCy pipeline, by exact name.")] = DEFAULT_MODEL,
    pack: Annotated[
        list[str] | None, typer.Option(help="Lexicon pack beside core; may be repeated.")
    ] = None,
    encoding: Annotated[str, typer.Option(help="Encoding of the files.")] = "utf-8",
    lines: Annotated[
        bool, typer.Option("--lines", help="Files are JSON Lines, one document a line.")
    ] = False,
    quiet: QuietOption = False,
) -> None:
    """Read texts and write one record a line.

    Records go to standard output, what was not coded and why to standard error. With --lines
    a stream of documents is read as it comes, each with its text, published, title, source, url
    and id; a line that is none is told and left out, and the exit code is 3.

    Example: conflict-events extract article.txt --published 2013-06-05 --format table
    """
    name = format_name(format, output)
    check_output(output, force=force)
    day = parse_day(published)
    from conflict_events.exports.run import Run  # noqa: PLC0415 - keeps --help fast

    config = ExtractorConfig(model=model, packs=("core", *(pack or ())))
    run = Run("extract", {"format": name, **config.model_dump(mode="json")})
    total: int | None = None
    if lines:
        given = _lines(files, Document(text="", published=day, title=title, source=source), run)
    else:
        read = list(documents(files, published=day, title=title, source=source, encoding=encoding))
        for path, document in read:
            run.read(path, document.text.encode("utf-8", "surrogatepass"))
        given, total = iter(read), len(read)
    from conflict_events.extractor import Extractor  # noqa: PLC0415 - keeps --help fast

    extractor = Extractor(config)
    run.provenance = extractor.provenance.model_dump()
    paths: deque[str] = deque()
    results = extractor.extract_all(_noted(given, paths))
    with progress(total, quiet=quiet) as step:
        told = _told(results, paths, run, quiet=quiet, step=step)
        deliver(told, name, output, force=force, run=run)
    if run.counts.get("set aside"):
        raise typer.Exit(3)


def _noted(given: Iterable[tuple[str, Document]], paths: deque[str]) -> Iterator[Document]:
    for path, document in given:
        paths.append(path)
        yield document


def _lines(files: list[str], known: Document, run: Run) -> Iterator[tuple[str, Document]]:
    """Yield the documents of JSON Lines as they come; `known` fills what a line leaves out."""
    from conflict_events.cli.inputs import line_item  # noqa: PLC0415 - only streams need it

    for file in files:
        digest, size = hashlib.sha256(), 0
        with opened(file) as stream:
            for number, line in enumerate(stream, start=1):
                digest.update(line)
                size += len(line)
                if not line.strip():
                    continue
                item = line_item(line, f"{file}:{number}", {})
                if item.document is None:
                    run.count("set aside")
                    typer.echo(f"{item.where}: {item.reason}: {item.detail}", err=True)
                    continue
                missing = {
                    name: value
                    for name in ("published", "title", "source")
                    if getattr(item.document, name) is None
                    and (value := getattr(known, name)) is not None
                }
                yield item.where, item.document.model_copy(update=missing)
        run.inputs.append({"path": file, "bytes": size, "sha256": digest.hexdigest()})


def _told(
    results: Iterable[ExtractionResult],
    paths: deque[str],
    run: Run,
    *,
    quiet: bool,
    step: Callable[[], None],
) -> Iterator[Event]:
    """Yield the records; tell people on standard error what was not coded and why."""
    for result in results:
        path = paths.popleft()
        run.count("documents")
        run.count("events", len(result.events))
        for item in result.diagnostics:
            run.count(f"diagnostic {item.slug}")
            if not quiet:
                where = f":{item.start}" if item.start is not None else ""
                typer.echo(f"{path}{where}: {item.slug}: {item.message}", err=True)
        yield from result.events
        step()
