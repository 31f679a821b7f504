"""The command line: ``conflict-events``. Data on standard output, messages on standard error.

Exit codes: 0 done, 1 a check failed, 2 bad input (one clear line names it), 3 done but documents
were set aside, 130 interrupted.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from conflict_events import __version__
from conflict_events.cli.batch import batch
from conflict_events.cli.checks import doctor, lexicon_app, schema
from conflict_events.cli.cluster import cluster
from conflict_events.cli.evaluate import diff, evaluate
from conflict_events.cli.explain import explain
from conflict_events.cli.export import export
from conflict_events.cli.extract import extract
from conflict_events.cli.gazetteer import gazetteer_app
from conflict_events.cli.report import report
from conflict_events.cli.review import review_app
from conflict_events.cli.settings import FILE, read_settings
from conflict_events.errors import ConflictEventsError

app = typer.Typer(
    name="conflict-events",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
)
app.command()(extract)
app.command()(batch)
app.command()(export)
app.command()(cluster)
app.command()(report)
app.command()(explain)
app.command()(evaluate)
app.command()(diff)
app.command()(doctor)
app.command()(schema)
app.add_typer(review_app, name="review")
app.add_typer(lexicon_app, name="lexicon")
app.add_typer(gazetteer_app, name="gazetteer")


def _version(value: bool) -> None:
    if value:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _options(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback acts
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print it.")
    ] = False,
    config: Annotated[
        Path | None,
        typer.Option(help=f"Settings file; by default {FILE} of this folder, if there is one."),
    ] = None,
) -> None:
    """Typed conflict event records from raw English news text.

    A first run: conflict-events extract article.txt --published 2013-06-05 --format table

    A data set: conflict-events batch articles/ -o out/ && conflict-events export
    out/events.jsonl --format acled -o acled.csv

    Records go to standard output, messages to standard error. Exit codes: 0 done, 1 a check
    failed, 2 bad input, 3 done but documents were set aside, 130 interrupted. Shell
    completion: conflict-events --install-completion.
    """
    context.default_map = read_settings(config, _known(context))


def _known(context: typer.Context) -> dict[str, frozenset[str]]:
    """Return the option names of each command, subcommands of groups left out."""
    commands: dict[str, Any] = getattr(context.command, "commands", {})
    return {
        name: frozenset(
            parameter.name
            for parameter in command.params
            if parameter.name and parameter.param_type_name == "option"
        )
        - {"help"}
        for name, command in commands.items()
        if not hasattr(command, "commands")
    }


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
