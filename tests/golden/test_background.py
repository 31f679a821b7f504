"""History and totals: entries on their examples, cases on our own sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from conflict_events.frames.background import read_aggregate, read_background
from conflict_events.lexicon.background import TimeCue, load_time_cues
from tests.golden.reading import cases, marked

pytestmark = pytest.mark.model

ENTRIES = (*load_time_cues("history").entries, *load_time_cues("total").entries)


def _rules(entry: TimeCue, text: str) -> set[str]:
    (parse,), trigger = marked(text)
    assert trigger is not None
    if entry.kind == "history":
        return {c.rule for c in read_background(parse, trigger, None, None).cues}
    return {c.rule for c in read_aggregate(parse, trigger).cues}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_entry(entry: TimeCue) -> None:
    """An entry fires on its example and is silent on its counter-example."""
    assert entry.id in _rules(entry, entry.example)
    assert entry.id not in _rules(entry, entry.counter_example)


@pytest.mark.parametrize("case", cases("background.toml"), ids=lambda case: case["text"])
def test_case(case: dict[str, Any]) -> None:
    """The marked trigger is history or not, a total or not, as a reader sees it."""
    (parse,), trigger = marked(case["text"])
    assert trigger is not None
    background = read_background(parse, trigger, None, date(2020, 6, 15)).holds
    aggregate = read_aggregate(parse, trigger).holds
    wanted = (case.get("background", False), case.get("aggregate", False))
    assert (background, aggregate) == wanted
