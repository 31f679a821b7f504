"""``conflict-events evaluate`` and ``diff``: how good the records are, and what changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from conflict_events.cli.options import ForceOption, QuietOption
from conflict_events.cli.output import check_output, give, run_path
from conflict_events.cli.progress import progress
from conflict_events.cli.records import read_records
from conflict_events.config import DEFAULT_MODEL, ExtractorConfig
from conflict_events.errors import InputError
from conflict_events.schema import Event
from conflict_events.schema.identity import document_id

if TYPE_CHECKING:
    from conflict_events.evaluation.diff import Change, Diff
    from conflict_events.evaluation.evaluate import Scores
    from conflict_events.evaluation.gold import GoldDocument
    from conflict_events.evaluation.intervals import Share
    from conflict_events.exports.run import Run

_Shown = Literal["text", "json"]
_ShownOption = Annotated[_Shown, typer.Option("--format", help="text for people, or json.")]
_OutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write instead of printing.")
]
_PackOption = Annotated[list[str] | None, typer.Option(help="Lexicon pack beside core.")]


def evaluate(
    gold: Annotated[Path, typer.Argument(help="Gold, JSON Lines; see docs/evaluation.md.")],
    records: Annotated[
        Path | None,
        typer.Option(help="Measure these records instead of reading the texts of the gold."),
    ] = None,
    verbal: Annotated[
        bool, typer.Option("--verbal/--no-verbal", help="Measure threats, talks and the like.")
    ] = True,
    misses: Annotated[int, typer.Option(help="How many misses to list; -1 for all.")] = 20,
    format: _ShownOption = "text",  # noqa: A002 - the option's name
    output: _OutputOption = None,
    force: ForceOption = False,
    model: Annotated[str, typer.Option(help="spaCy pipeline, by exact name.")] = DEFAULT_MODEL,
    pack: _PackOption = None,
    quiet: QuietOption = False,
) -> None:
    """Measure records against what people coded.

    Precision, recall and F1 of incidents after the best alignment, accuracy of each field
    with its 95 % interval, confusion of types, calibration, and a list of misses.

    Example: conflict-events evaluate gold.jsonl --format json -o scores.json
    """
    check_output(output, force=force)
    from conflict_events.evaluation.evaluate import evaluate as measure  # noqa: PLC0415
    from conflict_events.evaluation.gold import read_gold  # noqa: PLC0415
    from conflict_events.exports.run import Run  # noqa: PLC0415

    config = ExtractorConfig(model=model, packs=("core", *(pack or ())))
    documents = read_gold(gold)
    run = Run("evaluate", {"verbal": verbal, **config.model_dump(mode="json")})
    run.note(gold)
    if records is None:
        found = _extracted(documents, config, run, quiet=quiet)
    else:
        found = _given(documents, records, run)
    scores = measure(documents, found, verbal=verbal, packs=config.packs)
    if format == "json":
        _tell([json.dumps(scores.plain(), indent=1, ensure_ascii=False)], output, run)
    else:
        _tell(_scores(scores, misses), output, run)


def diff(
    old: Annotated[Path, typer.Argument(help="Records of the earlier run.")],
    new: Annotated[Path, typer.Argument(help="Records of the later run.")],
    format: _ShownOption = "text",  # noqa: A002 - the option's name
    output: _OutputOption = None,
    force: ForceOption = False,
    pack: _PackOption = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="End with 1 where the runs differ.")
    ] = False,
) -> None:
    """Compare two runs: records gained, lost and changed, with the reason of each.

    Example: conflict-events diff before.jsonl after.jsonl
    """
    check_output(output, force=force)
    from conflict_events.evaluation.diff import diff as compare  # noqa: PLC0415
    from conflict_events.exports.run import Run  # noqa: PLC0415

    run = Run("diff", {})
    was, now = (list(read_records([str(path)], run)) for path in (old, new))
    found = compare(was, now, packs=("core", *(pack or ())))
    if format == "json":
        _tell([json.dumps(found.plain(), indent=1, ensure_ascii=False)], output, run)
    else:
        _tell([*_versions(old, new), *_differences(found)], output, run)
    if exit_code and not found.empty:
        raise typer.Exit(1)


def _extracted(
    documents: tuple[GoldDocument, ...], config: ExtractorConfig, run: Run, *, quiet: bool
) -> dict[str, Sequence[Event]]:
    """Return what the extractor finds in the texts of the gold, by document."""
    from conflict_events.extractor import Extractor  # noqa: PLC0415 - keeps --help fast

    found: dict[str, Sequence[Event]] = {}
    extractor = Extractor(config)
    run.provenance = extractor.provenance.model_dump()
    with progress(len(documents), quiet=quiet) as step:
        results = extractor.extract_all(d.document() for d in documents)
        for document, result in zip(documents, results, strict=True):
            found[document.id] = result.events
            step()
    return found


def _given(documents: tuple[GoldDocument, ...], path: Path, run: Run) -> dict[str, Sequence[Event]]:
    """Return the records of a file by document of the gold: by its id, or that of its text.

    Raises:
        InputError: None of the records is of a document of the gold.
    """
    by_id: dict[str, list[Event]] = {}
    for event in read_records([str(path)], run):
        by_id.setdefault(event.document_id, []).append(event)
    found: dict[str, Sequence[Event]] = {}
    for document in documents:
        for ident in (document.id, document_id(document.text, document.title)):
            if ident in by_id:
                found[document.id] = by_id[ident]
    if by_id and documents and not found:
        message = f"{path}: has no record of a document of the gold; their ids differ"
        raise InputError(message, slug="record-invalid")
    return found


def _scores(scores: Scores, misses: int) -> Iterator[str]:
    yield (
        f"{scores.documents} documents, {scores.incidents} incidents of gold, "
        f"{scores.records} records"
    )
    yield f"precision  {_share(scores.precision)}"
    yield f"recall     {_share(scores.recall)}"
    value, low, high = scores.f1
    yield f"F1         {value:.3f} [{low:.3f}, {high:.3f}]"
    yield ""
    yield f"{'field':18} {'accuracy':32} {'wrong':>6} {'missing':>8} {'invented':>9}"
    for name, field in scores.fields.items():
        told = _share(field.accuracy)
        yield f"{name:18} {told:32} {field.wrong:6} {field.missing:8} {field.invented:9}"
    if scores.types:
        yield ""
        yield "types taken for others (- is none)"
        for (gold, found), times in scores.types.items():
            yield f"{times:5}  {gold} -> {found}"
    if scores.calibration:
        yield ""
        yield f"calibration error {scores.calibration_error:.3f}"
        for entry in scores.calibration:
            yield (
                f"{entry.low:.1f}-{entry.high:.1f}  {entry.records:5} records, "
                f"said {entry.confidence:.2f}, right {entry.right:.2f}"
            )
    listed = scores.misses if misses < 0 else scores.misses[:misses]
    if listed:
        yield ""
        yield f"misses ({len(listed)} of {len(scores.misses)})"
        for miss in listed:
            yield f"{miss.document}: {miss.kind}: gold '{miss.gold}', found '{miss.found}'"


def _share(found: Share) -> str:
    if found.value is None:
        return "nothing to count"
    return f"{found.value:.3f} [{found.low:.3f}, {found.high:.3f}] ({found.hits}/{found.of})"


def _versions(old: Path, new: Path) -> Iterator[str]:
    """Yield what the runs were made with, where both say so and differ."""
    told = []
    for path in (run_path(old), run_path(new)):
        try:
            run = json.loads(path.read_text(encoding="utf-8"))
            told.append({str(k): str(v) for k, v in run["provenance"].items()})
        except (OSError, ValueError, KeyError, AttributeError, TypeError):
            return
    for name in sorted({*told[0], *told[1]}):
        was, now = told[0].get(name), told[1].get(name)
        if was != now:
            yield f"{name}: {was} -> {now}"


def _differences(found: Diff) -> Iterator[str]:
    counts = (len(found.gained), len(found.lost), len(found.changed), found.same)
    yield "{} gained, {} lost, {} changed, {} the same".format(*counts)
    for mark, changes in (("+", found.gained), ("-", found.lost), ("~", found.changed)):
        for change in changes:
            yield from _change(mark, change)


def _change(mark: str, change: Change) -> Iterator[str]:
    ids = " -> ".join(dict.fromkeys(i for i in (change.old_id, change.new_id) if i))
    why = f" ({change.reason})" if change.reason else ""
    yield f"{mark} {change.document} {ids}: {change.summary}{why}"
    for field in change.fields:
        told = f" ({field.reason})" if field.reason else ""
        yield f"    {field.field}: '{field.old}' -> '{field.new}'{told}"


def _tell(lines: Iterator[str] | list[str], output: Path | None, run: Run) -> None:
    give("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"), output, run)
