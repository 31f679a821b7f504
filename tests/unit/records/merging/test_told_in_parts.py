"""A sum that is told before its parts is an aggregate; without them it is the event."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

_SUM = "Seventeen people were killed in two attacks in Colombia, officials said. "
_PARTS = "Six people died in Cali when a truck bomb exploded. In Amalfi, gunmen killed 11 police."


def _told(text: str) -> list[tuple[int | None, bool]]:
    events = Extractor.default().extract(text).events
    dead = [
        (next((c.low for c in e.casualties if c.kind == "killed"), None), e.aggregate)
        for e in events
    ]
    return sorted(dead, key=str)


def test_sum_before_its_parts() -> None:
    """Each part stands, and only they count."""
    assert _told(_SUM + _PARTS) == [(11, False), (17, True), (6, False)]


def test_sum_without_parts() -> None:
    """What is not told one by one is the event that the text tells."""
    assert _told(_SUM) == [(17, False)]


def test_other_deeds_are_no_parts() -> None:
    """More dead than the sum has are not of it."""
    text = _SUM + "Gunmen killed 40 people in Pasto. In Cali, rebels killed 11 police."
    assert (17, False) in _told(text)


def test_rival_toll_is_no_part() -> None:
    """Without a place of its own a smaller toll is another count of the same."""
    text = "Twin bombs killed 20 people in Baghdad. A doctor put the number of dead at 17."
    assert len(Extractor.default().extract(text).events) == 1
