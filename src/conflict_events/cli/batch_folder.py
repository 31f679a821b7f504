"""The folder that a batch writes: parts that get their names when all is done.

A state beside the parts says how many inputs are done and how long the parts were then, so
that an interrupted batch goes on where it stood: what a crash left behind that is cut off.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Self

from conflict_events.cli.inputs import Item
from conflict_events.errors import ExportError, InputError
from conflict_events.schema.serial import to_json

if TYPE_CHECKING:
    from conflict_events.cli.workers import Outcome
    from conflict_events.exports.run import Run

EVENTS, NOTES, ASIDE, RUN = "events.jsonl", "diagnostics.jsonl", "set_aside.jsonl", "run.json"
REPEAT = "repeat"
_STATE = ".batch.state"
_EVERY = 32
"""Inputs between two states."""


def check_folder(folder: Path, names: list[str], *, force: bool, resume: bool) -> None:
    """Refuse a folder in which something would be overwritten.

    Raises:
        ExportError: It is a file, holds one of `names`, or an interrupted batch.
    """
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{folder}: is a file; name a folder", slug="file-unwritable")
    for name in names:
        if (folder / name).exists() and not force:
            message = f"{folder / name}: exists; name another folder or add --force"
            raise ExportError(message, slug="file-exists")
    if (folder / _STATE).exists() and not (force or resume):
        message = f"{folder}: holds an interrupted batch; add --resume to go on, or --force"
        raise ExportError(message, slug="file-exists")


class BatchFolder:
    """Writes what a batch gives, in the order of its inputs.

    Args:
        folder: Where to write.
        run: Counts what is written.
        resume: Whether to go on where an interrupted batch of the same inputs and options stood.
    """

    def __init__(self, folder: Path, run: Run, *, resume: bool) -> None:
        self._folder = folder
        self._run = run
        self._stack = ExitStack()
        self._open: dict[str, IO[bytes]] = {}
        self._signature = json.dumps([run.options, run.inputs], default=str, sort_keys=True)
        self.done = 0
        """Inputs that are written, set aside or left out."""
        self._resume = resume

    def __enter__(self) -> Self:
        self._folder.mkdir(parents=True, exist_ok=True)
        sizes = self._restored() if self._resume else {}
        for name in (EVENTS, NOTES, ASIDE):
            path = self._part(name)
            handle = self._stack.enter_context(path.open("r+b" if name in sizes else "wb"))
            handle.truncate(handle.seek(sizes.get(name, 0)))
            self._open[name] = handle
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is not None and self.done:
            self.save()
        self._stack.close()
        if kind is not None and not self.done:
            for name in self._open:
                self._part(name).unlink(missing_ok=True)
        if kind is None:
            for name in self._open:
                self._part(name).replace(self._folder / name)
            (self._folder / _STATE).unlink(missing_ok=True)

    def _part(self, name: str) -> Path:
        return self._folder / f".{name}.part"

    def _restored(self) -> dict[str, int]:
        """Return the lengths of the parts at the last state, and take its counts.

        Raises:
            InputError: The state is of other inputs or options, or its parts are gone.
        """
        path = self._folder / _STATE
        if not path.exists():
            return {}
        try:
            state = json.loads(path.read_text(encoding="utf-8"))
            sizes = {str(name): int(size) for name, size in state["sizes"].items()}
            fits = state["signature"] == self._signature and all(
                self._part(name).stat().st_size >= size for name, size in sizes.items()
            )
            counts, done = dict(state["counts"]), int(state["done"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            fits = False
        if not fits:
            message = f"{self._folder}: was begun with other inputs or options; use --force"
            raise InputError(message)
        self._run.counts.update(counts)
        self.done = done
        return sizes

    def save(self) -> None:
        """Write the state: what is done so far can be gone on from."""
        from conflict_events.exports.atomic import replace_file  # noqa: PLC0415

        for handle in self._open.values():
            handle.flush()
        state = {
            "signature": self._signature,
            "done": self.done,
            "counts": self._run.counts,
            "sizes": {name: handle.tell() for name, handle in self._open.items()},
        }
        replace_file(self._folder / _STATE, json.dumps(state).encode())

    def take(self, where: str, outcome: Outcome) -> None:
        """Write what one document gave."""
        result = outcome.result
        self._run.count("documents")
        if result is None:
            self.set_aside(Item(where, reason=outcome.reason, detail=outcome.detail))
            return
        self._run.count("events", len(result.events))
        for event in result.events:
            self._open[EVENTS].write(to_json(event).encode("utf-8") + b"\n")
        for item in result.diagnostics:
            self._run.count(f"diagnostic {item.slug}")
            told = {"where": where, "document_id": result.document_id, **item.model_dump()}
            self._open[NOTES].write(_line(told))
        self._step()

    def set_aside(self, item: Item) -> None:
        """Note a text that was not read."""
        if item.reason == REPEAT:
            self._run.count("repeats")
        else:
            self._run.count("set aside")
            self._run.count(f"set aside: {item.reason}")
        told = {"where": item.where, "reason": item.reason, "detail": item.detail}
        self._open[ASIDE].write(_line(told))
        self._step()

    def _step(self) -> None:
        self.done += 1
        if self.done % _EVERY == 0:
            self.save()


def _line(given: dict[str, Any]) -> bytes:
    return (json.dumps(given, ensure_ascii=False) + "\n").encode("utf-8", "replace")
