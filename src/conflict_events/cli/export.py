"""``conflict-events export``: records from one format to another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from conflict_events.cli.output import check_output, deliver, format_name
from conflict_events.schema import Event


def export(
    files: Annotated[list[Path], typer.Argument(help="Files of records: JSON Lines or Parquet.")],
    format: Annotated[  # noqa: A002 - the option's name
        str | None,
        typer.Option(
            "--format",
            help="acled, ucdp-ged, plover, cameo, csv, plover-json, geojson, parquet, jsonl or "
            "table; by default what the ending of the output stands for.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write instead of printing.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Overwrite the output file.")] = False,
) -> None:
    """Write records in the format of a data set.

    Event tables take what was asserted or alleged, is political, and is no history or total.
    """
    name = format_name(format, output)
    check_output(output, force=force)
    deliver(_events(files), name, output, force=force)


def _events(files: list[Path]) -> Iterator[Event]:
    from conflict_events.exports import read  # noqa: PLC0415 - keeps --help fast

    for file in files:
        yield from read(file)
