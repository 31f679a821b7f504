"""A noun that names a deed again may bring its day."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


def days(text: str) -> list[tuple[str, str]]:
    """Type and first day of the records."""
    events = Extractor.default().extract(text, published=date(2013, 6, 12)).events
    return [(e.event_type, str(e.date.start)) for e in events if e.date is not None]


def test_two_deeds_in_the_time_leave_it_open() -> None:
    """Which of them is recalled is unknown."""
    text = (
        "The army killed 12 farmers in Banki last month. Rebels killed nine farmers in Goma last "
        "month. Nobody has been tried for the May 27 killings."
    )
    assert {day for _, day in days(text)} == {"2013-05-01"}


def test_a_day_that_is_told_is_not_given_again() -> None:
    """The deed of that day has it already."""
    text = (
        "The army killed 12 farmers in Banki on May 27. Rebels killed nine farmers in Goma last "
        "month. Nobody has been tried for the May 27 killings."
    )
    assert sorted(day for _, day in days(text)) == ["2013-05-01", "2013-05-27"]


def test_only_a_deed_of_its_kind_has_the_day() -> None:
    """An arrest is no killing."""
    text = "Police arrested 12 farmers in Banki last month. He wept over the May 27 killings."
    assert ("arrest", "2013-05-01") in days(text)
