"""Full dates as printed above and below articles: day, month and year, nothing inferred.

Only what a page says of its own day is read here; the dates that a story tells are read
by the date grammar.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
"""Months by name and abbreviation, lower-case."""
_MONTH: Final = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR: Final = r"(?P<{0}>\d{{4}}|['’]?\d{{2}})(?!\d)"

FULL_DATE: Final = re.compile(
    "".join(
        (
            r"(?<![\w/.-])(?:",
            r"(?P<iso>\d{4})-(?P<iso_month>\d{2})-(?P<iso_day>\d{2})(?=T|\b)",
            r"|(?P<d1>\d{1,2})(?:st|nd|rd|th)?[ \t-]+(?:of[ \t]+)?",
            _MONTH.format("m1"),
            r"[ \t,-]+",
            _YEAR.format("y1"),
            "|",
            _MONTH.format("m2"),
            r"[ \t]+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?[ \t]+(?P<y2>\d{4})(?!\d)",
            r"|(?P<n1>\d{1,2})(?P<sep>[./-])(?P<n2>\d{1,2})(?P=sep)(?P<n3>\d{4})(?!\d))",
        )
    ),
    re.IGNORECASE,
)
"""A full date; groups differ by form, `read_match` reads them."""

DAY_MONTH: Final = re.compile(
    r"(?<![\w/.-])(?:"
    + _MONTH.format("m1")
    + r"[ \t]+(?P<d1>\d{1,2})|(?P<d2>\d{1,2})[ \t]+"
    + _MONTH.format("m2")
    + r")(?![\w])",
    re.IGNORECASE,
)
"""Day and month without a year, as datelines print them."""

_OLDEST: Final = 1900
_NEWEST: Final = 2099
_PIVOT: Final = 69  # "69" is 1969, "68" is 2068: news archives in text form start about 1970


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A full date and where it is printed."""

    start: int
    end: int
    day: date


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[PrintedDate]:
    """Yield the full dates of ``text[start:end]`` in order; impossible days are skipped.

    Numeric dates are read only where the order of day and month is certain: one of the two
    is above 12, or both are equal, or full stops separate them (day first).
    """
    for match in FULL_DATE.finditer(text, start, len(text) if end is None else end):
        day = read_match(match)
        if day is not None:
            yield PrintedDate(match.start(), match.end(), day)


def read_match(match: re.Match[str]) -> date | None:
    """Return the day that a match of `FULL_DATE` names, if there is such a day."""
    if match["iso"]:
        return _day(int(match["iso"]), int(match["iso_month"]), int(match["iso_day"]))
    if match["d1"]:
        return _day(_year(match["y1"]), _month(match["m1"]), int(match["d1"]))
    if match["d2"]:
        return _day(_year(match["y2"]), _month(match["m2"]), int(match["d2"]))
    first, second, year = int(match["n1"]), int(match["n2"]), int(match["n3"])
    if match["sep"] == "." or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


def complete(month_day: re.Match[str], published: date) -> date | None:
    """Return the day of a `DAY_MONTH` match that lies nearest to the day of publication."""
    month = _month(month_day["m1"] or month_day["m2"])
    number = int(month_day["d1"] or month_day["d2"])
    near = [_day(published.year + shift, month, number) for shift in (-1, 0, 1)]
    # A dateline is never later than publication but for time zones.
    days = [day for day in near if day is not None and day <= published + timedelta(days=2)]
    return max(days, default=None)


def _month(name: str) -> int:
    return MONTHS[name.lower()]


def _year(digits: str) -> int:
    number = int(digits.lstrip("'’"))
    if len(digits) == 4:
        return number
    return number + (1900 if number >= _PIVOT else 2000)


def _day(year: int, month: int, number: int) -> date | None:
    if not _OLDEST <= year <= _NEWEST:
        return None
    try:
        return date(year, month, number)
    except ValueError:
        return None
