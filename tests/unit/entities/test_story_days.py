"""What later words count from, and weekdays of a week that the title names."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

DIGEST = "Gunmen burned a mill in Bor on Monday."


def day(title: str, published: date) -> str:
    """First day of the one record."""
    (event,) = Extractor.default().extract(DIGEST, title=title, published=published).events
    return str(event.date.start) if event.date else ""


def test_a_digest_of_a_week_counts_from_its_end() -> None:
    """Printed on the Monday behind it."""
    assert day("Weekly digest, 3-9 June 2024", date(2024, 6, 10)) == "2024-06-03"


def test_without_a_week_the_day_is_the_last() -> None:
    """Monday is today."""
    assert day("Weekly digest", date(2024, 6, 10)) == "2024-06-10"


def test_an_old_week_is_none_that_is_reported_on() -> None:
    """The title names what the text looks back at."""
    assert day("The battle of 3-9 June 2014", date(2024, 6, 10)) == "2024-06-10"
