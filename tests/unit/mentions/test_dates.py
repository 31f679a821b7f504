"""Date mentions: spans, direction, bounds, ranges, parts of day."""

from __future__ import annotations

import pytest

from conflict_events.lexicon.date_rules import load_date_rules
from conflict_events.mentions.dates import find
from tests.strategies.date_pages import mentions, page


def only(text: str):
    """Return the one mention of `text`."""
    (found,) = mentions(text)
    return found


def test_span_is_the_printed_words() -> None:
    """Offsets give back the text of the mention."""
    text = "Yes.  The army attacked  early on Friday, it said."
    found = only(text)
    assert text[found.span.start : found.span.end] == found.text == "early on Friday"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On July 18, 1982, a Sunday, soldiers burnt the mill.", ["July 18, 1982"]),
        ("On 18 July 1982, a Sunday and a market day, they came.", ["18 July 1982"]),
        ("They were shot on a Friday in May 2003.", ["May 2003"]),
        ("It was a Friday attack on the mill.", ["Friday"]),
        ("They came back on a Sunday night.", []),
    ],
)
def test_what_weekday_it_was(text: str, found: list[str]) -> None:
    """ "A Sunday" says what kind of day it was; "a Friday attack" was on Friday."""
    assert [mention.text for mention in mentions(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "The council will meet on Friday.",
        "The vote is scheduled for Friday.",
        "Rebels plan to withdraw on Friday.",
        "On Friday the council will meet.",
        "They agreed to meet on Friday.",
        "A ruling is expected by Friday.",
        "It would be signed on Friday.",
        "The troops will be withdrawn on Friday.",
        "He said talks would resume on Friday.",
        "The parade is due to be held on Friday.",
        "They'll march on Friday.",
        "For Friday's vote, the army will deploy guards.",
        "The army will deploy armed guards on Friday.",
        "In a report to be published on Friday the group names them.",
        "The envoy is due to meet Ahmed in Meshed on Friday.",
        "They will hold talks with Saeed on Friday.",
        "The two presidents meet Friday in Lusaka.",
        "The truce lapses on Friday.",
        "Voters in both provinces go to the polls on Friday.",
        "The junta has set Friday as the deadline for a pullout.",
    ],
)
def test_future_cues(text: str) -> None:
    """Plans and modals in the clause make a date point ahead."""
    assert only(text).future


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Friday.",
        "He said on Friday that it would rain.",
        "Gunmen killed nine on Friday.",
        "The talks, which will resume, broke down on Friday.",
        "The truce had been due to expire on Friday.",
        "On Friday, rebels attacked.",
        "Friday's attack was the worst.",
        "The besieged town fell on Friday.",
        "They set fire to their homes on Friday.",
        "The road was closed due to shelling on Friday.",
        'They issued a "will not pay" list on Friday.',
        "On Friday, rebels who will be tried attacked.",
        "A man believed to be a rebel was held on Friday.",
        "The elders refused to meet on Friday.",
        "Up to 50 people may have died in the fire on Friday.",
        "Bus services did not resume on Friday.",
    ],
)
def test_past_is_the_default(text: str) -> None:
    """Without a word for the future in its clause a date is past."""
    assert not only(text).future


def test_a_statement_is_dated_before_its_plan() -> None:
    """The date of saying is past, that of what is said to come is future."""
    first, second = mentions("He said on Monday that the council will meet on Friday.")
    assert (first.future, second.future) == (False, True)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("They have fought since Monday.", "since"),
        ("They must leave by Friday.", "by"),
        ("It lasts until Friday.", "until"),
        ("It fell before Friday.", "before"),
        ("It fell after Friday.", "after"),
        ("It fell after Friday's strike.", None),
        ("It was agreed in the deal by the June 5 commission.", None),
    ],
)
def test_bounds(text: str, bound: str | None) -> None:
    """A bound opens the span, unless the date only describes a noun."""
    assert only(text).bound == bound


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Early Friday it fell.", "early"),
        ("It fell on Friday night.", "night"),
        ("It fell at dawn on Friday.", "dawn"),
        ("In the early hours of Friday it fell.", "early morning"),
        ("It fell on Friday in the late afternoon.", "late afternoon"),
        ("It fell this morning.", "morning"),
        ("It fell on Friday.", None),
    ],
)
def test_part_of_day_is_kept(text: str, part: str | None) -> None:
    """The part of the day travels beside the day."""
    assert mentions(text)[0].part_of_day == part


