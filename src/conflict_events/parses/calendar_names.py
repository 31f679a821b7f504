"""Names of days and months: capitalised like names, and never part of one."""

from __future__ import annotations

CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december".split()
)
