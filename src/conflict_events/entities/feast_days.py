"""Days within named periods: "the second day of Eid al-Fitr", "the last Friday of Ramadan"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from conflict_events.entities.calendar_dates import holiday
from conflict_events.entities.date_arithmetic import IMPOSSIBLE, Anchor, Days, Outcome, one_day
from conflict_events.lexicon.date_rules import Holiday
from conflict_events.mentions.dates import DateMention

_DAY = timedelta(days=1)


def holiday_part(mention: DateMention, anchor: Anchor, holidays: dict[str, Holiday]) -> Outcome:
    """Read a day that is counted within a feast or a month of fasting.

    Islamic days are a day wider on both sides, so a counted day of theirs has three.
    """
    feast = str(mention.get("feast") or mention.get("holiday"))
    entry = holidays.get(feast)
    if entry is None:
        return IMPOSSIBLE
    named = replace(mention, fields=(*mention.fields, ("holiday", feast)))
    whole = holiday(named, anchor, holidays)
    if not isinstance(whole, Days) or whole.start is None or whole.end is None:
        return whole
    loose = entry.kind == "islamic"
    first = whole.start + _DAY if loose else whole.start
    nth = mention.number("nth_or_last")
    wanted = mention.number("weekday")
    if wanted is not None and nth is not None:
        return _weekday(first, entry.days, wanted, nth)
    number = mention.number("nth_day")
    if number is None:
        number = entry.days
    if number > entry.days:
        return IMPOSSIBLE
    day = first + timedelta(days=number - 1)
    spread = _DAY if loose else timedelta(0)
    late = anchor.published is not None and day - spread > anchor.published and not mention.future
    if late:
        return None
    if not loose:
        return one_day(day, whole.basis)
    return Days(day - spread, day + spread, "days", whole.basis)


def _weekday(first: date, days: int, wanted: int, nth: int) -> Outcome:
    """Return the nth such weekday, where it is the same if the moon was seen a day off."""

    def within(start: date) -> date:
        last = start + timedelta(days=days - 1)
        if nth < 0:
            return last - timedelta(days=(last.weekday() - wanted) % 7)
        return start + timedelta(days=(wanted - start.weekday()) % 7 + 7 * (nth - 1))

    options = {within(first + n * _DAY) for n in (-1, 0, 1)}
    return one_day(within(first)) if len(options) == 1 else None
