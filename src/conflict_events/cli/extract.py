"""``conflict-events extract``: texts in, records out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from conflict_events.cli.options import ForceOption, FormatOption, OutputOption, QuietOption
from conflict_events.cli.output import check_output, deliver, format_name
from conflict_events.cli.progress import progress
from conflict_events.cli.reading import documents, parse_day
from conflict_events.config import DEFAULT_MODEL, ExtractorConfig
from conflict_events.schema import Event, ExtractionResult

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
    quiet: QuietOption = False,
) -> None:
    """Read texts and write one record a line.

    Records go to standard output, what was not coded and why to standard error.

    Example: conflict-events extract article.txt --published 2013-06-05 --format table
    """
    name = format_name(format, output)
    check_output(output, force=force)
    day = parse_day(published)
    given = list(documents(files, published=day, title=title, source=source, encoding=encoding))
    from conflict_events.exports.run import Run  # noqa: PLC0415 - keeps --help fast
    from conflict_events.extractor import Extractor  # noqa: PLC0415

    config = ExtractorConfig(model=model, packs=("core", *(pack or ())))
    run = Run("extract", {"format": name, **config.model_dump(mode="json")})
    for path, document in given:
        run.read(path, document.text.encode("utf-8", "surrogatepass"))
    extractor = Extractor(config)
    run.provenance = extractor.provenance.model_dump()
    paths = [path for path, _ in given]
    results = extractor.extract_all(document for _, document in given)
    with progress(len(given), quiet=quiet) as step:
        told = _told(results, paths, run, quiet=quiet, step=step)
        deliver(told, name, output, force=force, run=run)


def _told(
    results: Iterable[ExtractionResult],
    paths: list[str],
    run: Run,
    *,
    quiet: bool,
    step: Callable[[], None],
) -> Iterator[Event]:
    """Yield the records; tell people on standard error what was not coded and why."""
    for result, path in zip(results, paths, strict=True):
        run.count("documents")
        run.count("events", len(result.events))
        for item in result.diagnostics:
            run.count(f"diagnostic {item.slug}")
            if not quiet:
                where = f":{item.start}" if item.start is not None else ""
                typer.echo(f"{path}{where}: {item.slug}: {item.message}", err=True)
        yield from result.events
        step()
