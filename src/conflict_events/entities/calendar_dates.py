"""Productions that name a day, month or year of the calendar, and named days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from conflict_events.entities.calendar import (
    add_months,
    easter,
    islamic_day,
    month_span,
    width_class,
)
from conflict_events.entities.date_arithmetic import (
    AMBIGUOUS,
    IMPOSSIBLE,
    NO_PUBLICATION,
    Anchor,
    Days,
    Outcome,
    Production,
    one_day,
    part_of,
    year_days,
)
from conflict_events.entities.feasts import hebrew_day, moon_day, orthodox_easter
from conflict_events.lexicon.date_rules import Holiday
from conflict_events.mentions.dates import DateMention
from conflict_events.schema import DateBasis, DatePrecision

_PIVOT = 20
"""Years after publication that two digits may name; without it they end in 2068, as in POSIX."""

_FAR, _NEAR = 240, 120
"""Days beyond which a day without a year is doubtful, and within which the other is likelier."""
_PAST_NEWS = 60
"""Days behind which "the 5th" is counted from the day that the story named last."""
_MEMORY = 800
"""Days within which a printed weekday settles the year of a day."""


def full_year(short: int, published: date | None) -> int:
    """Return the year that two digits name: the latest up to twenty years after publication."""
    if published is None:
        return 2000 + short if short < 69 else 1900 + short
    limit = published.year + _PIVOT
    return limit - (limit - short) % 100


def given_year(mention: DateMention, anchor: Anchor) -> int | None:
    """Return the year that the mention names in digits or as "last year"."""
    year = mention.number("year")
    if year is not None:
        return year
    short = mention.number("two_digits")
    if short is not None:
        return full_year(short, anchor.published)
    relative = mention.number("year_relative")
    if relative is None and mention.rule.endswith("of_year"):
        relative = mention.number("relative")
    if relative is not None and anchor.published is not None:
        return anchor.published.year + relative
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(options: Iterable[date], today: date, *, future: bool) -> date | None:
    """Return the latest option up to `today`, or the first from it."""
    fits = sorted(d for d in options if (d >= today if future else d <= today))
    return (fits[0] if future else fits[-1]) if fits else None


def month_day(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "June 5", "5 June 2013", "3 JAN 90"."""
    month, day = mention.number("month"), mention.number("day") or mention.number("day_word")
    if month is None or day is None:
        return IMPOSSIBLE
    year = given_year(mention, anchor)
    if year is not None:
        found = _valid(year, month, day)
        return one_day(found, "explicit") if found else IMPOSSIBLE
    return _yearless(month, day, mention, anchor)


def _yearless(month: int, day: int, mention: DateMention, anchor: Anchor) -> Outcome:
    today = anchor.published
    if today is None:
        return NO_PUBLICATION
    years = range(today.year - 8, today.year + 9)
    options = [d for year in years if 1 <= year <= 9999 and (d := _valid(year, month, day))]
    wanted = mention.number("any_weekday")
    named = [d for d in options if d.weekday() == wanted and abs((d - today).days) < _MEMORY]
    if named:
        # A weekday that is printed beside the day settles the year.
        return one_day(min(named, key=lambda d: abs((d - today).days)))
    found = _likely(options, today, mention)
    return one_day(found) if found else IMPOSSIBLE


def _likely(options: Sequence[date], today: date, mention: DateMention) -> date | None:
    """Return the latest option up to publication, or the next if the clause looks ahead.

    Newspapers print the year of what is far off: where the option is eight months off and the
    one on the other side within four, that one is meant, unless a past form forbids it.
    """
    first = _nearest(options, today, future=mention.future)
    other = _nearest(options, today, future=not mention.future)
    if first is None or other is None or mention.past:
        return first
    far, near = abs((first - today).days), abs((other - today).days)
    return other if far > _FAR and near < _NEAR else first


