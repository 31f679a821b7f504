"""Resolution of dates: edges of the calendar, anchors, ambiguity, bounds, evidence."""

from __future__ import annotations

from datetime import date

import pytest

from tests.strategies.date_pages import dates, days, page, spans


@pytest.mark.parametrize(
    ("text", "published", "start", "end", "precision"),
    [
        # leap days and year ends
        ("It fell on Feb. 29.", "2013-03-01", "2012-02-29", "2012-02-29", "day"),
        ("It fell on Feb. 29.", "2012-02-29", "2012-02-29", "2012-02-29", "day"),
        ("It fell yesterday.", "2012-03-01", "2012-02-29", "2012-02-29", "day"),
        ("It fell yesterday.", "2014-01-01", "2013-12-31", "2013-12-31", "day"),
        ("It fell on Dec. 31.", "2014-01-01", "2013-12-31", "2013-12-31", "day"),
        ("It fell last month.", "2014-01-15", "2013-12-01", "2013-12-31", "month"),
        ("It fell in late February.", "2012-05-15", "2012-02-21", "2012-02-29", "month"),
        ("It fell over the weekend.", "2014-01-01", "2013-12-28", "2013-12-29", "days"),
        ("It fell last week.", "2014-01-01", "2013-12-23", "2013-12-29", "week"),
        ("It fell one month ago.", "2012-03-31", "2012-02-01", "2012-02-29", "month"),
        ("Over the past month it fell.", "2012-03-31", "2012-02-29", "2012-03-31", "month"),
        # the day of publication itself
        ("It fell on Wednesday.", "2013-06-05", "2013-06-05", "2013-06-05", "day"),
        ("It fell last Wednesday.", "2013-06-05", "2013-05-29", "2013-05-29", "day"),
        ("It will fall on Wednesday.", "2013-06-05", "2013-06-05", "2013-06-05", "day"),
        ("It fell on June 5.", "2013-06-05", "2013-06-05", "2013-06-05", "day"),
        ("It fell on June 6.", "2013-06-05", "2012-06-06", "2012-06-06", "day"),
        # no day is made up
        ("It fell in May.", "2013-06-05", "2013-05-01", "2013-05-31", "month"),
        ("It fell in June.", "2013-06-05", "2013-06-01", "2013-06-05", "month"),
        ("It fell in June 2011.", "2013-06-05", "2011-06-01", "2011-06-30", "month"),
        ("It fell this year.", "2013-06-05", "2013-01-01", "2013-06-05", "year"),
        ("It fell in early 2011.", "2013-06-05", "2011-01-01", "2011-04-30", "year"),
        ("It fell in recent weeks.", "2013-06-05", "2013-04-24", "2013-06-05", "year"),
        # a weekday beside the day settles the year
        ("It fell on Wednesday, June 6.", "2013-06-05", "2012-06-06", "2012-06-06", "day"),
        # bounds
        ("They must go by Friday.", "2013-06-05", "", "2013-06-07", "day"),
        ("It fell before June 2012.", "2013-06-05", "", "2012-05-31", "month"),
        ("It lasted from today to June 9.", "2013-06-05", "2013-06-05", "2013-06-09", "days"),
        ("They have fought since Monday.", "2013-06-05", "2013-06-03", "2013-06-05", "days"),
        ("It rained from Nov. 28 to Jan. 3.", "2013-06-05", "2012-11-28", "2013-01-03", "year"),
        ("It rained between June 3 and July 5, 2009.", None, "2009-06-03", "2009-07-05", "month"),
        ("It rained between Nov 3 and Jan 5, 2009.", None, "2008-11-03", "2009-01-05", "year"),
        # counted from a day that is named beside it
        ("Two days after Friday's raid it fell.", "2013-06-05", "2013-06-02", "2013-06-02", "day"),
        ("A day before the June 5 vote it fell.", "2013-06-09", "2013-06-04", "2013-06-04", "day"),
        ("A week after 5 June 2013 it fell.", None, "2013-06-10", "2013-06-16", "week"),
        ("The day before Eid al-Adha 2012 it fell.", None, "2012-10-24", "2012-10-29", "week"),
        ("It fell in the week of June 5.", "2013-06-19", "2013-06-03", "2013-06-09", "week"),
        ("It fell in the week ending 9 June.", "2013-06-19", "2013-06-03", "2013-06-09", "week"),
        ("It fell in the week beginning Monday.", "2013-06-19", "2013-06-17", "2013-06-23", "week"),
        # named days
        ("It fell on Good Friday.", "2013-06-05", "2013-03-29", "2013-03-29", "day"),
        ("It fell on Christmas Day.", "2013-06-05", "2012-12-25", "2012-12-25", "day"),
        ("It fell in Ramadan.", "2013-07-20", "2013-07-08", "2013-07-20", "month"),
        ("It fell during Eid al-Fitr 2013.", "2014-06-05", "2013-08-07", "2013-08-11", "week"),
    ],
)
def test_spans(text: str, published: str | None, start: str, end: str, precision: str) -> None:
    """Words resolve to the days that they name, never to more exact ones."""
    assert spans(text, published) == [(start, end, precision)]


