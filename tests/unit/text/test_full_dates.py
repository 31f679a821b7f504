"""Printed full dates."""

from datetime import date

import pytest

from conflict_events.text.full_dates import find


@pytest.mark.parametrize(
    "text",
    [
        "5 June 2013",
        "June 5, 2013",
        "Jun. 5, 2013",
        "5th of June 2013",
        "2013-06-05T10:00",
        "05.06.2013",
        "5 JUN 13",
        "5-Jun-2013",
    ],
)
def test_full_dates(text):
    """Every usual form of a full date is read."""
    assert [d.day for d in find(text)] == [date(2013, 6, 5)]


@pytest.mark.parametrize(
    "text", ["06/05/2013", "June 2013", "June 31, 2013", "in May 20 people", "5 June"]
)
def test_what_is_no_full_date(text):
    """Ambiguous, partial and impossible dates are left alone."""
    assert not list(find(text))
