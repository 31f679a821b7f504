"""Tolls of whole texts: side, source, and what a sentence without an event adds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from conflict_events import Extractor
from conflict_events.schema import Count
from tests.golden.reading import cases

pytestmark = pytest.mark.model


def short(count: Count) -> str:
    bounds = " ".join("-" if b is None else str(b) for b in (count.low, count.high))
    return f"{count.kind} {bounds} {count.side} {count.source or '-'}"


@pytest.mark.parametrize("case", cases("tolls_of_records.toml"), ids=lambda case: case["text"])
def test_first_record_has_these_tolls(case: dict[str, Any]) -> None:
    """Every toll of the record is that of the gold, and none is missing."""
    day = date.fromisoformat(case["published"]) if "published" in case else None
    event = Extractor.default().extract(case["text"], published=day).events[0]
    assert sorted(short(count) for count in event.casualties) == sorted(case["tolls"])