def test_two_digit_years_follow_publication() -> None:
    """ "90" is 1990 in a report of 1991 and in one of 2013, "15" is 2015 in one of 2013."""
    assert days("SAN MIGUEL, 3 JAN 90 -- REPORT.", "1991-01-04") == [date(1990, 1, 3)]
    assert days("SAN MIGUEL, 3 JAN 90 -- REPORT.", "2013-01-04") == [date(1990, 1, 3)]
    assert days("SAN MIGUEL, 3 JAN 15 -- REPORT.", "2013-01-04") == [date(2015, 1, 3)]
    assert days("SAN MIGUEL, 3 JAN 90 -- REPORT.", None) == [date(1990, 1, 3)]


def test_relative_dates_need_publication() -> None:
    """Without publication they stay empty and say why; explicit dates do not need it."""
    found = dates("It fell on Friday, not on 5 June 2013.", None)
    assert [s.start for s in found.spans] == [date(2013, 6, 5)]
    (why,) = found.diagnostics
    assert why.slug == "date-relative-without-publication"
    assert (why.start, why.end) == (11, 17)


def test_ambiguous_numeric_dates_are_left_open() -> None:
    """ "5/6/2013" is no date, with a diagnostic."""
    found = dates("It fell on 5/6/2013.", "2014-06-05")
    assert found.spans == ()
    assert [d.slug for d in found.diagnostics] == ["date-ambiguous"]


def test_a_day_that_does_not_exist() -> None:
    """ "June 31" is no date, with a diagnostic."""
    found = dates("It fell on June 31, 2013.", "2014-06-05")
    assert found.spans == ()
    assert [d.slug for d in found.diagnostics] == ["date-impossible"]


def test_story_days_need_an_earlier_day() -> None:
    """ "The next day" without a day before it stays empty."""
    found = dates("The next day it fell.", "2013-06-05")
    assert found.spans == ()
    assert [d.slug for d in found.diagnostics] == ["date-without-anchor"]


def test_story_days_chain() -> None:
    """Days of the story are counted from the last day named, not from publication."""
    text = (
        "Rebels attacked on 30 December 2012. Two days later the army replied. "
        "The next day a truce held. The same day talks began."
    )
    assert days(text, "2013-06-05") == [
        date(2012, 12, 30),
        date(2013, 1, 1),
        date(2013, 1, 2),
        date(2013, 1, 2),
    ]


def test_plans_do_not_anchor_the_story() -> None:
    """A day that lies ahead is not where the story stands."""
    text = "It fell on Monday. A vote will be held on Friday. The next day troops left."
    assert days(text, "2013-06-05")[-1] == date(2013, 6, 4)


def test_evidence_is_the_mention() -> None:
    """The first evidence has the role date, the rule, and the printed words."""
    text = "The town fell early on Friday."
    (span,) = dates(text, "2013-06-05").spans
    seen = span.evidence[0]
    assert (seen.role, seen.rule, seen.text) == ("date", "date.weekday", "early on Friday")
    assert text[seen.start : seen.end] == span.mention == seen.text


@pytest.mark.parametrize(
    ("text", "basis"),
    [("It fell on 5 June 2013.", "explicit"), ("It fell on Friday.", "relative")],
)
def test_basis(text: str, basis: str) -> None:
    """Full dates are explicit, counted ones relative."""
    assert dates(text, "2014-06-05").spans[0].basis == basis


def test_continuous() -> None:
    """Only what went on through its span is continuous."""
    text = "For the past three weeks they fought. In the past 24 hours nine died."
    assert [s.continuous for s in dates(text, "2013-06-05").spans] == [True, False]


def test_captions_do_not_anchor_the_story() -> None:
    """A caption may show something old."""
    from conflict_events.entities.dates import resolve_page  # noqa: PLC0415
    from conflict_events.lexicon.date_rules import load_date_rules  # noqa: PLC0415
    from conflict_events.mentions.dates import find  # noqa: PLC0415

    rules = load_date_rules()
    read = page("A tank in May 5, 2012. The next day it fell.", date(2013, 6, 5), "caption")
    assert len(resolve_page(read, find(read, rules), rules).spans) == 1


NAMED = [
    ("The troops must leave by Friday.", [("Friday", "2013-06-07", "2013-06-07")]),
    ("They have shelled the town since Monday.", [("Monday", "2013-06-03", "2013-06-03")]),
    ("The truce will hold until late June.", [("late June", "2013-06-21", "2013-06-30")]),
    (
        "They fought from May 30 to Monday.",
        [("May 30", "2013-05-30", "2013-05-30"), ("Monday", "2013-06-03", "2013-06-03")],
    ),
    ("They fought from March to May 2012.", [("March to May 2012", "2012-03-01", "2012-05-31")]),
    ("The raid took place on Monday.", [("Monday", "2013-06-03", "2013-06-03")]),
]


@pytest.mark.parametrize(("text", "wanted"), NAMED)
def test_named(text: str, wanted: list[tuple[str, str, str]]) -> None:
    """A list of dates gives what the words themselves name, and where they stand."""
    found = dates(text, "2013-06-05").named
    assert [(s.mention, str(s.start), str(s.end)) for s in found] == wanted
    for span in found:
        (seen,) = span.evidence
        assert text[seen.start : seen.end] == span.mention
