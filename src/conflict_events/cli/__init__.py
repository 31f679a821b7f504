"""The command line: ``conflict-events``. Data on standard output, messages on standard error.

Exit codes: 0 done, 1 a check failed, 2 bad input (one clear line names it), 130 interrupted.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from conflict_events import __version__
from conflict_events.cli.checks import doctor, lexicon_app, schema
from conflict_events.cli.explain import explain
from conflict_events.cli.export import export
from conflict_events.cli.extract import extract
from conflict_events.errors import ConflictEventsError

app = typer.Typer(
    name="conflict-events",
    help="Typed conflict event records from raw English news text.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(extract)
app.command()(export)
app.command()(explain)
app.command()(doctor)
app.command()(schema)
app.add_typer(lexicon_app, name="lexicon")


def _version(value: bool) -> None:
    if value:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print it.")
    ] = False,
) -> None:
    """Typed conflict event records from raw English news text."""


def main() -> None:
    """Run the command line; errors of the library become one line and exit code 2."""
    try:
        app()
    except ConflictEventsError as error:
        typer.echo(f"conflict-events: {error}", err=True)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
