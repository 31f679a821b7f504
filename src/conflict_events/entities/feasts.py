"""Days of feasts: the calendars that named days follow, each as the day of a Gregorian year.

The new and full moons are Meeus' mean phases with his largest periodic terms ("Astronomical
Algorithms", chapter 49): within minutes, which settles the day but for moons around midnight.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from math import radians, sin
from typing import Literal

_J2000 = datetime(2000, 1, 1, 12)  # noqa: DTZ001 (Universal Time throughout)
_NEW_MOON = 5.09766
"""Days from J2000 to the first mean new moon of 2000."""
_SYNODIC = 29.530588861
_HEBREW_EPOCH = -1_373_427
"""Proleptic Gregorian ordinal of the day before 1 Tishri of year 1 (Dershowitz and Reingold)."""
_TISHRI = 7


def orthodox_easter(year: int) -> date:
    """Return the Gregorian day of Orthodox Easter Sunday (Meeus' Julian computus), 1900-2099."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def moon_day(first: date, phase: Literal["new", "full"], zone: int) -> date:
    """Return the day of the first such moon on or after `first`, at `zone` hours from Greenwich."""
    half = 0.0 if phase == "new" else 0.5
    k = int((first - _J2000.date()).days / _SYNODIC) - 2 + half
    while True:
        day = (_moon(k) + timedelta(hours=zone)).date()
        if day >= first:
            return day
        k += 1


def _moon(k: float) -> datetime:
    """Return the time of the phase `k` lunations after the first new moon of 2000."""
    sun = radians(2.5534 + 29.10535670 * k)
    moon = radians(201.5643 + 385.81693528 * k)
    node = radians(160.7108 + 390.67050284 * k)
    full = k % 1 == 0.5
    days = (
        (-0.40614 if full else -0.40720) * sin(moon)
        + (0.17302 if full else 0.17241) * sin(sun)
        + (0.01614 if full else 0.01608) * sin(2 * moon)
        + (0.01043 if full else 0.01039) * sin(2 * node)
        + (0.00734 if full else 0.00739) * sin(moon - sun)
        + (-0.00515 if full else -0.00514) * sin(moon + sun)
        + 0.00208 * sin(2 * sun)
    )
    return _J2000 + timedelta(days=_NEW_MOON + _SYNODIC * k + days)


def hebrew_day(year: int, month: int, day: int) -> date:
    """Return the Gregorian day of a Hebrew month (1 is Nisan) that lies in the Gregorian `year`.

    Months from Nisan to Elul precede the new year of the same Gregorian year by fixed spans.
    """
    new_year = date.fromordinal(_new_year(year + 3761))
    if month >= _TISHRI:
        return new_year + timedelta(days=day - 1)
    lengths = (30, 29, 30, 29, 30, 29)
    return new_year - timedelta(days=sum(lengths[month - 1 :]) - (day - 1))


def _new_year(hebrew: int) -> int:
    """Return the ordinal of 1 Tishri of the Hebrew year, its four postponements applied."""
    days = [_elapsed(year) for year in (hebrew - 1, hebrew, hebrew + 1)]
    late = 0
    if days[2] - days[1] == 356:
        late = 2
    elif days[1] - days[0] == 382:
        late = 1
    return _HEBREW_EPOCH + days[1] + late


def _elapsed(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // 25_920
    return day + 1 if (3 * (day + 1)) % 7 < 3 else day
