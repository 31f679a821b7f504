"""Names of days and months: capitalised like names, and never part of one."""

from __future__ import annotations

from typing import Final

WEEKDAYS: Final = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)
CALENDAR: Final = WEEKDAYS | MONTHS
UNITS: Final = frozenset(
    "minute minutes hour hours day days week weeks fortnight month months year years decade "
    "decades".split()
)
"""Lengths of time, singular and plural."""
