"""Productions counted from what the story named last: "two days later", "the following July"."""

from __future__ import annotations

from datetime import date, timedelta

from conflict_events.entities.calendar import month_span, width_class
from conflict_events.entities.date_arithmetic import (
    IMPOSSIBLE,
    NO_ANCHOR,
    Anchor,
    Days,
    Outcome,
    Production,
    one_day,
    shifted,
    year_days,
)
from conflict_events.entities.period_dates import SEVERAL, vaguely
from conflict_events.mentions.dates import DateMention

_ZONES = timedelta(days=1)
_SHORT = frozenset(("minute", "hour", "day"))
_LENGTHS = {"day": 1, "week": 7, "fortnight": 14}


def later(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "two days later", "a week earlier", counted from the last day named."""
    number, unit = mention.number("number") or 1, str(mention.get("unit"))
    number *= mention.number("sign") or 1
    found = _counted(number, unit, anchor)
    published = anchor.published
    if isinstance(found, Days) and found.start is not None and published is not None:
        late = not mention.future and found.start > published + _ZONES
        return NO_ANCHOR if late else found  # counted from another day than the last named
    return found


def _counted(number: int, unit: str, anchor: Anchor) -> Outcome:
    if anchor.narrative is not None:
        return shifted(anchor.narrative, number, unit)
    if anchor.month is not None:
        return _from_month(anchor.month, number, unit)
    if anchor.year is not None and unit in ("year", "decade"):
        return shifted(date(anchor.year, 1, 1), number, unit)
    return NO_ANCHOR


def vague_later(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "hours later", "a few days earlier": what "several" can mean, from the last day named.

    Minutes and hours stay within the day.
    """
    day, unit = anchor.narrative, str(mention.get("unit"))
    if unit not in SEVERAL:
        return None
    if day is None and anchor.month is not None and unit in _SHORT:
        # "hours later", within the month or soon after it: the month, as far as is known
        return _from_month(anchor.month, 0, unit)
    if day is None:
        return NO_ANCHOR
    if unit in ("minute", "hour"):
        return one_day(day)
    start, end = vaguely(day, unit)
    if (mention.number("sign") or 1) > 0:
        start, end = day + (day - end), day + (day - start)
        if anchor.published is not None and not mention.future:
            end = min(end, anchor.published)
    return Days(start, end, width_class(start, end)) if start <= end else None


def nth_day(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "on the third day", counted from the last day named, on which it began."""
    day, number = anchor.narrative, mention.number("day_word")
    if day is None or number is None:
        return NO_ANCHOR
    found = day + timedelta(days=number - 1)
    late = anchor.published is not None and found > anchor.published
    return None if late and not mention.future else one_day(found)


def nth_week(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "in the third week of the siege", counted from the last day named, on which it began."""
    day, number = anchor.narrative, mention.number("day_word")
    if day is None or number is None:
        return NO_ANCHOR
    start = day + timedelta(days=7 * (number - 1))
    end = start + timedelta(days=6)
    if anchor.published is not None and not mention.future:
        end = min(end, anchor.published)
    return Days(start, end, width_class(start, end)) if start <= end else None


def narrative_unit(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the next day", "the same month", counted from the last day named."""
    number, unit = mention.number("narrative") or 0, str(mention.get("unit"))
    if anchor.narrative is not None:
        return shifted(anchor.narrative, number, unit)
    if anchor.month is not None:
        return _from_month(anchor.month, number, unit)
    if anchor.year is not None and unit == "year":
        return year_days(anchor.year + number, "relative")
    return NO_ANCHOR


def narrative_month(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the following July", "in May that year", counted from what the story named last."""
    number, way = mention.number("month"), mention.number("narrative") or 0
    base = anchor.narrative or anchor.month
    if anchor.year is not None and (base is None or base.year < anchor.year):
        base = date(anchor.year, 12, 31) if way > 0 else date(anchor.year, 1, 1)
    if base is None or number is None:
        return NO_ANCHOR
    if mention.number("that_year"):
        day = mention.number("day")
        first, last = month_span(base.year, number)
        if day is None:
            return Days(first, last, "month")
        return one_day(first.replace(day=day)) if day <= last.day else IMPOSSIBLE
    if way < 0:
        year = base.year - (number >= base.month)
    else:
        year = base.year + (number <= base.month if way else 0)
    return Days(*month_span(year, number), "month")


def _from_month(first: date, number: int, unit: str) -> Outcome:
    """Return what lies `number` units from some day of the month that begins on `first`."""
    last = month_span(first.year, first.month)[1]
    if unit in ("month", "year", "decade"):
        return shifted(first, number, unit)
    by = timedelta(days=number * _LENGTHS.get(unit, 0))
    return Days(first + by, last + by, "month")


NARRATIVE_PRODUCTIONS: dict[str, Production] = {
    "later": later,
    "narrative_month": narrative_month,
    "narrative_unit": narrative_unit,
    "nth_day": nth_day,
    "nth_week": nth_week,
    "vague_later": vague_later,
}
