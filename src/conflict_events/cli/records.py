"""Files of records as the command line takes them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from conflict_events.errors import InputError
from conflict_events.schema import Event

if TYPE_CHECKING:
    from conflict_events.exports.run import Run

_BATCH = "events.jsonl"


def read_records(files: Iterable[str], run: Run) -> Iterator[Event]:
    """Yield the records of files, of folders that `batch` wrote, and of standard input (``-``).

    Args:
        files: Paths.
        run: Notes each input with its hash.

    Raises:
        InputError: A file cannot be read, or holds no records.
    """
    from conflict_events.exports import read  # noqa: PLC0415 - keeps --help fast
    from conflict_events.exports.jsonl import JsonLines  # noqa: PLC0415

    for file in files:
        if file == "-":
            raw = sys.stdin.buffer.read()
            run.read("-", raw)
            yield from JsonLines().decode(raw, "standard input")
            continue
        path = Path(file)
        if (path / _BATCH).is_file():
            path /= _BATCH
        elif path.is_dir():
            raise InputError(f"{file}: holds no {_BATCH}; name the folder that `batch` wrote")
        elif not path.exists():
            raise InputError(f"{file}: no such file or folder; check the path")
        events = read(path)
        run.note(path)
        yield from events
