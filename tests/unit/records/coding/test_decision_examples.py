"""Each row of the decision table decides its own example, with the real parser."""

from __future__ import annotations

from functools import lru_cache

import pytest

from conflict_events import Document, Event, Extractor
from conflict_events.lexicon.lexicon import load_lexicon
from conflict_events.lexicon.ontology import Decision

pytestmark = pytest.mark.model

ROWS = load_lexicon().decisions


@lru_cache(maxsize=1)
def _events() -> dict[str, tuple[Event, ...]]:
    documents = (Document(text=row.example) for row in ROWS)
    results = Extractor.default().extract_all(documents)
    return {row.id: result.events for row, result in zip(ROWS, results, strict=True)}


def _deciders(event: Event) -> set[str]:
    """Return the ids of the rows that decided the type of a record."""
    return {row for evidence in event.evidence for row in evidence.rule.split("+")[1:]}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.id))
def test_row_decides_its_example(row: Decision) -> None:
    """The example has a record of the row's type, and its evidence names the row."""
    told = [(event.event_type, _deciders(event)) for event in _events()[row.id]]
    assert any(kind == row.to and row.id in rows for kind, rows in told), told


def test_examples_differ() -> None:
    """No two rows lean on one sentence."""
    assert len({row.example for row in ROWS}) == len(ROWS)
