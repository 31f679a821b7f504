"""Arithmetic that the productions of dates share, and the rules that hold throughout.

A production is a pure function: mention and anchor in, days or a reason out.


- What is told as past never resolves to a day after publication: a day without a year is the
  latest one up to publication, a weekday the latest such day up to and including it. Where
  the clause looks ahead it is the next one.
- Weeks run from Monday to Sunday. A period that is not over at publication and told as past
  ends at publication.
- Parts of a month: early 1-10, mid 11-20, late 21-end; of a year: four months each; of a week:
  Monday-Tuesday, Wednesday-Thursday, Friday-Sunday. Precision stays that of the period named.
- What was minutes or less than six hours ago was on the day of publication.
- "n weeks ago" is a calendar week, "n months ago" a month, "n years ago" a year: no day is
  made up. Seasons are those of the northern hemisphere, precision year.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from conflict_events.entities.calendar import (
    add_months,
    month_span,
    week_span,
)
from conflict_events.mentions.dates import DateMention
from conflict_events.schema import DateBasis, DatePrecision


@dataclass(frozen=True, slots=True)
class Anchor:
    """Days that relative dates are counted from."""

    published: date | None
    narrative: date | None = None
    """Last day that the story named."""
    year: int | None = None
    """Year that the story named last, where it named no day since."""
    day_first: bool | None = None
    """Whether numeric dates of the document put the day first, where one of them shows it."""
    month: date | None = None
    """First day of the month that the story named last, where it named no day since."""


@dataclass(frozen=True, slots=True)
class Days:
    """Result of a production."""

    start: date | None
    end: date | None
    precision: DatePrecision
    basis: DateBasis = "relative"
    continuous: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a production gives no days: slug and message of a diagnostic."""

    slug: str
    message: str


Outcome = Days | Unread | None
NO_PUBLICATION = Unread("date-relative-without-publication", "no relative date without `published`")
NO_ANCHOR = Unread("date-without-anchor", "no earlier day in the text to count from")
AMBIGUOUS = Unread("date-ambiguous", "day and month cannot be told apart")
SAME_DAY_HOURS = 6
"""Hours within which an event is taken to have been on the day of publication."""
Production = Callable[[DateMention, Anchor], Outcome]
IMPOSSIBLE = Unread("date-impossible", "there is no such day")


def one_day(day: date, basis: DateBasis = "relative") -> Days:
    """Return `day` as days."""
    return Days(day, day, "day", basis)


def shifted(day: date, number: int, unit: str) -> Outcome:
    """Return the day, week, month or year that lies `number` units from `day`."""
    if unit == "minute":
        return one_day(day)
    if unit == "hour":
        # The time of publication is unknown: up to half a day ago may be today or yesterday.
        if abs(number) < SAME_DAY_HOURS:
            return one_day(day)
        days, backwards = abs(number) // 24, number < 0
        first = day - timedelta(days=days + 1) if backwards else day + timedelta(days=days)
        return Days(first, first + timedelta(days=1), "days")
    if unit == "day":
        return one_day(day + timedelta(days=number))
    if unit in ("week", "fortnight"):
        start, end = week_span(day + timedelta(days=number * (7 if unit == "week" else 14)))
        return Days(start, end, "week")
    if unit == "month":
        start, end = month_span(*add_months(day, number))
        return Days(start, end, "month")
    years = number * (10 if unit == "decade" else 1)
    return year_days(day.year + years, "relative")


def year_days(year: int, basis: DateBasis) -> Days:
    """Return the days of a year."""
    return Days(date(year, 1, 1), date(year, 12, 31), "year", basis)


def back(day: date, number: int, unit: str) -> date:
    """Return the first day of a stretch of `number` units that ends at `day`."""
    if unit == "minute" or (unit == "hour" and number < SAME_DAY_HOURS):
        return day
    if unit == "hour":
        return day - timedelta(days=-(-number // 24))
    if unit == "day":
        return day - timedelta(days=number)
    if unit in ("week", "fortnight"):
        return day - timedelta(days=number * (7 if unit == "week" else 14))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit, 12) * number
    start, end = month_span(*add_months(day, -months))
    return start.replace(day=min(day.day, end.day))


def part_of(days: Days, mention: DateMention, today: date | None) -> Days:
    """Cut `days` to the part that the words name, and at publication if told as past."""
    start, end, edge = days.start, days.end, mention.edge
    if start is None or end is None:
        return days
    if edge in ("early", "mid", "late") and days.precision not in ("day", "days"):
        start, end = _cut(start, end, days.precision, edge)
    elif today is not None and start <= today <= end:
        if edge == "earlier":
            end = today
        elif edge == "later":
            start = today
    if today is not None and not mention.future and start <= today < end:
        end = today
    return replace(days, start=start, end=end)


def _cut(start: date, end: date, precision: DatePrecision, edge: str) -> tuple[date, date]:
    if precision == "month" and start.day == 1:
        cuts = (start.replace(day=10), start.replace(day=20))
    elif precision == "year" and (end - start).days > 360:
        cuts = (date(start.year, 4, 30), date(start.year, 8, 31))
    elif precision == "week":
        cuts = (start + timedelta(days=1), start + timedelta(days=3))
    else:
        third = (end - start).days // 3
        cuts = (start + timedelta(days=third), end - timedelta(days=third))
    if edge == "early":
        return start, cuts[0]
    if edge == "mid":
        return cuts[0] + timedelta(days=1), cuts[1]
    return cuts[1] + timedelta(days=1), end
