"""``conflict-events export``: records from one format to another."""

from __future__ import annotations

from typing import Annotated

import typer

from conflict_events.cli.options import (
    AggregateOption,
    BackgroundOption,
    DeathlessOption,
    ForceOption,
    FormatOption,
    OutputOption,
    ScopeOption,
    StatusOption,
    selection,
)
from conflict_events.cli.output import check_output, deliver, format_name
from conflict_events.cli.records import read_records


def export(
    files: Annotated[
        list[str],
        typer.Argument(
            help="Files of records (JSON Lines, Parquet, DuckDB), folders of `batch`, - for input."
        ),
    ],
    format: FormatOption = None,  # noqa: A002 - the option's name
    output: OutputOption = None,
    force: ForceOption = False,
    status: StatusOption = None,
    scope: ScopeOption = None,
    background: BackgroundOption = None,
    aggregate: AggregateOption = None,
    deathless: DeathlessOption = False,
) -> None:
    """Write records in the format of a data set.

    Event tables take what was asserted or alleged, is political, and is no history or total;
    options take more or less. What was taken stands in OUTPUT.run.json.

    Example: conflict-events export events.jsonl --format acled -o acled.csv
    """
    name = format_name(format, output)
    check_output(output, force=force)
    from conflict_events.exports.formats import format_named  # noqa: PLC0415 - keeps --help fast
    from conflict_events.exports.run import Run  # noqa: PLC0415
    from conflict_events.exports.selection import EVERYTHING  # noqa: PLC0415

    filters = selection(
        EVERYTHING if name == "table" else format_named(name).selection,
        status=status,
        scope=scope,
        background=background,
        aggregate=aggregate,
        deathless=deathless,
    )
    run = Run("export", {"format": name})
    deliver(read_records(files, run), name, output, force=force, filters=filters, run=run)
