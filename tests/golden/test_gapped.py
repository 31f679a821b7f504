"""Sentences that leave out a verb: every deed of them is a record, with its own day and place."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from conflict_events import Event, Extractor
from tests.golden.reading import cases

pytestmark = pytest.mark.model

PUBLISHED = date(2025, 6, 12)


def _line(event: Event) -> str:
    """The record as ``type | place | day | toll``, the toll left out where there is none."""
    span = event.date
    day = "" if span is None else str(span.end)
    if span is not None and span.start != span.end:
        day = f"{span.start}/{span.end}"
    hurt = [f"{c.best}{'*' if c.shared else ''}" for c in event.casualties]
    place = event.location.mention if event.location else ""
    return " | ".join((event.event_type, place or "", day, *hurt))


@pytest.mark.parametrize("case", cases("gapped.toml"), ids=lambda case: case["text"][:60])
def test_each_deed_has_its_own_day(case: dict[str, Any]) -> None:
    result = Extractor.default().extract(case["text"], published=PUBLISHED)
    assert sorted(map(_line, result.events)) == sorted(case["records"])


def test_days_move_with_publication() -> None:
    """A report sent a week later tells of the same deeds, each a week later."""
    text = "Gunmen killed a teacher in Pattani on Monday and a monk in Yala on Tuesday."
    later = date(2025, 6, 19)

    def days(published: date) -> list[int]:
        events = Extractor.default().extract(text, published=published).events
        spans = [event.date for event in events]
        return sorted((published - s.start).days for s in spans if s and s.start)

    assert days(PUBLISHED) == days(later) == [2, 3]
