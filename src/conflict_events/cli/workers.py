"""Extraction in supervised processes: a document that kills or stalls one is set aside alone.

Documents go to the workers in chunks. A chunk whose worker dies, raises or is overdue is
done again document by document, each in a chunk of its own; one that fails alone is given
back with the reason. Results come in the order of the documents, whatever the workers do.
"""

from __future__ import annotations

import multiprocessing
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any, Self

from conflict_events.config import ExtractorConfig
from conflict_events.errors import ConfigError, ConflictEventsError, ModelError
from conflict_events.schema import Document, ExtractionResult, Provenance

_CHUNK = 16
_START_SECONDS = 120.0
"""A worker loads models before its first document."""
Chunk = tuple[tuple[int, Document], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: a result, or the reason why there is none."""

    result: ExtractionResult | None = None
    reason: str = ""
    detail: str = ""


@dataclass(slots=True)
class _Worker:
    process: Any
    pipe: Connection
    chunk: Chunk = ()
    due: float = field(default=0.0)

    def end(self) -> None:
        """Stop the process and forget its chunk."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Workers:
    """A pool of extracting processes; use it as a context.

    Args:
        config: Settings of the extractors.
        jobs: Number of processes.
        seconds: How long a document may take.
        work: What a process runs; for tests.
    """

    def __init__(
        self,
        config: ExtractorConfig,
        *,
        jobs: int = 1,
        seconds: float = 120.0,
        work: Callable[[Connection, ExtractorConfig], None] | None = None,
    ) -> None:
        self._work = work or read_chunks
        self._config = config
        self._jobs = jobs
        self._seconds = seconds
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._waiting: deque[Chunk] = deque()
        self.provenance: Provenance | None = None
        self.restarts = 0

    def __enter__(self) -> Self:
        self._workers = [self._launch() for _ in range(self._jobs)]
        for worker in self._workers:
            self._await(worker)
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.end()

    def run(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """Yield one outcome a document, in order.

        Raises:
            ModelError: The model is missing or unfit.
            ConfigError: The workers cannot be set up.
        """
        source = enumerate(documents)
        done: dict[int, Outcome] = {}
        following = 0
        exhausted = False
        while True:
            for worker in self._workers:
                if worker.chunk or (len(done) > self._most and not self._waiting):
                    continue
                if not self._waiting and not exhausted:
                    fresh = _take(source)
                    exhausted = not fresh
                    if fresh:
                        self._waiting.append(fresh)
                if self._waiting:
                    self._give(worker, self._waiting.popleft())
            done.update(self._collect())
            while following in done:
                yield done.pop(following)
                following += 1
            busy = any(worker.chunk for worker in self._workers)
            if exhausted and not busy and not self._waiting and not done:
                return

    @property
    def _most(self) -> int:
        """Results that wait for an earlier one; more would fill the memory."""
        return 64 * _CHUNK * self._jobs

    def _launch(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=self._work, args=(theirs, self._config), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _await(self, worker: _Worker) -> None:
        """Wait until a worker has loaded what it needs."""
        ours = worker.pipe
        if not ours.poll(_START_SECONDS):
            worker.end()
            raise ConfigError("the extractor did not start in time; see `conflict-events doctor`")
        try:
            kind, *told = ours.recv()
        except EOFError as error:
            worker.end()
            raise ConfigError(
                "the extractor died while starting; see `conflict-events doctor`"
            ) from error
        if kind == "error":
            worker.end()
            slug, message = told
            if slug in ("model-missing", "model-unfit"):
                raise ModelError(message, slug=slug)
            raise ConfigError(message)
        self.provenance = told[0]

    def _give(self, worker: _Worker, chunk: Chunk) -> None:
        worker.chunk = chunk
        worker.due = time.monotonic() + self._seconds
        try:
            worker.pipe.send(chunk)
        except OSError:
            worker.due = 0.0

    def _collect(self) -> dict[int, Outcome]:
        """Wait for a worker that answers, dies or is overdue, and take what it leaves."""
        busy = [worker for worker in self._workers if worker.chunk]
        found: dict[int, Outcome] = {}
        if not busy:
            return found
        left = max(0.0, min(worker.due for worker in busy) - time.monotonic())
        ready = wait([worker.pipe for worker in busy], timeout=left)
        for worker in busy:
            if worker.pipe in ready:
                try:
                    kind, told = worker.pipe.recv()
                except (EOFError, OSError):
                    found.update(self._replace(worker, "crashed"))
                    continue
                chunk, worker.chunk = worker.chunk, ()
                if kind == "done":
                    numbers = (number for number, _ in chunk)
                    found.update(zip(numbers, map(Outcome, told), strict=True))
                else:
                    found.update(self._again(chunk, "raised", told))
            elif time.monotonic() >= worker.due:
                found.update(self._replace(worker, "overdue"))
        return found

    def _replace(self, worker: _Worker, reason: str) -> dict[int, Outcome]:
        chunk = worker.chunk
        worker.end()
        detail = f"exit code {worker.process.exitcode}"
        if reason == "overdue":
            detail = f"took more than {self._seconds:g} seconds"
        fresh = self._launch()
        self._workers[self._workers.index(worker)] = fresh
        self._await(fresh)
        self.restarts += 1
        return self._again(chunk, reason, detail)

    def _again(self, chunk: Chunk, reason: str, detail: str) -> dict[int, Outcome]:
        """Queue the documents of a failed chunk one by one, or give up the only one."""
        if len(chunk) == 1:
            return {chunk[0][0]: Outcome(reason=reason, detail=detail)}
        self._waiting.extendleft((pair,) for pair in reversed(chunk))
        return {}


def _take(source: Iterator[tuple[int, Document]]) -> Chunk:
    chunk = []
    for pair in source:
        chunk.append(pair)
        if len(chunk) == _CHUNK:
            break
    return tuple(chunk)


def read_chunks(pipe: Connection, config: ExtractorConfig) -> None:
    """Read chunks from `pipe` and answer each, until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from conflict_events.extractor import Extractor  # noqa: PLC0415 - only workers load it

    try:
        extractor = Extractor(config)
    except ConflictEventsError as error:
        pipe.send(("error", error.slug, str(error)))
        return
    pipe.send(("ready", extractor.provenance))
    while True:
        try:
            chunk: Chunk = pipe.recv()
        except EOFError:
            return
        try:
            results = list(extractor.extract_all(document for _, document in chunk))
        except Exception as error:  # noqa: BLE001 - any failure is the document's, not the batch's
            pipe.send(("raised", f"{type(error).__name__}: {error}"))
        else:
            pipe.send(("done", results))
