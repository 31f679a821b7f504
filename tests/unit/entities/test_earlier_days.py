"""Weekdays that lie before another day of the sentence, whenever the report is printed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.strategies.date_pages import dates


def days(text: str, published: date) -> list[date | None]:
    found = dates(text, published.isoformat()).dates
    return [d.span.start if d.span else None for d in found]


@pytest.mark.parametrize("shift", range(7))
@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Jets struck Gao on Sunday after Thursday's raid.", (1, 0)),
        ("After Thursday's raid, jets struck Gao on Sunday.", (0, 1)),
        ("Jets struck Gao on Sunday in retaliation for a raid on Thursday.", (1, 0)),
    ],
)
def test_the_earlier_day_is_earlier(text: str, order: tuple[int, int], shift: int) -> None:
    """On whatever weekday a report is printed, the raid came three days before the strike."""
    found = days(text, date(2013, 6, 10) + timedelta(days=shift))
    raid, strike = (found[n] for n in order)
    assert raid is not None
    assert strike is not None
    assert strike - raid == timedelta(days=3)


def test_a_day_without_such_words_counts_from_publication() -> None:
    """ "On Sunday and on Thursday": nothing says which was first."""
    found = days("Jets struck Gao on Sunday, and Kidal on Thursday.", date(2013, 6, 13))
    assert found == [date(2013, 6, 9), date(2013, 6, 13)]
