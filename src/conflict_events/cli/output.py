"""Records to standard output or a file, in any format."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from conflict_events.errors import ExportError
from conflict_events.schema import Event
from conflict_events.schema.serial import to_json

if TYPE_CHECKING:
    from conflict_events.exports import Selection
    from conflict_events.exports.run import Run

_BINARY = ("parquet", "duckdb")
_PLAIN_WIDTH = 110
"""Columns of a table that no terminal limits."""


def run_path(output: Path) -> Path:
    """Return where the manifest of an output stands: beside it, ``NAME.run.json``."""
    return output.with_name(f"{output.name}.run.json")


def check_output(output: Path | None, *, force: bool) -> None:
    """Refuse an output that cannot be written, before anything long is begun.

    Raises:
        ExportError: It exists and `force` is not set, or its folder does not exist.
    """
    if output is None:
        return
    for target in (output, run_path(output)):
        if target.is_dir():
            raise ExportError(f"{target}: is a folder; name a file", slug="file-unwritable")
        if target.exists() and not force:
            message = f"{target}: exists; name another file or add --force"
            raise ExportError(message, slug="file-exists")
    if not output.parent.is_dir():
        message = f"{output}: there is no such folder; make it or name another with --output"
        raise ExportError(message, slug="file-unwritable")


def format_name(name: str | None, output: Path | None) -> str:
    """Return the format to write: as named, else by the ending of `output`, else ``jsonl``.

    Raises:
        ExportError: There is no such format.
    """
    if name in ("table", "jsonl") or (name is None and output is None):
        return name or "jsonl"
    from conflict_events.exports.formats import formats  # noqa: PLC0415 - keeps --help fast

    known = {known.name: known for known in formats()}
    if name is not None:
        wanted = name.lower().replace("_", "-")
        if wanted not in known:
            message = f"unknown format '{name}'; use one of table, {', '.join(known)}"
            raise ExportError(message, slug="format-unknown")
        return wanted
    ending = output.suffix.lower() if output else ""
    for found in known.values():
        if ending in found.suffixes:
            return found.name
    message = f"{output}: its ending names no format; add --format, one of {', '.join(known)}"
    raise ExportError(message, slug="format-unknown")


def deliver(
    events: Iterable[Event],
    name: str,
    output: Path | None,
    *,
    force: bool,
    filters: Selection | None = None,
    run: Run | None = None,
) -> None:
    """Write records in the format `name` to `output`, or to standard output.

    JSON Lines go out one by one as they come; standard output is UTF-8 whatever the locale.
    A file has its `run` written beside it.

    Raises:
        ExportError: The file cannot be written.
        MissingExtraError: The format needs a package that is not installed.
    """
    if name == "table":
        _write_table([e for e in events if filters is None or filters.takes(e)], output)
    elif output is not None:
        from conflict_events.exports import write  # noqa: PLC0415 - keeps --help fast

        written = write(events, output, format=name, force=force, selection=filters)
        if run is not None:
            run.wrote(written)
    elif name == "jsonl":
        for event in events:
            if filters is None or filters.takes(event):
                sys.stdout.buffer.write(to_json(event).encode("utf-8") + b"\n")
                sys.stdout.buffer.flush()
    else:
        from conflict_events.exports.formats import format_named  # noqa: PLC0415
        from conflict_events.exports.protocol import selected  # noqa: PLC0415

        chosen = format_named(name)
        if name in _BINARY and sys.stdout.isatty():
            message = f"standard output: {name} is no text for a terminal; name a file with -o"
            raise ExportError(message, slug="file-unwritable")
        sys.stdout.buffer.write(chosen.encode(selected(chosen, list(events), filters)))
        sys.stdout.flush()
    if run is not None and output is not None:
        run.save(run_path(output))


def give(raw: bytes, output: Path | None, run: Run) -> None:
    """Print a result, or write it with its `run` beside it.

    Raises:
        ExportError: The file cannot be written.
    """
    if output is None:
        sys.stdout.buffer.write(raw)
        sys.stdout.flush()
        return
    from conflict_events.exports.atomic import replace_file  # noqa: PLC0415

    replace_file(output, raw)
    run.made(output, raw)
    run.save(run_path(output))


def _write_table(events: list[Event], output: Path | None) -> None:
    from rich.console import Console  # noqa: PLC0415 - only people need it

    from conflict_events.cli.table import table  # noqa: PLC0415 - only people need it

    if output is None and sys.stdout.isatty():
        Console().print(table(events))
        return
    text = StringIO()
    Console(file=text, width=_PLAIN_WIDTH).print(table(events))
    raw = text.getvalue().encode("utf-8")
    if output is not None:
        from conflict_events.exports.atomic import replace_file  # noqa: PLC0415

        replace_file(output, raw)
        return
    sys.stdout.buffer.write(raw)
    sys.stdout.flush()
