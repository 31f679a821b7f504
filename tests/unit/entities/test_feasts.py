"""Days of feasts against calendars in print."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.entities.feasts import hebrew_day, moon_day, orthodox_easter


@pytest.mark.parametrize(
    "day", ["2017-04-16", "2019-04-28", "2021-05-02", "2022-04-24", "2024-05-05", "1990-04-15"]
)
def test_orthodox_easter(day: str) -> None:
    """Orthodox Easter Sundays."""
    found = date.fromisoformat(day)
    assert orthodox_easter(found.year) == found


@pytest.mark.parametrize(
    "day", ["1990-01-27", "2000-02-05", "2012-01-23", "2015-02-19", "2020-01-25", "2023-01-22"]
)
def test_lunar_new_years(day: str) -> None:
    """The first new moon from 22 January, seen from China."""
    found = date.fromisoformat(day)
    assert moon_day(date(found.year, 1, 22), "new", 8) == found


def test_phases_alternate() -> None:
    """Full and new moons are half a month apart, whatever the year."""
    for year in range(1950, 2050):
        new = moon_day(date(year, 3, 1), "new", 0)
        full = moon_day(new, "full", 0)
        assert 13 <= (full - new).days <= 16
        assert 29 <= (moon_day(full, "new", 0) - new).days <= 30


@pytest.mark.parametrize(
    ("new_year", "passover"),
    [("1973-09-27", "1973-04-17"), ("2002-09-07", "2002-03-28"), ("2024-10-03", "2024-04-23")],
)
def test_hebrew_days(new_year: str, passover: str) -> None:
    """Rosh Hashanah, Passover; Yom Kippur is nine days after the new year."""
    found = date.fromisoformat(new_year)
    assert hebrew_day(found.year, 7, 1) == found
    assert hebrew_day(found.year, 1, 15) == date.fromisoformat(passover)
    assert (hebrew_day(found.year, 7, 10) - found).days == 9
