"""ACLED's count of fatalities from tolls as worded.

Rules (ACLED codebook): the lowest of conflicting reports; none or unclear 0; an unnumbered
plural 3; dozens 12; hundreds 100. Our bounds keep dozens as 24 and hundreds as 200, so
vague counts are turned back here.
"""

from __future__ import annotations

from conflict_events.records.deaths import deaths
from conflict_events.schema import Count, Event

_VAGUE = {24: 12, 200: 100, 2000: 1000}
_ACTUAL = ("asserted", "alleged")


def fatalities(event: Event) -> int:
    """Return the fatalities of `event` by ACLED's rule; 0 where it did not happen."""
    if event.status not in _ACTUAL:
        return 0
    killed = [_as_acled(c) for c in event.casualties if c.kind == "killed"]
    found = deaths(killed)
    rivals = {c.source or "" for c in killed}
    return found.low if len(rivals) > 1 else found.best


def _as_acled(count: Count) -> Count:
    if count.wording == "up_to" or (count.low is None and count.best is None):
        return count.model_copy(update={"best": 0, "low": 0})
    if count.wording != "vague" or count.low is None:
        return count
    low = _VAGUE.get(count.low, count.low)
    return count.model_copy(update={"low": low, "best": low})
