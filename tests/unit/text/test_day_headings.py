"""Lines that are nothing but a day are headings of what stands below them."""

from __future__ import annotations

import pytest

from conflict_events.text.day_headings import day_headings
from conflict_events.text.layout import paragraphs


def headings(*lines: str) -> list[str]:
    """Return the lines that are headings of days."""
    text = "\n\n".join(lines)
    found = paragraphs(text)
    return [text[found[i].start : found[i].end] for i in sorted(day_headings(text, found))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Monday", "Tuesday:"),
        ("4 June", "Wednesday, 5 June"),
        ("June 4, 2019", "Sept. 5"),
        ("2019", "2021:"),
        ("May 2019", "June 2020"),
    ],
)
def test_days_above_sentences_are_headings(first: str, second: str) -> None:
    """A weekday, a day of a month, or both, with and without year; a month or year."""
    told = "Rebels shelled the port."
    assert headings("The week in Bor", first, told, second, told) == [first, second]


def test_one_day_is_no_heading() -> None:
    """One line with a day is the date of the page."""
    assert headings("The week in Bor", "4 June 2019", "Rebels shelled the port.") == []


def test_days_below_titles_are_no_headings() -> None:
    """A list of links prints the day of each."""
    assert headings("Port shelled", "4 June 2019", "Bridge falls", "3 June 2019", "About us") == []


def test_what_tells_more_than_a_day_is_no_heading() -> None:
    """Other words make it a line of its own."""
    told = "Rebels shelled the port."
    assert headings("Monday in Bor", told, "Tuesday, again", told) == []
