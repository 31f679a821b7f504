"""Supervised processes."""

from __future__ import annotations

import pytest

from conflict_events.cli.workers import Outcome, Workers
from conflict_events.config import ExtractorConfig
from conflict_events.errors import ConfigError, ModelError
from conflict_events.schema import Document
from tests.strategies.poison import die, obey, refuse


def outcomes(texts: list[str], *, jobs: int = 1, seconds: float = 20.0) -> list[Outcome]:
    with Workers(ExtractorConfig(), jobs=jobs, seconds=seconds, work=obey) as workers:
        return list(workers.run(Document(text=text) for text in texts))


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_order(jobs: int) -> None:
    """One outcome a document, in the order of the documents."""
    texts = [str(number) for number in range(100)]
    found = outcomes(texts, jobs=jobs)
    assert [o.result.document_id for o in found if o.result] == texts


def test_poison_is_set_aside_alone() -> None:
    """A document that crashes or raises is given back; its neighbours are read."""
    texts = [str(number) for number in range(40)]
    texts[7], texts[21] = "crash", "raise"
    found = outcomes(texts)
    assert [o.reason for o in found if o.result is None] == ["crashed", "raised"]
    assert found[7].detail == "exit code 9"
    assert found[21].detail == "ValueError: told to"
    read = [o.result.document_id for o in found if o.result]
    assert read == [t for t in texts if t.isdigit()]


def test_a_document_that_stalls_is_set_aside() -> None:
    """What takes too long is given back, and the others are read."""
    found = outcomes(["a", "hang", "b"], seconds=1.0)
    assert [o.reason for o in found] == ["", "overdue", ""]


def test_nothing_to_read() -> None:
    """No documents, no outcomes."""
    assert outcomes([]) == []


def test_workers_that_cannot_start_are_told() -> None:
    """The cause is an error of the library, not a stalled batch."""
    with pytest.raises(ModelError, match="no such model"), Workers(ExtractorConfig(), work=refuse):
        pass
    with pytest.raises(ConfigError, match="doctor"), Workers(ExtractorConfig(), work=die):
        pass
