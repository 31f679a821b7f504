"""Productions counted back by years and halves: "thirty years ago this week", "year-end"."""

from __future__ import annotations

from datetime import date, timedelta

from conflict_events.entities.calendar import add_months, month_span, week_span
from conflict_events.entities.date_arithmetic import (
    NO_PUBLICATION,
    Anchor,
    Days,
    Outcome,
    Production,
    one_day,
    year_days,
)
from conflict_events.entities.weekday_dates import weekday
from conflict_events.mentions.dates import DateMention
from conflict_events.schema import DatePrecision

_YEARS = {"decade": 10, "century": 100}
_HALVES: dict[str, tuple[int, int, DatePrecision]] = {
    "day": (1, 0, "days"),
    "week": (7, 2, "week"),
    "fortnight": (14, 3, "week"),
    "month": (30, 7, "month"),
}
"""Days of a unit, and how many days about the middle of it the words may mean."""


def ago_period(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "thirty years ago this week", "ten years ago on Monday": a time of that year."""
    today, number = anchor.published, mention.number("number")
    if today is None or number is None:
        return NO_PUBLICATION
    way = mention.number("relative") or 0
    if mention.number("weekday") is not None:
        found = weekday(mention, anchor)
        if not isinstance(found, Days) or found.start is None:
            return found
        return one_day(_years_before(found.start, number))
    if mention.get("unit") == "month":
        year, month = add_months(today, way)
        return Days(*month_span(year - number, month), "month")
    day = _years_before(today + timedelta(days=7 * way), number)
    return Days(*week_span(day), "week")


def _years_before(day: date, years: int) -> date:
    first, last = month_span(day.year - years, day.month)
    return first.replace(day=min(day.day, last.day))


def half_ago(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "two and a half years ago", "half a century ago"."""
    today, unit = anchor.published, str(mention.get("unit") or mention.get("half_unit"))
    if today is None:
        return NO_PUBLICATION
    # "a year and a half", "half a year".
    number = mention.number("number") or (1 if " and " in mention.text.lower() else 0)
    if unit in ("minute", "hour"):
        return one_day(today)
    if unit in _YEARS:
        return year_days(today.year - number * _YEARS[unit] - _YEARS[unit] // 2, "relative")
    if unit in _HALVES:
        size, spread, precision = _HALVES[unit]
        middle = today - timedelta(days=number * size + size // 2)
        return Days(
            middle - timedelta(days=spread or 1), middle + timedelta(days=spread), precision
        )
    year, month = add_months(today, -12 * number - 6)
    middle = date(year, month, 1)
    start, end = month_span(*add_months(middle, -1))[0], month_span(*add_months(middle, 1))[1]
    return Days(start, end, "year")


def year_end(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "year-end", "year's end": the last day of the year, told as past the latest."""
    if anchor.published is None:
        return NO_PUBLICATION
    last = date(anchor.published.year, 12, 31)
    if not mention.future and last > anchor.published:
        last = last.replace(year=last.year - 1)
    return one_day(last)


COUNTED_BACK_PRODUCTIONS: dict[str, Production] = {
    "ago_period": ago_period,
    "half_ago": half_ago,
    "year_end": year_end,
}
