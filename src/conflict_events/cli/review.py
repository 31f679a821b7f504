"""``conflict-events review``: people correct records; what they say is measured and kept."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from conflict_events.cli.options import ForceOption, QuietOption
from conflict_events.cli.report import text_documents
from conflict_events.errors import ConfigError, InputError
from conflict_events.schema import Document, Event

if TYPE_CHECKING:
    from conflict_events.review import Decision

review_app = typer.Typer(
    help="Let people correct records: draw a sample, review it on a page, in a sheet or in an "
    "annotation tool, apply the decisions, and measure records and reviewers.",
    no_args_is_help=True,
)

RecordsArgument = Annotated[Path, typer.Argument(help="Records: JSON Lines or Parquet.")]
DecisionsArgument = Annotated[
    list[Path], typer.Argument(help="Files of decisions; later ones stand.")
]
TextsOption = Annotated[
    list[Path] | None,
    typer.Option(help="Texts of the records: files, folders, tables as `batch` reads them."),
]
ColumnOption = Annotated[
    list[str] | None, typer.Option(help="FIELD=COLUMN of a table of texts, such as text=body.")
]
OutputFile = Annotated[Path, typer.Option("--output", "-o", help="File to write.")]
EncodingOption = Annotated[str, typer.Option(help="Encoding of text files.")]


class Tool(StrEnum):
    """Where people review records outside the page."""

    LABEL_STUDIO = "label-studio"
    DOCCANO = "doccano"
    SHEET = "csv"


@review_app.command()
def sample(
    records: RecordsArgument,
    output: OutputFile,
    size: Annotated[int, typer.Option("--size", "-n", min=1, help="Records to draw.")] = 100,
    seed: Annotated[int, typer.Option(help="Another seed draws another sample.")] = 0,
    by: Annotated[
        str, typer.Option(help="Field whose values take turns, such as event_type; or none.")
    ] = "event_type",
    force: ForceOption = False,
) -> None:
    """Draw records to review; the same seed draws the same.

    Types take turns, so that rare ones are seen; take --by none to estimate overall precision.

    Example: conflict-events review sample events.jsonl -n 200 --by none -o sample.jsonl
    """
    from conflict_events.exports import read, write  # noqa: PLC0415 - keeps --help fast
    from conflict_events.review import sample as draw  # noqa: PLC0415

    field = None if by == "none" else by
    if field is not None and field not in Event.model_fields:
        raise ConfigError(f"--by: records have no field '{by}'; use event_type, status or none")
    write(draw(read(records), size, seed=seed, by=field), output, format="jsonl", force=force)


@review_app.command()
def page(
    records: RecordsArgument,
    output: OutputFile,
    texts: TextsOption = None,
    column: ColumnOption = None,
    title: Annotated[str, typer.Option(help="Heading.")] = "Review of records",
    encoding: EncodingOption = "utf-8",
    force: ForceOption = False,
    quiet: QuietOption = False,
) -> None:
    """Write a page on which one reviews records by keys; it needs no server.

    The page saves decisions.jsonl, for `review apply` and `review report`.

    Example: conflict-events review page sample.jsonl --texts articles -o review.html
    """
    from conflict_events.exports import read  # noqa: PLC0415 - keeps --help fast
    from conflict_events.review.page import review_html  # noqa: PLC0415

    documents = text_documents(texts or (), column or (), encoding=encoding, quiet=quiet)
    html = review_html(read(records), documents=documents, title=title)
    _write(output, html.encode("utf-8"), force=force)


@review_app.command()
def export(
    records: RecordsArgument,
    tool: Annotated[Tool, typer.Option(help="Where it is reviewed.")],
    output: OutputFile,
    texts: TextsOption = None,
    column: ColumnOption = None,
    config: Annotated[
        Path | None,
        typer.Option(help="Also write the labels of the project: XML or JSON, by the tool."),
    ] = None,
    encoding: EncodingOption = "utf-8",
    force: ForceOption = False,
    quiet: QuietOption = False,
) -> None:
    """Write records for Label Studio, doccano or a spreadsheet. Tools need the texts.

    Example: conflict-events review export sample.jsonl --tool doccano --texts articles -o in.jsonl
    """
    from conflict_events.exports import read  # noqa: PLC0415 - keeps --help fast
    from conflict_events.lexicon.families import event_types  # noqa: PLC0415
    from conflict_events.review import doccano, label_studio  # noqa: PLC0415
    from conflict_events.review.sheet import sheet  # noqa: PLC0415
    from conflict_events.review.spans import annotated  # noqa: PLC0415

    events = read(records)
    if tool is Tool.SHEET:
        _write(output, sheet(events), force=force)
        return
    given = text_documents(texts or (), column or (), encoding=encoding, quiet=quiet)
    known = _texts_of(events, given)
    if not known:
        raise InputError(f"no text fits the records of {records}; name their texts with --texts")
    mine = {k: [e for e in events if e.document_id == k] for k in known}
    made = [annotated(k, document.text, mine[k]) for k, document in known.items()]
    titles = [mine[k][0].document.title or k for k in known]
    module = label_studio.tasks if tool is Tool.LABEL_STUDIO else doccano.lines
    if config is not None:
        labels = label_studio.config if tool is Tool.LABEL_STUDIO else doccano.labels
        _write(config, labels(event_types()).encode("utf-8"), force=force)
    _write(output, module(made, titles).encode("utf-8"), force=force)
    left = {event.document_id for event in events} - set(known)
    if left and not quiet:
        typer.echo(f"{len(left)} documents without text were left out", err=True)


@review_app.command("import")
def import_(
    corrected: Annotated[Path, typer.Argument(help="What the tool exported, or the sheet.")],
    tool: Annotated[Tool, typer.Option(help="Where it was reviewed.")],
    records: Annotated[Path, typer.Option(help="The records that were exported.")],
    output: OutputFile,
    reviewer: Annotated[str, typer.Option(help="Name or initials of the reviewer.")] = "",
    force: ForceOption = False,
) -> None:
    """Turn corrected files of a tool into decisions.

    Example: conflict-events review import out.json --tool label-studio --records sample.jsonl
    -o decisions.jsonl
    """
    from conflict_events.exports import read  # noqa: PLC0415 - keeps --help fast
    from conflict_events.review import (  # noqa: PLC0415
        decisions_text,
        doccano,
        label_studio,
    )
    from conflict_events.review.sheet import read_sheet  # noqa: PLC0415
    from conflict_events.review.spans import decisions  # noqa: PLC0415

    found: list[Decision] = []
    problems: list[str] = []
    if tool is Tool.SHEET:
        found += read_sheet(corrected, reviewer=reviewer)
    else:
        events = read(records)
        reader = label_studio.read_tasks if tool is Tool.LABEL_STUDIO else doccano.read_lines
        for document in reader(_read(corrected), str(corrected)):
            mine = [e for e in events if e.document_id == document.document_id]
            found += decisions(mine, document, problems=problems)
        if reviewer:
            found = [d.model_copy(update={"reviewer": reviewer}) for d in found]
    _tell(problems)
    _write(output, decisions_text(found).encode("utf-8"), force=force)


@review_app.command("apply")
def apply_(
    records: RecordsArgument,
    decisions: DecisionsArgument,
    output: OutputFile,
    gold: Annotated[
        Path | None,
        typer.Option(help="Also write the wholly reviewed documents as gold for `evaluate`."),
    ] = None,
    texts: TextsOption = None,
    column: ColumnOption = None,
    encoding: EncodingOption = "utf-8",
    force: ForceOption = False,
    quiet: QuietOption = False,
) -> None:
    """Write the records as the reviewers left them; exit code 1 where some could not be applied.

    Example: conflict-events review apply events.jsonl decisions.jsonl -o corrected.jsonl
    """
    from conflict_events.evaluation.gold import gold_text  # noqa: PLC0415 - keeps --help fast
    from conflict_events.exports import read, write  # noqa: PLC0415
    from conflict_events.review import apply  # noqa: PLC0415
    from conflict_events.review import gold as as_gold  # noqa: PLC0415

    events, said = read(records), _decisions(decisions)
    done = apply(events, said)
    if gold is not None:
        given = text_documents(texts or (), column or (), encoding=encoding, quiet=quiet)
        made, left = as_gold(events, said, _texts_of(events, given))
        _write(gold, gold_text(made).encode("utf-8"), force=force)
        if left and not quiet:
            message = f"{len(left)} documents are no gold: text unknown, or not all records judged"
            typer.echo(message, err=True)
    write(done.events, output, format="jsonl", force=force)
    _tell(done.problems)
    if not quiet:
        typer.echo(
            f"{len(done.events)} records: {done.changed} changed, {done.added} added, "
            f"{done.unjudged} not judged; {done.rejected} rejected",
            err=True,
        )
    if done.problems:
        raise typer.Exit(1)


@review_app.command("report")
def report_(
    records: RecordsArgument,
    decisions: DecisionsArgument,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Print precision by type and by field, with 95 % intervals.

    Example: conflict-events review report sample.jsonl decisions.jsonl
    """
    from conflict_events.cli.review_tables import precision_lines  # noqa: PLC0415
    from conflict_events.exports import read  # noqa: PLC0415 - keeps --help fast
    from conflict_events.review import precision  # noqa: PLC0415

    found = precision(read(records), _decisions(decisions))
    _print(json.dumps(dataclasses.asdict(found), indent=1) if as_json else precision_lines(found))


