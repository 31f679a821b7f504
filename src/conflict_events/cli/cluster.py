"""``conflict-events cluster``: records of many documents to incidents."""

from __future__ import annotations

from typing import Annotated

import typer

from conflict_events.cli.options import ForceOption, OutputOption
from conflict_events.cli.output import check_output, give
from conflict_events.cli.records import read_records
from conflict_events.schema.serial import to_json


def cluster(
    files: Annotated[
        list[str],
        typer.Argument(
            help="Files of records (JSON Lines, Parquet, DuckDB), folders of `batch`, - for input."
        ),
    ],
    output: OutputOption = None,
    force: ForceOption = False,
) -> None:
    """Join records that tell of the same incident, one incident a line.

    Each line has the merged fields, the tolls by source, the number of independent reports
    and why its records were joined. The order of the records has no influence.

    Example: conflict-events cluster monday.jsonl tuesday.jsonl -o incidents.jsonl
    """
    check_output(output, force=force)
    from conflict_events.exports.run import Run  # noqa: PLC0415 - keeps --help fast
    from conflict_events.incidents import cluster as join  # noqa: PLC0415

    run = Run("cluster", {})
    incidents = join(read_records(files, run))
    run.count("incidents", len(incidents))
    raw = "".join(f"{to_json(incident)}\n" for incident in incidents).encode("utf-8")
    give(raw, output, run)
