"""Productions counted from publication or from the story: days, spans, periods, seasons."""

from __future__ import annotations

from datetime import date, timedelta

from conflict_events.entities.absolute_dates import read_full_date
from conflict_events.entities.calendar import add_months, month_span, week_span, width_class
from conflict_events.entities.date_arithmetic import (
    IMPOSSIBLE,
    NO_ANCHOR,
    NO_PUBLICATION,
    Anchor,
    Days,
    Outcome,
    Production,
    back,
    one_day,
    part_of,
    shifted,
)
from conflict_events.mentions.dates import DateMention
from conflict_events.schema import DateBasis, DatePrecision

_CENTURY = 100
_LATE_MONTH = 9
"""First month of the end of a year."""
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
SEVERAL = {
    "minute": (0, 5),
    "hour": (0, 5),
    "day": (2, 7),
    "week": (2, 6),
    "month": (2, 8),
    "year": (2, 9),
}
"""Least and most of "several": a documented convention, not a measurement."""


def relative_day(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "yesterday", "this morning"."""
    if anchor.published is None:
        return NO_PUBLICATION
    return one_day(anchor.published + timedelta(days=mention.number("relative_day") or 0))


def overnight(mention: DateMention, anchor: Anchor) -> Outcome:
    """The night before publication, which has two days; the coming night if ahead."""
    today = anchor.published
    if today is None:
        return NO_PUBLICATION
    first = today if mention.future else today - timedelta(days=1)
    return Days(first, first + timedelta(days=1), "days")


def ago(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "two days ago", "six weeks ago"."""
    if anchor.published is None:
        return NO_PUBLICATION
    number, unit = mention.number("number") or 1, str(mention.get("unit"))
    if mention.number("exact"):
        return one_day(back(anchor.published, number, unit))
    return shifted(anchor.published, -number, unit)


def vague_ago(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "several days ago": between the least and the most that the words can mean."""
    today, unit = anchor.published, str(mention.get("unit"))
    if today is None:
        return NO_PUBLICATION
    if unit not in SEVERAL:
        return None
    start, end = vaguely(today, unit)
    return Days(start, end, width_class(start, end))


def vaguely(day: date, unit: str) -> tuple[date, date]:
    """Return the days that "several" units before `day` can mean.

    Args:
        day: The day counted from.
        unit: A unit of `SEVERAL`.
    """
    if unit == "week":
        return day - timedelta(days=30), day - timedelta(days=10)
    least, most = SEVERAL[unit]
    return back(day, most, unit), back(day, least, unit)


def past(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the past 24 hours", "the last three months"."""
    today, unit = anchor.published, str(mention.get("unit"))
    if today is None:
        return NO_PUBLICATION
    number = mention.number("number")
    if mention.get("vague") is not None:
        number = SEVERAL.get(unit, (2, 5))[1]
    start = back(today, number or 1, unit)
    precision = width_class(start, today)
    return Days(start, today, precision, continuous=mention.continuous)


def recent(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "recent days": the most that "several" can mean, up to publication."""
    today, unit = anchor.published, str(mention.get("unit"))
    if today is None:
        return NO_PUBLICATION
    start = back(today, SEVERAL.get(unit, (2, 5))[1], unit)
    return Days(start, today, width_class(start, today))


def coming(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the next three days", "the coming weeks"."""
    today, unit = anchor.narrative if mention.past else anchor.published, str(mention.get("unit"))
    if today is None:
        # "In the next five days they killed 40": counted from the story.
        return NO_ANCHOR if mention.past else NO_PUBLICATION
    some = SEVERAL.get(unit, (2, 5))[1] if mention.text.lower().endswith("s") else 1
    number = mention.number("number") or some
    end = today + (today - back(today, number, unit))
    return Days(today, end, width_class(today, end))


def saga(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "its third week", "for a second day": it has gone on since, up to publication."""
    today, number = anchor.published, mention.number("day_word") or mention.number("ordinal")
    if today is None:
        return NO_PUBLICATION
    if number is None:
        return None
    days = {"week": 7, "month": 30, "year": 365}.get(str(mention.get("unit")), 1) * number
    start = today - timedelta(days=days - 1)
    return Days(start, today, width_class(start, today), continuous=number > 1)


def period(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "last week", "earlier this year", "late last month"."""
    today, unit = anchor.published, str(mention.get("unit"))
    if today is None:
        return NO_PUBLICATION
    way = mention.number("relative") or 0
    if unit == "weekend":
        return weekend(mention, anchor)
    if unit == "week":
        start, end = week_span(today + timedelta(days=7 * way))
        precision: DatePrecision = "week"
    elif unit == "month":
        start, end = month_span(*add_months(today, way))
        precision = "month"
    elif unit == "year":
        over = mention.edge == "late" and not mention.future and mention.bound is None
        # "At the end of the year", told in the past in January.
        way -= way == 0 and over and today.month < _LATE_MONTH
        start, end = date(today.year + way, 1, 1), date(today.year + way, 12, 31)
        precision = "year"
    elif unit == "quarter":
        year, month = add_months(today.replace(month=(today.month - 1) // 3 * 3 + 1), 3 * way)
        start, end = date(year, month, 1), month_span(year, month + 2)[1]
        precision = "year"
    else:
        size = 10 if unit == "decade" else _CENTURY
        first = (today.year // size + way) * size
        start, end = date(first, 1, 1), date(first + size - 1, 12, 31)
        precision = "longer"
    return part_of(Days(start, end, precision), mention, today)


def weekend(mention: DateMention, anchor: Anchor) -> Outcome:
    """Saturday and Sunday: the latest that has begun, the one before, or the next."""
    today = anchor.published
    if today is None:
        return NO_PUBLICATION
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    if mention.future or (mention.number("relative") or 0) > 0:
        saturday = today + timedelta(days=(5 - today.weekday()) % 7)
    elif mention.number("relative") == (-1 if today.weekday() >= 5 else -2):
        saturday -= timedelta(days=7)
    sunday = saturday + timedelta(days=1)
    end = sunday if mention.future or saturday > today else min(sunday, today)
    return Days(saturday, end, width_class(saturday, end))


def season(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the summer of 2014", "last winter": northern hemisphere."""
    first, last = _SEASONS[str(mention.get("season"))]
    year, today = mention.number("year"), anchor.published
    relative = mention.number("year_relative")
    if year is None and today is None:
        return NO_PUBLICATION
    if year is None and today is not None and relative is not None:
        year = today.year + relative
    if year is not None:
        return part_of(_season(year, first, last, "explicit"), mention, today)
    if today is None:
        return NO_PUBLICATION
    options = [_season(today.year + n, first, last, "relative") for n in (-2, -1, 0, 1)]
    if mention.future:
        fits = [days for days in options if days.end and days.end >= today]
        return part_of(fits[0], mention, today) if fits else None
    over = mention.number("relative") == -1
    fits = [d for d in options if d.start and d.end and (d.end if over else d.start) <= today]
    return part_of(fits[-1], mention, today)


def _season(year: int, first: int, last: int, basis: DateBasis) -> Days:
    end = month_span(year + (last < first), last)[1]
    return Days(date(year, first, 1), end, "year", basis)


def fraction(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the first half of 2014", "the third quarter of last year"."""
    year, relative = mention.number("year"), mention.number("relative")
    if year is None:
        if anchor.published is None:
            return NO_PUBLICATION
        year = anchor.published.year + (relative or 0)
    months = 6 if mention.get("size") == "half" else 3
    first = ((mention.number("nth") or 1) - 1) * months + 1
    if first > 12:
        return IMPOSSIBLE
    days = Days(date(year, first, 1), month_span(year, first + months - 1)[1], "year", "explicit")
    return part_of(days, mention, anchor.published)


def year_to(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the year to May", "the six months to March 2012"."""
    month, year, today = mention.number("month"), mention.number("year"), anchor.published
    size = {"month": 1, "year": 12}.get(str(mention.get("unit")))
    if month is None or size is None:
        return None
    if year is None:
        if today is None:
            return NO_PUBLICATION
        year = today.year - (month > today.month)
    end = month_span(year, month)[1]
    before = size * (mention.number("number") or 1) - 1
    start = month_span(*add_months(end, -before))[0]
    return Days(start, end, width_class(start, end), "explicit")


def no_date(mention: DateMention, anchor: Anchor) -> Outcome:  # noqa: ARG001 (one signature)
    """Durations name no day."""
    return None


def absolute(mention: DateMention, anchor: Anchor) -> Outcome:  # noqa: ARG001 (one signature)
    """Full dates in odd formats."""
    day = read_full_date(mention.text)
    return one_day(day, "explicit") if day else IMPOSSIBLE


PERIOD_PRODUCTIONS: dict[str, Production] = {
    "absolute": absolute,
    "ago": ago,
    "coming": coming,
    "duration": no_date,
    "fraction": fraction,
    "overnight": overnight,
    "past": past,
    "period": period,
    "recent": recent,
    "relative_day": relative_day,
    "saga": saga,
    "season": season,
    "vague_ago": vague_ago,
    "weekend": weekend,
    "year_to": year_to,
}
