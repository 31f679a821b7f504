"""What is told behind an old date is history."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


def background(text: str, kind: str) -> list[bool]:
    """Whether the records of a type are history."""
    events = Extractor.default().extract(text, published=date(2013, 6, 12)).events
    return [e.background for e in events if e.event_type == kind]


def test_a_sentence_behind_an_old_date_is_of_that_time() -> None:
    """Also without a day."""
    text = "In June 1998 soldiers mutinied in Bissau. Senegal sent 1,300 troops."
    assert background(text, "deployment") == [True]


def test_a_new_paragraph_leaves_it() -> None:
    """A paragraph may come back to the news."""
    text = "In June 1998 soldiers mutinied in Bissau.\n\nSenegal sent 1,300 troops.\n"
    assert background(text, "deployment") == [False]


def test_a_fresh_day_between_ends_it() -> None:
    """The story is back where the last date is."""
    text = (
        "In June 1998 soldiers mutinied in Bissau. On Tuesday the president fled. Senegal sent "
        "1,300 troops."
    )
    assert background(text, "deployment") == [False]


def test_what_is_said_now_is_news() -> None:
    """A speaker speaks at the time of the report."""
    text = "In June 1998 soldiers mutinied in Bissau. Officials said Senegal sent 1,300 troops."
    assert background(text, "deployment") == [False]
