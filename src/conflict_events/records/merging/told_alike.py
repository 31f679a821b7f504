"""What two tellings of one deed share, whatever else they tell of it."""

from __future__ import annotations

from conflict_events.records.draft import Draft

_DONE = frozenset(("asserted", "alleged"))


def told_alike(earlier: Draft, draft: Draft) -> bool:
    """Whether both tell of what was done, as news or both as history, and neither as a sum.

    Args:
        earlier: What was told before.
        draft: What is told now.
    """
    if not {earlier.status.status, draft.status.status} <= _DONE:
        return False
    return earlier.background == draft.background and not (earlier.aggregate or draft.aggregate)
