"""From the fields of a date mention to days: one function for each production.

Every function is pure: mention and anchor in, days or a reason out. Rules that hold
throughout:

- What is told as past never resolves to a day after publication: a day without a year is the
  latest one up to publication, a weekday the latest such day up to and including it. Where
  the clause looks ahead it is the next one.
- Weeks run from Monday to Sunday. A period that is not over at publication and told as past
  ends at publication.
- Parts of a month: early 1-10, mid 11-20, late 21-end; of a year: four months each; of a week:
  Monday-Tuesday, Wednesday-Thursday, Friday-Sunday. Precision stays that of the period named.
- "n weeks ago" is a calendar week, "n months ago" a month, "n years ago" a year: no day is
  made up. Seasons are those of the northern hemisphere, precision year.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from conflict_events.entities.absolute_dates import read_full_date
from conflict_events.entities.calendar import (
    add_months,
    month_span,
    week_span,
    width_class,
)
from conflict_events.mentions.dates import DateMention
from conflict_events.schema import DateBasis, DatePrecision

_CENTURY = 100
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
_VAGUE = {"hour": (0, 1), "day": (2, 7), "week": (2, 6), "month": (2, 8), "year": (2, 9)}
"""Least and most of "several": a documented convention, not a measurement."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Days that relative dates are counted from."""

    published: date | None
    narrative: date | None = None
    """Last day that the story named."""


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
NO_PUBLICATION = Unread(
    "date-relative-without-publication", "no relative date without `published`"
)
NO_ANCHOR = Unread("date-without-anchor", "no earlier day in the text to count from")
AMBIGUOUS = Unread("date-ambiguous", "day and month cannot be told apart")
IMPOSSIBLE = Unread("date-impossible", "there is no such day")


def one_day(day: date, basis: DateBasis = "relative") -> Days:
    """Return `day` as days."""
    return Days(day, day, "day", basis)