@pytest.mark.parametrize(
    "text",
    [
        "They fought from 3 to 7 June.",
        "They fought from Monday to Wednesday.",
        "They fought between 2011 and 2014.",
        "They fought from March until late May.",
        "They fought between June 3 and July 5, 2009.",
        "They fought June 3-7.",
    ],
)
def test_ranges_are_one_continuous_mention(text: str) -> None:
    """Two ends with a joining word are one mention of something that went on."""
    assert only(text).continuous


def test_coordinated_days_in_a_row_are_one_span() -> None:
    """ "Wednesday and Thursday" are both days, "Monday and Thursday" are two days apart."""
    assert [m.text for m in mentions("They fought on Wednesday and Thursday.")] == [
        "Wednesday and Thursday"
    ]
    assert [m.text for m in mentions("They fought on Monday and Thursday.")] == [
        "Monday",
        "Thursday",
    ]
    assert [m.text for m in mentions("They fought on Friday and Saturday's march was banned.")] == [
        "Friday",
        "Saturday",
    ]


def test_a_day_in_apposition_is_the_one_spelt_out() -> None:
    """ "Today, 30 June" is one mention, read from the day of the calendar."""
    found = only("IT FELL TODAY, 30 JUNE.")
    assert (found.text, found.production) == ("TODAY, 30 JUNE", "month_day")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It blew up at 2330 [0430 GMT on 4 May].", -1),
        ("It blew up at 10.30 p.m. [0230 GMT Tuesday].", -1),
        ("It blew up at 4 a.m. local time (2300 GMT Monday).", 1),
        ("It blew up at 1000 (0400 GMT on 4 May).", 0),
        ("It blew up downtown (0400 GMT on 4 May).", 0),
    ],
)
def test_days_of_greenwich_are_converted(text: str, days: int) -> None:
    """A day given in Greenwich time alone is shifted by what the two clocks show."""
    found = only(text)
    shift = (found.number("number") or 0) * (found.number("sign") or 0)
    assert (found.production == "shifted", shift) == (bool(days), days)


def test_a_local_day_beats_that_of_greenwich() -> None:
    """The day in brackets is dropped where the local one is printed."""
    assert only("It blew up at 2330 on 3 May [0430 GMT on 4 May].").text == "3 May"


@pytest.mark.parametrize(
    ("text", "future"),
    [
        ("They gave the garrison until Friday to leave.", True),
        ("They held the garrison until Friday.", False),
        ("The union called a strike in the capital for Friday.", True),
        ("He blamed the union for Friday.", False),
    ],
)
def test_terms_and_plans_look_ahead(text: str, future: bool) -> None:  # noqa: FBT001
    """A term to do something and what is called for a day lie ahead."""
    assert only(text).future is future


def test_durations_are_found_and_typed() -> None:
    """A duration is a mention that gives no days."""
    found = only("They fought for three weeks.")
    assert (found.production, found.continuous) == ("duration", True)


def test_shouted_text_is_read() -> None:
    """Capitals do not turn MAY and MARCH into months, nor hide real dates."""
    text = "TROOPS MAY MARCH ON THE CITY. THE RAID WAS ON 3 MAY. IT FELL ON FRIDAY."
    assert [m.text for m in mentions(text)] == ["3 MAY", "FRIDAY"]


def test_curly_quotes_and_dashes() -> None:
    """Typographic characters are read as plain ones and kept in the mention."""
    assert [m.text for m in mentions("Friday’s raid of June 3–7 failed.")] == [
        "Friday",
        "June 3–7",
    ]


def test_names_of_papers_are_no_days() -> None:
    """ "USA Today" is a name."""
    assert mentions("Jane Roe told USA Today about it.") == ()


def test_boilerplate_is_left_out() -> None:
    """Navigation lines give no dates."""
    read = page("Updated on Friday.", None, "boilerplate")
    assert find(read, load_date_rules()) == ()


def test_line_breaks_inside_a_date() -> None:
    """Wrapped lines do not break a date."""
    assert only("THE RAID WAS ON 30\nDECEMBER 1989.").text == "30\nDECEMBER 1989"
