"""Whence a group comes is no news below a deed."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model
_DAY = date(2024, 4, 22)
_RAID = "Gunmen of the Front shot dead four farmers near Jolo on Sunday."
_MORE = "Nobody was arrested, and residents fled."
_SPLIT = "The Abu Sayyaf Group broke away from the Moro National Liberation Front."


def split(text: str) -> bool:
    """Whether the split of the text is background."""
    events = Extractor.default().extract(text, published=_DAY).events
    (found,) = (e.background for e in events if e.event_type == "group_split")
    return found


def test_a_split_told_at_the_end_is_history() -> None:
    """Reports close with what a group is."""
    assert split(f"{_RAID} {_MORE} {_SPLIT}")


def test_a_split_that_leads_is_news() -> None:
    """So is one that has a day."""
    assert not split(f"{_SPLIT} {_MORE} {_RAID}")
    dated = _SPLIT.replace("broke away", "on Friday broke away")
    assert not split(f"{_RAID} {_MORE} {dated}")
