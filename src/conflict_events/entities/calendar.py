"""Calendar arithmetic: months, weeks, Easter, the tabular Islamic calendar, width classes."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from conflict_events.schema import DatePrecision

_ISLAMIC_EPOCH = 227014
"""Proleptic Gregorian ordinal of the day before 1 Muharram 1 AH (civil, Friday epoch)."""
_WIDEST: tuple[tuple[int, DatePrecision], ...] = (
    (1, "day"),
    (6, "days"),
    (9, "week"),
    (33, "month"),
    (367, "year"),
)


def month_span(year: int, month: int) -> tuple[date, date]:
    """Return the first and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> tuple[int, int]:
    """Return year and month `months` after those of `day`."""
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1


def week_span(day: date) -> tuple[date, date]:
    """Return Monday and Sunday of the week of `day`."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def width_class(start: date, end: date) -> DatePrecision:
    """Return the precision whose spans are as wide as `start` to `end`.

    One day is ``day``, two to six ``days``, up to nine ``week`` (a week and its neighbours),
    up to 33 ``month``, up to 367 ``year``.
    """
    width = (end - start).days + 1
    return next((name for limit, name in _WIDEST if width <= limit), "longer")


def easter(year: int) -> date:
    """Return Western Easter Sunday (Gregorian computus of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def islamic_day(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a day of the tabular Islamic (civil) calendar.

    Eleven leap years in thirty, the type II series of leap years; the month that people keep
    begins up to a day earlier or later.

    Raises:
        ValueError: The day lies before the year 1 or after 9999.
    """
    days = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30
    return date.fromordinal(days + _ISLAMIC_EPOCH)
