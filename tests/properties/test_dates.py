"""Laws of dates: shifts, shapes, styles, directions, no text raises."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from conflict_events import DateSpan, Extractor
from conflict_events.entities.absolute_dates import read_full_date
from tests.strategies.date_pages import dates, days

PUBLISHED = st.dates(date(1985, 1, 1), date(2030, 12, 31))
MONTHS = (
    "January February March April May June July August September October November December".split()
)
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
RELATIVE = (
    "It fell yesterday.",
    "It fell today.",
    "It fell overnight.",
    "It fell last night.",
    "It will fall tomorrow.",
    "It fell two days ago.",
    "It fell in the past 24 hours.",
    "It fell in recent days.",
    "It fell the day before yesterday.",
    "It fell the night before last.",
    "It fell a week ago today.",
    "It fell half an hour ago.",
    "It fell several days ago.",
)
WIDEST = {"day": 1, "days": 6, "week": 9, "month": 33, "year": 367, "longer": 10**6}
WORDS = st.sampled_from(
    [
        *WEEKDAYS, *MONTHS, "last", "next", "this", "the", "of", "in", "on", "by", "since", "from",
        "to", "between", "and", "early", "late", "mid-", "week", "month", "year", "day", "days",
        "ago", "later", "earlier", "two", "few", "previous", "following", "same", "night",
        "morning", "weekend", "overnight", "yesterday", "today", "will", "said", "1", "5", "12",
        "31", "1999", "2013", "1990s", "3/4/2013", "2013-06-31", "Ramadan", "Easter", "Sept.",
        "half", "first", "quarter", "summer", "winter", "before", "after", "until", "-", ",", ".",
        "3 JAN 90", "past", "recent", "coming", "decade", "century", "hours", "Christmas",
    ]
)  # fmt: skip


def _styles(day: date) -> list[str]:
    name = MONTHS[day.month - 1]
    short = {"September": "Sept."}.get(name, name if len(name) < 5 else name[:3] + ".")
    weekday = WEEKDAYS[day.weekday()]
    return [
        day.isoformat(),
        f"{name} {day.day}, {day.year}",
        f"{short} {day.day}, {day.year}",
        f"{day.day} {name} {day.year}",
        f"{day.day} {name[:3].upper()} {day.year}",
        f"{day.day}th of {name} {day.year}",
        f"{weekday}, {name} {day.day}, {day.year}",
        f"{weekday} {day.day} {name} {day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.isoformat()}T10:20:30Z",
    ]


@given(PUBLISHED, st.integers(1, 400), st.sampled_from(RELATIVE))
def test_relative_days_move_with_publication(published: date, shift: int, text: str) -> None:
    """Shifting publication by k days moves relative days by k."""
    (first,) = dates(text, published).spans
    (second,) = dates(text, published + timedelta(days=shift)).spans
    assert first.start is not None
    assert first.end is not None
    assert second.start == first.start + timedelta(days=shift)
    assert second.end == first.end + timedelta(days=shift)
    assert second.precision == first.precision


@example(date(2024, 2, 29), 1, "It fell yesterday.")
@example(date(2023, 12, 31), 1, "It will fall tomorrow.")
@given(PUBLISHED, st.integers(1, 400), st.sampled_from(RELATIVE))
def test_leap_days_and_year_ends_are_passed(published: date, shift: int, text: str) -> None:
    """Days counted back and forth over leap days and year ends agree with the calendar."""
    for day in (published, published + timedelta(days=shift)):
        (span,) = dates(text, day).spans
        assert span.start is not None
        assert span.end is not None
        assert abs((span.end - day).days) <= 7
        assert (span.end - span.start).days + 1 <= WIDEST[span.precision]


@given(PUBLISHED, st.integers(-5, 60), st.sampled_from(WEEKDAYS), st.sampled_from(["on", "last"]))
def test_weekdays_move_by_weeks(published: date, weeks: int, name: str, word: str) -> None:
    """A weekday is that day of the week, in the week up to publication, and moves by weeks."""
    text = f"The town fell {word} {name}."
    (found,) = days(text, published)
    assert found.weekday() == WEEKDAYS.index(name)
    same_day = 7 if word == "last" else 0
    assert (published - found).days in (*range(1, 7), same_day)
    (moved,) = days(text, published + timedelta(weeks=weeks))
    assert moved - found == timedelta(weeks=weeks)


@given(PUBLISHED, st.sampled_from(WEEKDAYS))
def test_a_planned_weekday_is_never_past(published: date, name: str) -> None:
    """A weekday that the clause puts ahead lies in the week from publication."""
    (found,) = days(f"The council will meet on {name}.", published)
    assert 0 <= (found - published).days <= 6


@given(PUBLISHED, st.dates(date(2004, 1, 1), date(2004, 12, 31)))
def test_a_day_without_year_is_never_future(published: date, day: date) -> None:
    """What is told as past lies within the year (leap days: eight) up to publication."""
    (found,) = days(f"The town fell on {day.day} {MONTHS[day.month - 1]}.", published)
    assert (found.month, found.day) == (day.month, day.day)
    limit = 8 * 366 if (day.month, day.day) == (2, 29) else 366
    assert 0 <= (published - found).days <= limit


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), PUBLISHED)
def test_full_dates_read_the_same_in_every_style(day: date, published: date) -> None:
    """Every style of a full date gives exactly that day, whenever the text was published."""
    for style in _styles(day):
        assert days(f"The raid took place on {style} in the hills.", published) == [day], style


@given(st.dates(date(1990, 1, 1), date(2029, 12, 31)), st.integers(0, 300))
def test_short_years(day: date, age: int) -> None:
    """Two digits name the year near publication."""
    text = f"BOGOTA, {day.day} {MONTHS[day.month - 1][:3].upper()} {day.year % 100:02} -- REPORT."
    assert days(text, day + timedelta(days=age)) == [day]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), PUBLISHED, st.integers(1, 4000))
def test_full_dates_do_not_move_with_publication(day: date, published: date, shift: int) -> None:
    """A date with its year is the same day whenever the text was published."""
    for style in _styles(day):
        text = f"The raid took place on {style} in the hills."
        assert days(text, published) == days(text, published + timedelta(days=shift)) == [day]


@example(date(2024, 3, 1), "February", 2024)
@given(PUBLISHED, st.sampled_from(MONTHS), st.integers(1950, 2049))
def test_widths_are_those_of_the_calendar(published: date, name: str, year: int) -> None:
    """A month has 28 to 31 days, a year 365 or 366, a week seven from Monday, a day one."""
    over = max(published, date(year + 1, 1, 1))
    (month,) = dates(f"It fell in {name} {year}.", over).spans
    (whole,) = dates(f"It fell in {year}.", over).spans
    (week,) = dates("It fell last week.", published).spans
    (one,) = dates(f"It fell on {name} 7, {year}.", over).spans
    assert [_width(span) for span in (month, whole, week, one)] == [
        (
            date(year + MONTHS.index(name) // 11, (MONTHS.index(name) + 1) % 12 + 1, 1)
            - date(year, MONTHS.index(name) + 1, 1)
        ).days,
        (date(year + 1, 1, 1) - date(year, 1, 1)).days,
        7,
        1,
    ]
    assert week.start is not None
    assert week.start.weekday() == 0
    precisions = [span.precision for span in (month, whole, week, one)]
    assert precisions == ["month", "year", "week", "day"]
    assert month.start is not None
    assert one.start is not None
    assert month.start <= one.start <= (month.end or one.start)


def _width(span: DateSpan) -> int:
    assert span.start is not None
    assert span.end is not None
    return (span.end - span.start).days + 1


@given(PUBLISHED, st.integers(1, 27), st.integers(1, 27), st.integers(1, 12))
def test_ranges_have_both_ends(published: date, one: int, two: int, month: int) -> None:
    """All ways to write a range of days give the same days."""
    first, last = sorted((one, two))
    if first == last:
        return
    name = MONTHS[month - 1]
    forms = (
        f"from {first} to {last} {name} 2003",
        f"from {name} {first} to {last}, 2003",
        f"between {first} and {last} {name} 2003",
        f"between {name} {first} and {name} {last}, 2003",
        f"{name} {first}-{last}, 2003",
        f"{first}-{last} {name} 2003",
    )
    for form in forms:
        (span,) = dates(f"They fought {form} in the hills.", published).spans
        assert (span.start, span.end) == (date(2003, month, first), date(2003, month, last)), form
        assert span.continuous


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=14).map(" ".join), st.one_of(st.none(), PUBLISHED))
def test_shape(text: str, published: date | None) -> None:
    """Any words: nothing raises, offsets hold, spans are ordered and as wide as they say."""
    found = dates(text, published)
    for item in found.dates:
        span = item.mention.span
        assert text[span.start : span.end] == item.mention.text
        if item.span and item.span.start and item.span.end:
            width = (item.span.end - item.span.start).days + 1
            assert 1 <= width <= WIDEST[item.span.precision]
            assert (width == 1) or item.span.precision != "day"
    starts = [item.mention.span.start for item in found.dates]
    assert starts == sorted(starts)
    assert dates(text, published) == found


@given(st.text(max_size=300), st.one_of(st.none(), st.dates()))
def test_no_text_raises(text: str, published: date | None) -> None:
    """Any characters and any day of publication, the first and last of the calendar too."""
    dates(text + " on Friday last year", published)


@given(st.lists(WORDS, max_size=10).map(" ".join), st.sampled_from([date.min, date.max]))
def test_ends_of_the_calendar(text: str, published: date) -> None:
    """Days before year 1 and after 9999 are no days, and no error."""
    dates(text, published)


@pytest.mark.parametrize("noise", ["İstanbul", "ſ", "ß", "\u2028", "\ud800"])
def test_characters_that_change_length(noise: str) -> None:
    """Lower-casing that would change lengths does not shift offsets."""
    text = f"{noise} {noise} was hit on Friday."
    (found,) = dates(text, date(2013, 6, 5)).dates
    assert found.mention.text == "Friday"
    assert text[found.mention.span.start : found.mention.span.end] == "Friday"


PAST = (
    *(f"on {name}" for name in WEEKDAYS),
    *(f"in {name}" for name in MONTHS),
    *(f"in late {name}" for name in MONTHS),
    *(f"on {name} 28" for name in MONTHS),
    "yesterday", "today", "last night", "overnight", "this morning", "this week", "this month",
    "this year", "over the weekend", "last week", "last month", "last year", "earlier this week",
    "in recent days", "in the past few hours", "a few minutes ago", "several days ago",
    "three weeks ago", "in the early hours of Sunday", "at Easter", "on Christmas Eve",
    "during Ramadan", "last summer", "last winter", "in the first half of this year",
    "in the 1990s", "since Monday", "since mid-April", "between Monday and Tuesday",
    "in the last week of last month", "in the first week of March", "in the second half of May",
    "on Monday and Tuesday", "the week before last", "in the eighties", "during Diwali",
    "on Yom Kippur", "at Orthodox Easter", "over the Lunar New Year", "during Passover",
    "on the first days of this month", "at 2330 [0430 GMT on 4 May]",
)  # fmt: skip
"""Ways to say when something happened."""


@given(PUBLISHED, st.sampled_from(PAST))
def test_what_happened_is_never_future(published: date, when: str) -> None:
    """What is told as past ends by publication, whatever words date it."""
    assume("1990s" not in when or published.year >= 1990)  # printed in full, it stands
    found = [s for s in dates(f"Rebels attacked the town {when}.", published).spans if s.end]
    assert all(span.end <= published for span in found if span.end), found
    assert all(span.start <= span.end for span in found if span.start and span.end), found


@given(PUBLISHED, st.sampled_from(MONTHS), st.integers(1, 28), st.sampled_from(["", ", 2011"]))
def test_a_day_lies_inside_its_month(published: date, month: str, day: int, year: str) -> None:
    """The day is one of those of its month, where both are told of the same past."""
    (one,) = days(f"It fell on {month} {day}{year}.", published)
    months = dates(f"It fell in {month}{year.replace(',', '')}.", published).spans
    (whole,) = months
    assert whole.start is not None
    assert whole.end is not None
    same_year = whole.start.year == one.year
    assert whole.start.month == one.month
    # In the month of publication a day still to come is that of the year before.
    assert same_year or (one.month == published.month and one.day > published.day)
    assert not same_year or whole.start <= one <= whole.end


@settings(max_examples=30)
@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)), st.sampled_from((0, 1, 3, 6)))
def test_full_dates_agree_with_other_readers(day: date, style: int) -> None:
    """Our rules, dateparser in its strictest mode and `fromisoformat` read the same day."""
    text = _styles(day)[style]
    assert days(f"It fell on {text}.") == [day]
    assert read_full_date(text) == day
    assert date.fromisoformat(day.isoformat()) == day


EVENTS = (
    "Gunmen attacked a police post near Zaria {}.",
    "Rebels shelled the town of Kidal {}.",
    "Soldiers shot dead three protesters in Conakry {}.",
    "They burned two trucks and fled.",
    "Police arrested two rebels in a village nearby.",
    "The governor said {} that rebels had kidnapped a doctor in Jos.",
    "A bomb exploded at a market in Quetta.",
)
TOLD = st.lists(
    st.tuples(st.sampled_from(EVENTS), st.sampled_from([*PAST[:7], *PAST[43:54]])).map(
        lambda pair: pair[0].format(pair[1])
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
"""Reports of a few sentences, some with a date."""


@pytest.mark.model
@settings(max_examples=15)
@given(TOLD, st.dates(date(1990, 1, 1), date(2029, 12, 31)))
def test_asserted_events_are_never_future(text: str, published: date) -> None:
    """No event that happened ends after publication, and its days are in order."""
    for event in Extractor.default().extract(text, published=published).events:
        if event.status in ("asserted", "alleged") and event.date is not None:
            assert event.date.end is not None
            assert event.date.end <= published
            assert event.date.start is None or event.date.start <= event.date.end


@pytest.mark.model
@settings(max_examples=15)
@given(TOLD, st.dates(date(1990, 1, 1), date(2029, 12, 31)), st.integers(-20, 20))
def test_events_move_by_weeks_with_publication(text: str, published: date, weeks: int) -> None:
    """Published weeks later, the same report tells the same events weeks later."""
    text = re.sub(r"\b(?:this|last) (?:month|year)\b", "yesterday", text)
    by = timedelta(weeks=weeks)
    first = Extractor.default().extract(text, published=published).events
    second = Extractor.default().extract(text, published=published + by).events
    assert [_moved(event.date, by) for event in first] == [
        _moved(event.date, timedelta(0)) for event in second
    ]


def _moved(span: DateSpan | None, by: timedelta) -> tuple[date | None, date | None, str] | None:
    if span is None:
        return None
    ends = (None if day is None else day + by for day in (span.start, span.end))
    start, end = ends
    return start, end, span.precision
