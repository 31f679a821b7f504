"""Calendar arithmetic against published tables."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.entities.calendar import (
    add_months,
    easter,
    islamic_day,
    month_span,
    week_span,
    width_class,
)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1999, (4, 4)), (2008, (3, 23)), (2011, (4, 24)), (2013, (3, 31)), (2038, (4, 25))],
)
def test_easter(year: int, day: tuple[int, int]) -> None:
    """Easter Sundays, early and late ones."""
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(
    ("islamic", "gregorian"),
    [
        ((1, 1, 1), date(622, 7, 19)),
        ((1434, 9, 1), date(2013, 7, 9)),
        ((1445, 9, 1), date(2024, 3, 11)),
        ((1421, 1, 1), date(2000, 4, 6)),
    ],
)
def test_islamic_day(islamic: tuple[int, int, int], gregorian: date) -> None:
    """Days of the tabular calendar (proleptic Gregorian)."""
    assert islamic_day(*islamic) == gregorian


def test_months() -> None:
    """Months have their days, leap years included, and wrap at the turn of the year."""
    assert month_span(2012, 2) == (date(2012, 2, 1), date(2012, 2, 29))
    assert month_span(1900, 2)[1] == date(1900, 2, 28)
    assert add_months(date(2012, 12, 31), 1) == (2013, 1)
    assert add_months(date(2012, 1, 31), -13) == (2010, 12)


def test_weeks_run_from_monday() -> None:
    """A Sunday belongs to the week that began six days before."""
    assert week_span(date(2013, 6, 9)) == (date(2013, 6, 3), date(2013, 6, 9))


@pytest.mark.parametrize(
    ("width", "name"),
    [
        (1, "day"),
        (2, "days"),
        (6, "days"),
        (7, "week"),
        (31, "month"),
        (365, "year"),
        (400, "longer"),
    ],
)
def test_width_class(width: int, name: str) -> None:
    """Widths fall into the classes of the record."""
    start = date(2013, 1, 1)
    assert width_class(start, date.fromordinal(start.toordinal() + width - 1)) == name
