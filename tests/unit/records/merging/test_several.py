"""A number that counts the dead of several deeds together."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

TWO = "A bomb went off in Cali on Monday. Gunmen fired at a bus in Medellin on Tuesday. "


@pytest.mark.parametrize(
    "sentence", ["The two attacks left 15 people dead.", "In all, 15 people were killed."]
)
def test_a_common_toll_is_shared(sentence: str) -> None:
    """Both have it, marked as shared."""
    events = Extractor.default().extract(TWO + sentence, published=date(2021, 9, 10)).events
    counts = [count for event in events for count in event.casualties]
    assert [(c.kind, c.low, c.shared) for c in counts] == [("killed", 15, True)] * 2


@pytest.mark.parametrize(
    "sentence", ["The attack left 15 people dead.", "Fifteen people were killed on the bus."]
)
def test_the_toll_of_one_deed_is_its_own(sentence: str) -> None:
    """One record has it, for itself."""
    events = Extractor.default().extract(TWO + sentence, published=date(2021, 9, 10)).events
    counts = [count for event in events for count in event.casualties]
    assert [(c.kind, c.low, c.shared) for c in counts] == [("killed", 15, False)]