@review_app.command("agreement")
def agreement_(
    first: Annotated[Path, typer.Argument(help="Decisions of one reviewer.")],
    second: Annotated[Path, typer.Argument(help="Decisions of another on the same records.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Print how far two reviewers agree, and where they do not.

    Example: conflict-events review agreement anna.jsonl ben.jsonl
    """
    from conflict_events.cli.review_tables import agreement_lines  # noqa: PLC0415
    from conflict_events.review import agreement  # noqa: PLC0415 - keeps --help fast

    found = agreement(_decisions([first]), _decisions([second]))
    _print(json.dumps(dataclasses.asdict(found), indent=1) if as_json else agreement_lines(found))


def _decisions(paths: Sequence[Path]) -> list[Decision]:
    from conflict_events.review import read_decisions  # noqa: PLC0415 - keeps --help fast

    return [decision for path in paths for decision in read_decisions(path)]


def _texts_of(events: Sequence[Event], documents: Sequence[Document]) -> dict[str, Document]:
    """Return the texts by document id, of the documents that the records are of."""
    from conflict_events.report.texts import by_id, shown  # noqa: PLC0415 - keeps --help fast

    found = by_id(documents)
    mine: dict[str, list[Event]] = {}
    for event in events:
        mine.setdefault(event.document_id, []).append(event)
    return {
        known: found[known]
        for known, told in mine.items()
        if known in found and shown(told, found[known]).whole
    }


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read as UTF-8; check the path") from error


def _write(path: Path, raw: bytes, *, force: bool) -> None:
    from conflict_events.exports.atomic import check_target, replace_file  # noqa: PLC0415

    check_target(path, force=force)
    replace_file(path, raw)


def _tell(problems: Sequence[str]) -> None:
    for problem in problems:
        typer.echo(problem, err=True)


def _print(text: str) -> None:
    sys.stdout.buffer.write((text.rstrip("\n") + "\n").encode("utf-8"))
    sys.stdout.flush()
