"""ACLED's count of fatalities from tolls as worded.

Rules (ACLED codebook): the lowest of conflicting reports; none or unclear 0; an unnumbered
plural ("several", "many", "villagers") 3, or 10 where the scale clearly warrants it, which we
take to be massacres alone; dozens 12; hundreds 100. Our bounds keep dozens as 24 and hundreds
as 200, so vague counts are turned back here.
"""

from __future__ import annotations

from conflict_events.records.tolls.deaths import deaths, is_unnumbered
from conflict_events.schema import Count, Event

_VAGUE = {24: 12, 200: 100, 2000: 1000}
_PLURAL, _GRAVE_PLURAL = 3, 10
_GRAVE = frozenset(("massacre",))
_ACTUAL = ("asserted", "alleged")


def fatalities(event: Event) -> int:
    """Return the fatalities of `event` by ACLED's rule; 0 where it did not happen."""
    if event.status not in _ACTUAL:
        return 0
    plural = _GRAVE_PLURAL if event.event_type in _GRAVE else _PLURAL
    told = [c for c in event.casualties if c.kind == "killed"]
    killed = [_as_acled(c, plural) for c in told if not is_unnumbered(c)]
    # "Killing soldiers and civilians" is one plural of unknown number.
    killed += [_as_acled(c, plural) for c in told if is_unnumbered(c)][:1]
    found = deaths(killed)
    rivals = {c.source or "" for c in killed}
    return found.low if len(rivals) > 1 else found.best


def _as_acled(count: Count, plural: int) -> Count:
    if is_unnumbered(count):
        return count.model_copy(update={"best": plural, "low": plural})
    if count.wording == "up_to" or (count.low is None and count.best is None):
        return count.model_copy(update={"best": 0, "low": 0})
    if count.wording != "vague" or count.low is None:
        return count
    low = _VAGUE.get(count.low, plural if count.low <= _PLURAL else count.low)
    return count.model_copy(update={"low": low, "best": low})
