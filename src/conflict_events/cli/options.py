"""Options that several commands share, each with one meaning and one help text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from conflict_events.errors import ConfigError
from conflict_events.schema import Scope, Status

if TYPE_CHECKING:
    from conflict_events.exports import Selection

_FORMATS = "jsonl acled ucdp-ged plover cameo csv plover-json geojson parquet duckdb table".split()


def _formats(incomplete: str) -> list[str]:
    return [name for name in _FORMATS if name.startswith(incomplete)]


FormatOption = Annotated[
    str | None,
    typer.Option(
        "--format",
        help="acled, ucdp-ged, plover, cameo, csv, plover-json, geojson, parquet, duckdb, jsonl, "
        "or table for people; by default what the ending of the output stands for.",
        autocompletion=_formats,
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", help="File to write instead of printing; NAME.run.json is written too."
    ),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Overwrite the output.")]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="No progress and no diagnostics; errors remain.")
]
StatusOption = Annotated[
    str | None,
    typer.Option(help="Statuses to take, such as 'asserted,denied', or 'all'."),
]
ScopeOption = Annotated[
    str | None,
    typer.Option(help="Scopes to take, such as 'political,criminal', or 'all'."),
]
BackgroundOption = Annotated[
    bool | None, typer.Option("--background/--no-background", help="Take what is told as history.")
]
AggregateOption = Annotated[
    bool | None, typer.Option("--aggregate/--no-aggregate", help="Take totals over incidents.")
]
DeathlessOption = Annotated[
    bool, typer.Option("--deathless", help="Take records without a death into ucdp-ged.")
]


def selection(
    base: Selection,
    *,
    status: str | None,
    scope: str | None,
    background: bool | None,
    aggregate: bool | None,
    deathless: bool,
) -> Selection:
    """Return the filters of a format, changed as the options ask.

    Raises:
        ConfigError: A status or scope has a value that no record has.
    """
    changed = base
    if status is not None:
        changed = replace(changed, statuses=_values(status, "--status", get_args(Status)))
    if scope is not None:
        changed = replace(changed, scopes=_values(scope, "--scope", get_args(Scope)))
    if background is not None:
        changed = replace(changed, background=background)
    if aggregate is not None:
        changed = replace(changed, aggregate=aggregate)
    return replace(changed, deathless=True) if deathless else changed


def _values(text: str, option: str, known: tuple[str, ...]) -> tuple[str, ...] | None:
    if text.strip() == "all":
        return None
    wanted = tuple(part.strip() for part in text.split(",") if part.strip())
    unknown = next((value for value in wanted if value not in known), None)
    if unknown is not None or not wanted:
        message = f"{option}: unknown value '{unknown or text}'; use all, {', '.join(known)}"
        raise ConfigError(message)
    return wanted