def weekday(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "Friday", "last Friday", "this Friday", "next Friday" (of the following week)."""
    today, wanted = anchor.published, mention.number("weekday")
    if today is None or wanted is None:
        return NO_PUBLICATION
    relative = mention.number("relative")
    back = (today.weekday() - wanted) % 7
    ahead = (wanted - today.weekday()) % 7
    if relative == -1:
        return one_day(today - timedelta(days=back or 7))
    if relative == 1:
        return one_day(week_span(today)[0] + timedelta(days=7 + wanted))
    return one_day(today + timedelta(days=ahead) if mention.future else today - timedelta(days=back))


def weekday_of_week(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "Tuesday last week", "a week ago Tuesday"."""
    today, wanted = anchor.published, mention.number("weekday")
    if today is None or wanted is None:
        return NO_PUBLICATION
    weeks = mention.number("relative") or 0
    if mention.number("ago"):
        return one_day(today - timedelta(days=(today.weekday() - wanted) % 7 + 7))
    return one_day(week_span(today)[0] + timedelta(days=7 * weeks + wanted))


def weekday_pair(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "Thursday-Friday", "Thursday night into Friday": the latest such pair."""
    first, last = mention.number("weekday"), mention.number("weekday2")
    today = anchor.published
    if today is None or first is None or last is None:
        return NO_PUBLICATION
    end = today - timedelta(days=(today.weekday() - last) % 7)
    if mention.future:
        end = today + timedelta(days=(last - today.weekday()) % 7)
    start = end - timedelta(days=(last - first) % 7)
    return Days(start, end, width_class(start, end))


def night_before_weekday(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "overnight into Friday"."""
    found = weekday(mention, anchor)
    if not isinstance(found, Days) or found.start is None:
        return found
    return replace(found, start=found.start - timedelta(days=1), precision="days")


def around_weekday(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "overnight Friday": the night before or after it."""
    found = weekday(mention, anchor)
    if not isinstance(found, Days) or found.start is None or anchor.published is None:
        return found
    end = found.start + timedelta(days=1)
    if not mention.future:
        end = min(end, anchor.published)
    return Days(found.start - timedelta(days=1), end, "days")


def narrative_weekday(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "the following Friday", counted from the last day named."""
    day, wanted = anchor.narrative, mention.number("weekday")
    if day is None or wanted is None:
        return NO_ANCHOR
    way = mention.number("narrative") or 0
    if way < 0:
        return one_day(day - timedelta(days=(day.weekday() - wanted) % 7 or 7))
    ahead = (wanted - day.weekday()) % 7
    return one_day(day + timedelta(days=ahead or (7 if way else 0)))


def relative_day(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "yesterday", "this morning"."""
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
    """ "two days ago", "six weeks ago"."""
    if anchor.published is None:
        return NO_PUBLICATION
    number = mention.number("number") or 1
    return shifted(anchor.published, -number, str(mention.get("unit")))


def shifted(day: date, number: int, unit: str) -> Outcome:
    """Return the day, week, month or year that lies `number` units from `day`."""
    if unit == "hour":
        # The time of publication is unknown: up to half a day ago may be today or yesterday.
        far = day - timedelta(days=-(number // 24) if number < 0 else 0)
        if abs(number) < 6:
            return one_day(day)
        return Days(far - timedelta(days=1 if number < 0 else 0), far, "days")
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
    if unit == "hour":
        return day - timedelta(days=-(-number // 24))
    if unit == "day":
        return day - timedelta(days=number)
    if unit in ("week", "fortnight"):
        return day - timedelta(days=number * (7 if unit == "week" else 14))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit, 12) * number
    start, end = month_span(*add_months(day, -months))
    return start.replace(day=min(day.day, end.day))


def vague_ago(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "several days ago": between the least and the most that the words can mean."""
    today, unit = anchor.published, str(mention.get("unit"))
    if today is None:
        return NO_PUBLICATION
    if unit not in _VAGUE:
        return None
    least, most = _VAGUE[unit]
    start, end = back(today, most, unit), back(today, least, unit)
    if unit == "week":
        start, end = today - timedelta(days=30), today - timedelta(days=10)
    return Days(start, end, width_class(start, end))


def past(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "the past 24 hours", "the last three months"."""
    today, unit = anchor.published, str(mention.get("unit"))
    if today is None:
        return NO_PUBLICATION
    number = mention.number("number")
    if mention.get("vague") is not None:
        number = _VAGUE.get(unit, (2, 5))[1]
    start = back(today, number or 1, unit)
    precision = width_class(start, today)
    return Days(start, today, precision, continuous=mention.continuous)


def recent(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "recent days": the most that "several" can mean, up to publication."""
    today, unit = anchor.published, str(mention.get("unit"))
    if today is None:
        return NO_PUBLICATION
    start = back(today, _VAGUE.get(unit, (2, 5))[1], unit)
    return Days(start, today, width_class(start, today))


def coming(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "the next three days", "the coming weeks"."""
    today, unit = anchor.published, str(mention.get("unit"))
    if today is None:
        return NO_PUBLICATION
    number = mention.number("number") or _VAGUE.get(unit, (2, 5))[1]
    end = today + (today - back(today, number, unit))
    return Days(today, end, width_class(today, end))


def period(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "last week", "earlier this year", "late last month"."""
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


def part_of(days: Days, mention: DateMention, today: date | None) -> Days:
    """Cut `days` to the part that the words name, and at publication if told as past."""
    start, end, edge = days.start, days.end, mention.edge
    if start is None or end is None:
        return days
    if edge in ("early", "mid", "late"):
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


def weekend(mention: DateMention, anchor: Anchor) -> Outcome:
    """Saturday and Sunday: the latest that has begun, the one before, or the next."""
    today = anchor.published
    if today is None:
        return NO_PUBLICATION
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    if mention.future or (mention.number("relative") or 0) > 0:
        saturday = today + timedelta(days=(5 - today.weekday()) % 7)
    elif mention.number("relative") == -1 and today.weekday() >= 5:
        saturday -= timedelta(days=7)
    return Days(saturday, saturday + timedelta(days=1), "days")


def later(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "two days later", "a week earlier", counted from the last day named."""
    if anchor.narrative is None:
        return NO_ANCHOR
    number = mention.number("number") or 1
    return shifted(
        anchor.narrative, number * (mention.number("sign") or 1), str(mention.get("unit"))
    )


def narrative_unit(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "the next day", "the same month", counted from the last day named."""
    if anchor.narrative is None:
        return NO_ANCHOR
    return shifted(anchor.narrative, mention.number("narrative") or 0, str(mention.get("unit")))


def absolute(mention: DateMention, anchor: Anchor) -> Outcome:  # noqa: ARG001 (one signature)
    """Full dates in odd formats."""
    day = read_full_date(mention.text)
    return one_day(day, "explicit") if day else IMPOSSIBLE


def season(mention: DateMention, anchor: Anchor) -> Outcome:
    """ "the summer of 2014", "last winter": northern hemisphere."""
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
    """ "the first half of 2014", "the third quarter of last year"."""
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


def no_date(mention: DateMention, anchor: Anchor) -> Outcome:  # noqa: ARG001 (one signature)
    """Durations name no day."""
    return None


PRODUCTIONS: dict[str, Callable[[DateMention, Anchor], Outcome]] = {
    "absolute": absolute,
    "ago": ago,
    "around_weekday": around_weekday,
    "coming": coming,
    "duration": no_date,
    "fraction": fraction,
    "later": later,
    "narrative_unit": narrative_unit,
    "narrative_weekday": narrative_weekday,
    "night_before_weekday": night_before_weekday,
    "overnight": overnight,
    "past": past,
    "period": period,
    "recent": recent,
    "relative_day": relative_day,
    "season": season,
    "vague_ago": vague_ago,
    "weekday": weekday,
    "weekday_of_week": weekday_of_week,
    "weekday_pair": weekday_pair,
    "weekend": weekend,
}
