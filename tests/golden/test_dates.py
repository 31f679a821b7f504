"""Which date belongs to which event: own texts of several sentences, read whole."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest

from conflict_events import DateSpan, Event, Extractor
from tests.golden.reading import cases

pytestmark = pytest.mark.model

PUBLISHED = "2013-06-12"
CASES = cases("dates.toml")
_MARK = re.compile(r"\*([^*]+)\*")


def _read(case: dict[str, Any]) -> tuple[str, list[int]]:
    """Return the text of a case and where its triggers begin."""
    text = _MARK.sub(r"\1", case["text"])
    if "triggers" in case:
        return text, [text.index(word) for word in case["triggers"]]
    return text, [m.start() - 2 * n for n, m in enumerate(_MARK.finditer(case["text"]))]


def _told_at(events: tuple[Event, ...], at: int) -> list[Event]:
    return [
        event
        for event in events
        if any(e.role == "trigger" and e.start <= at < e.end for e in event.evidence)
    ]


def _shown(span: DateSpan | None, published: date | None) -> str:
    if span is None:
        return ""
    if span.basis == "publication":
        assert published is not None
        assert (span.start, span.end) == (published - timedelta(days=6), published)
        return "fresh"
    if span.start == span.end:
        return str(span.end)
    return f"{span.start or ''}/{span.end or ''}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_dates(case: dict[str, Any]) -> None:
    """Every marked event has the date that a reader gives it."""
    text, places = _read(case)
    day = case.get("published", PUBLISHED)
    published = date.fromisoformat(day) if day else None
    events = Extractor.default().extract(text, published=published).events
    found = [sorted({_shown(e.date, published) for e in _told_at(events, at)}) for at in places]
    assert found == [[wanted] for wanted in case["dates"]]


def test_enough() -> None:
    """There are at least sixty texts."""
    assert len(CASES) >= 60
