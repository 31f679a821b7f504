"""Productions that name a day by its place: "the first Sunday of March", "two Sundays ago"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from conflict_events.entities.calendar import month_span
from conflict_events.entities.calendar_dates import month
from conflict_events.entities.date_arithmetic import (
    IMPOSSIBLE,
    NO_PUBLICATION,
    Anchor,
    Days,
    Outcome,
    Production,
    one_day,
)
from conflict_events.mentions.dates import DateMention


def weekday_of_month(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the first Sunday of March", "the last Friday in May 2011"."""
    wanted, nth = mention.number("weekday"), mention.number("nth_or_last")
    if wanted is None or nth is None:
        return IMPOSSIBLE

    def of_month(start: date, end: date) -> date:
        if nth < 0:
            return end - timedelta(days=(end.weekday() - wanted) % 7)
        return start + timedelta(days=(wanted - start.weekday()) % 7 + 7 * (nth - 1))

    return _placed(mention, anchor, of_month)


def edge_of_month(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the last day of February"."""
    last = (mention.number("nth_or_last") or 0) < 0
    return _placed(mention, anchor, lambda start, end: end if last else start)


def weekdays_ago(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "two Sundays ago": the last one is one Sunday ago."""
    today, wanted = anchor.published, mention.number("weekday")
    number = mention.number("number")
    if today is None or wanted is None or number is None:
        return NO_PUBLICATION
    back = (today.weekday() - wanted) % 7 or 7
    return one_day(today - timedelta(days=back + 7 * (number - 1)))


def _placed(mention: DateMention, anchor: Anchor, place: Callable[[date, date], date]) -> Outcome:
    """Return the day that `place` gives within the month; told as past, none to come."""
    found = month(mention, anchor)
    if not isinstance(found, Days) or found.start is None:
        return found
    start, end = month_span(found.start.year, found.start.month)
    day = place(start, end)
    late = anchor.published is not None and day > anchor.published and not mention.future
    if late and found.basis == "relative":
        start, end = month_span(start.year - 1, start.month)
        day = place(start, end)
    return one_day(day, found.basis) if start <= day <= end else IMPOSSIBLE


MONTH_DAY_PRODUCTIONS: dict[str, Production] = {
    "edge_of_month": edge_of_month,
    "weekday_of_month": weekday_of_month,
    "weekdays_ago": weekdays_ago,
}
