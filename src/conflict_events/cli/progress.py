"""Progress of long work: on standard error, only where a terminal shows it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(
    total: int | None, *, quiet: bool, label: str = "documents"
) -> Iterator[Callable[[], None]]:
    """Give a function to call after each unit of work.

    Args:
        total: Units of work; None where it is not known.
        quiet: Show nothing.
        label: What the units are.
    """
    if quiet or not sys.stderr.isatty() or total == 1:
        yield lambda: None
        return
    from rich.console import Console  # noqa: PLC0415 - only terminals need it
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(label, total=total)
        yield lambda: shown.advance(task)
