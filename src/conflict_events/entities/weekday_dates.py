"""Productions that name a day of the week."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from conflict_events.entities.calendar import month_span, week_span, width_class
from conflict_events.entities.date_arithmetic import (
    NO_ANCHOR,
    NO_PUBLICATION,
    Anchor,
    Days,
    Outcome,
    Production,
    one_day,
)
from conflict_events.mentions.dates import DateMention


def weekday(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "Friday", "last Friday", "this Friday", "next Friday" (of the following week)."""
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
    return one_day(
        today + timedelta(days=ahead) if mention.future else today - timedelta(days=back)
    )


def weekday_of_week(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "Tuesday last week", "a week ago Tuesday"."""
    today, wanted = anchor.published, mention.number("weekday")
    if today is None or wanted is None:
        return NO_PUBLICATION
    weeks = mention.number("relative") or 0
    ago = mention.number("ago")
    if ago:
        return one_day(today - timedelta(days=(today.weekday() - wanted) % 7 + 7 * ago))
    return one_day(week_span(today)[0] + timedelta(days=7 * weeks + wanted))


def weekday_pair(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "Thursday-Friday", "Thursday night into Friday": the latest such pair."""
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
    """Read "overnight into Friday"."""
    found = weekday(mention, anchor)
    if not isinstance(found, Days) or found.start is None:
        return found
    return replace(found, start=found.start - timedelta(days=1), precision="days")


def around_weekday(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "overnight Friday": the night before or after it."""
    found = weekday(mention, anchor)
    if not isinstance(found, Days) or found.start is None or anchor.published is None:
        return found
    end = found.start + timedelta(days=1)
    if not mention.future:
        end = min(end, anchor.published)
    return Days(found.start - timedelta(days=1), end, "days")


def narrative_weekday(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the following Friday", counted from the last day named."""
    day, wanted = anchor.narrative, mention.number("weekday")
    if wanted is None or (day is None and anchor.month is None):
        return NO_ANCHOR
    way = mention.number("narrative") or 0
    if day is None and anchor.month is not None:
        # "in May 1998 ... the previous Friday": of the month, or the week next to it
        first, last = month_span(anchor.month.year, anchor.month.month)
        week = timedelta(days=7)
        return Days(first - week * (way < 0), last + week * (way > 0), "month")
    if day is None:
        return NO_ANCHOR
    if way < 0:
        return one_day(day - timedelta(days=(day.weekday() - wanted) % 7 or 7))
    ahead = (wanted - day.weekday()) % 7
    return one_day(day + timedelta(days=ahead or (7 if way else 0)))


WEEKDAY_PRODUCTIONS: dict[str, Production] = {
    "around_weekday": around_weekday,
    "narrative_weekday": narrative_weekday,
    "night_before_weekday": night_before_weekday,
    "weekday": weekday,
    "weekday_of_week": weekday_of_week,
    "weekday_pair": weekday_pair,
}
