"""``doctor``, ``schema`` and ``lexicon``: is the installation sound, is the data lawful."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

lexicon_app = typer.Typer(help="Check and count the data files.", no_args_is_help=True)


def doctor() -> None:
    """Check models, gazetteer and data files against what this version was built with."""
    from conflict_events.cli.doctor import findings  # noqa: PLC0415 - keeps --help fast

    failed = False
    for finding in findings():
        typer.echo(f"{'ok  ' if finding.sound else 'FAIL'} {finding.what}: {finding.detail}")
        failed |= not finding.sound
    if failed:
        raise typer.Exit(1)


def schema(
    write: Annotated[Path | None, typer.Option(help="Folder to write the schema files to.")] = None,
) -> None:
    """Print the JSON Schema of a record, or write all schemas to a folder."""
    from conflict_events.schema.jsonschema import schemas, to_text  # noqa: PLC0415

    found = schemas()
    if write is None:
        typer.echo(to_text(found["event"]), nl=False)
        return
    write.mkdir(parents=True, exist_ok=True)
    for name, value in found.items():
        (write / f"{name}.json").write_text(to_text(value), encoding="utf-8")


@lexicon_app.command()
def check(
    pack: Annotated[list[str] | None, typer.Option(help="Pack beside core.")] = None,
) -> None:
    """Check every law of the data files; name file and entry of each breach."""
    from conflict_events.entities.actor_laws import actor_breaches  # noqa: PLC0415
    from conflict_events.lexicon.actors import load_registry  # noqa: PLC0415
    from conflict_events.lexicon.checks import breaches  # noqa: PLC0415 - keeps --help fast

    packs = ("core", *(pack or ()))
    found = breaches(packs)
    found += [] if found else actor_breaches(load_registry(packs))
    for breach in found:
        typer.echo(breach, err=True)
    if found:
        raise typer.Exit(1)
    typer.echo("all laws hold")


@lexicon_app.command()
def stats(
    pack: Annotated[list[str] | None, typer.Option(help="Pack beside core.")] = None,
    *,
    countries: Annotated[bool, typer.Option(help="Add actors by country and decade.")] = True,
) -> None:
    """Print how much each part of the lexicon holds, and which share nobody has checked."""
    from conflict_events.lexicon import actor_stats  # noqa: PLC0415 - keeps --help fast
    from conflict_events.lexicon.checks import counts  # noqa: PLC0415 - keeps --help fast

    packs = ("core", *(pack or ()))
    for name, number in (counts(packs) | actor_stats.kinds(packs)).items():
        typer.echo(f"{number:>7,}  {name}")
    open_, entries = actor_stats.unchecked(packs)
    typer.echo(f"{open_ / max(1, entries):>7.0%}  of actors unchecked ({open_:,} of {entries:,})")
    part = actor_stats.checked_in_part(packs)
    typer.echo(f"{part / max(1, entries):>7.0%}  of actors checked in part ({part:,})")
    if countries:
        typer.echo("\nActors by country and decade\n")
        typer.echo(actor_stats.table(packs))