def day_of_month(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the 5th", "the 3rd of last month"."""
    today, day = anchor.published, mention.number("ordinal_day")
    if today is None or day is None:
        return NO_PUBLICATION
    way = mention.number("relative")
    months = (way,) if way is not None else (-2, -1, 0, 1, 2)
    told = anchor.narrative
    if way is None and told is not None and (today - told).days > _PAST_NEWS:
        # "The raid was on 9 July 2011. On the 17th, ..."
        later = [d for n in (0, 1) if (d := _valid(*add_months(told, n), day)) and d >= told]
        return one_day(later[0]) if later else IMPOSSIBLE
    options = [d for n in months if (d := _valid(*add_months(today, n), day))]
    if way is not None:
        return one_day(options[0]) if options else IMPOSSIBLE
    found = _nearest(options, today, future=mention.future)
    return one_day(found) if found else IMPOSSIBLE


def numeric(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "25/6/2013", and "5/6/2013" only where something tells day and month apart.

    What tells: a number above twelve, a weekday printed beside the date, another numeric date
    of the document, publication (what is told as past does not lie after it).
    """
    first, second = mention.number("first"), mention.number("second")
    year = given_year(mention, anchor)
    if first is None or second is None:
        return IMPOSSIBLE
    if year is None:
        month, day = sorted((first, second))
        return _yearless(month, day, mention, anchor) if month <= 12 < day else AMBIGUOUS
    readings = {_valid(year, second, first): True, _valid(year, first, second): False}
    days = [day for day in readings if day is not None]
    wanted = mention.number("any_weekday")
    fits = [day for day in days if day.weekday() == wanted]
    if len(days) > 1 and len(fits) == 1:
        days = fits
    if len(days) > 1 and anchor.day_first is not None:
        days = [day for day in days if readings[day] == anchor.day_first]
    if len(days) > 1 and anchor.published is not None and not mention.future:
        days = [day for day in days if day <= anchor.published] or days
    if len(days) > 1:
        return AMBIGUOUS
    return one_day(days[0], "explicit") if days else IMPOSSIBLE


def day_first(mentions: Iterable[DateMention], published: date | None = None) -> bool | None:
    """Return whether numeric dates put the day first; None where none or both show.

    What is told as past shows it where only one reading lies before publication.
    """
    shown: set[bool] = set()
    for mention in mentions:
        first, second, year = (mention.number(name) for name in ("first", "second", "year"))
        if not first or not second:
            continue
        if (first > 12) != (second > 12):
            shown.add(first > 12)
        elif year and published is not None and not mention.future:
            days = {True: _valid(year, second, first), False: _valid(year, first, second)}
            fits = [order for order, day in days.items() if day is not None and day <= published]
            shown |= set(fits) if len(fits) == 1 else set()
    return shown.pop() if len(shown) == 1 else None


def day_range(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "June 3-7", "from 3 to 7 June 2012"."""
    month, first, last = (mention.number(name) for name in ("month", "day", "day2"))
    if month is None or first is None or last is None or last < first:
        return IMPOSSIBLE
    year = given_year(mention, anchor)
    if year is None:
        start = _yearless(month, first, mention, anchor)
        if not isinstance(start, Days) or start.start is None:
            return start
        year = start.start.year
    begin, end = _valid(year, month, first), _valid(year, month, last)
    if begin is None or end is None:
        return IMPOSSIBLE
    given = given_year(mention, anchor) is not None
    basis: DateBasis = "explicit" if given else "relative"
    return Days(begin, end, width_class(begin, end), basis, continuous=mention.continuous)


def month(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "May", "late May 2013", "last May"."""
    number, today = mention.number("month"), anchor.published
    if number is None:
        number = mention.number("clear_month") or mention.number("name_month")
    number = number or mention.number("verb_month")
    if number is None:
        return IMPOSSIBLE
    year = given_year(mention, anchor)
    if year is not None:
        return part_of(Days(*month_span(year, number), "month", "explicit"), mention, today)
    if today is None:
        return NO_PUBLICATION
    way = mention.number("relative")
    if way is None:
        starts = [date(today.year + n, number, 1) for n in (-1, 0, 1)]
        if mention.future and number == today.month:
            return part_of(Days(*month_span(today.year, number), "month"), mention, today)
        chosen = _nearest(starts, today, future=mention.future)
        year = chosen.year if chosen else today.year
        part = part_of(Days(*month_span(year, number), "month"), mention, None)
        if not mention.future and part.start is not None and part.start > today:
            # "in late June", told in the past on the first of June.
            year -= 1
    elif way == 0:
        year = today.year
    elif way > 0:
        year = today.year + (number <= today.month)
    else:
        year = today.year - (number >= today.month)
    return part_of(Days(*month_span(year, number), "month", "relative"), mention, today)


def month_part(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the first week of March", "the second half of last month"."""
    nth, today = mention.number("nth_or_last"), anchor.published
    if mention.number("month") is None:
        if today is None:
            return NO_PUBLICATION
        whole: Outcome = Days(
            *month_span(*add_months(today, mention.number("relative") or 0)), "month"
        )
    else:
        whole = month(mention, anchor)
    if not isinstance(whole, Days) or whole.start is None or nth is None:
        return whole
    first, last = month_span(whole.start.year, whole.start.month)
    size = {"week": 7, "fortnight": 14, "half": 15}[str(mention.get("size"))]
    if nth < 0:
        start, end = last - timedelta(days=size - 1), last
    else:
        start = first + timedelta(days=(nth - 1) * size)
        end = last if size == 15 and nth == 2 else start + timedelta(days=size - 1)
    if start.month != first.month or end > last:
        return IMPOSSIBLE
    return part_of(Days(start, end, width_class(start, end), whole.basis), mention, today)


def year(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "2014", "late 2014"."""
    number = mention.number("year")
    if number is None:
        return IMPOSSIBLE
    return part_of(year_days(number, "explicit"), mention, anchor.published)


def year_range(mention: DateMention, anchor: Anchor) -> Outcome:  # noqa: ARG001 (one signature)
    """Read "2011-2014", "1998-99"."""
    first, last = mention.number("year"), mention.number("year2")
    short = mention.number("short2")
    if first is not None and last is None and short is not None:
        last = first // 100 * 100 + short
    if first is None or last is None or last < first:
        return IMPOSSIBLE
    start, end = date(first, 1, 1), date(last, 12, 31)
    return Days(start, end, width_class(start, end), "explicit", continuous=mention.continuous)


def decade(mention: DateMention, anchor: Anchor) -> Outcome:
    """Read "the 1990s", "the early 1990s"."""
    number, short = mention.number("year"), mention.number("two_digits")
    if short is not None:
        number = full_year(short, anchor.published)
    number = number or mention.number("decade_word")
    if number is None or number % 10:
        return IMPOSSIBLE
    first, last = number, number + 9
    if mention.edge == "early":
        last = number + 3
    elif mention.edge == "mid":
        first, last = number + 4, number + 6
    elif mention.edge == "late":
        first = number + 7
    end = date(last, 12, 31)
    if anchor.published is not None and date(first, 1, 1) <= anchor.published < end:
        end = anchor.published if not mention.future else end
    return Days(date(first, 1, 1), end, "longer", "explicit")


def _holiday_days(holiday: Holiday, year: int) -> list[Days]:
    length = timedelta(days=holiday.days - 1)
    offset = timedelta(days=holiday.offset)
    if holiday.kind == "easter":
        first = easter(year) + offset
    elif holiday.kind == "orthodox_easter":
        first = orthodox_easter(year) + offset
    elif holiday.kind == "hebrew":
        first = hebrew_day(year, holiday.month or 1, holiday.day or 1)
    elif holiday.phase is not None:
        earliest = date(year, holiday.month or 1, holiday.day or 1)
        first = moon_day(earliest, holiday.phase, holiday.zone) + offset
    elif holiday.kind == "islamic":
        return _islamic(holiday, year)
    else:
        found = _valid(holiday.year or year, holiday.month or 1, holiday.day or 1)
        if found is None:
            return []
        first = found
    last = first + length
    return [Days(first, last, width_class(first, last), "explicit")]


def _islamic(holiday: Holiday, year: int) -> list[Days]:
    """Return the days, a day wider on both sides, that begin in the Gregorian `year`."""
    around = int((year - 622) * 33 / 32)
    options: list[Days] = []
    for islamic_year in (around - 1, around, around + 1, around + 2):
        first = islamic_day(islamic_year, holiday.month or 1, holiday.day or 1)
        if first.year == year:
            start, end = first - timedelta(days=1), first + timedelta(days=holiday.days)
            precision: DatePrecision = "month" if holiday.days > 9 else "week"
            options.append(Days(start, end, precision, "explicit"))
    return options


def holiday(mention: DateMention, anchor: Anchor, holidays: dict[str, Holiday]) -> Outcome:
    """Named days of the calendar: fixed, by Easter, by the tabular Islamic calendar."""
    entry = holidays.get(str(mention.get("holiday")))
    if entry is None:
        return IMPOSSIBLE
    today, named = anchor.published, given_year(mention, anchor)
    if entry.kind == "once":
        return _holiday_days(entry, 0)[0]
    if named is not None:
        options = _holiday_days(entry, named)
        return options[0] if len(options) == 1 else IMPOSSIBLE
    if today is None:
        return NO_PUBLICATION
    found = [
        days
        for n in (-2, -1, 0, 1, 2)
        if today.year + n > 622
        for days in _holiday_days(entry, today.year + n)
    ]
    starts = {days.start: days for days in found if days.start}
    first = _nearest(starts, today, future=mention.future)
    if first is None:
        return IMPOSSIBLE
    chosen = starts[first]
    return part_of(Days(chosen.start, chosen.end, chosen.precision, "relative"), mention, today)


CALENDAR_PRODUCTIONS: dict[str, Production] = {
    "day_of_month": day_of_month,
    "day_range": day_range,
    "decade": decade,
    "month": month,
    "month_day": month_day,
    "month_part": month_part,
    "numeric": numeric,
    "year": year,
    "year_range": year_range,
}
