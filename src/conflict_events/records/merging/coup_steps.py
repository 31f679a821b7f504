"""What those who take power do in a coup: "Soldiers stormed the palace and held the president"."""

from __future__ import annotations

from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.parties.sides import compatible
from conflict_events.records.places.agreement import agree

_STEPS = type_group("steps-of-a-coup")
_POWER = word_class("hold-or-house-power")
_ACTUAL = frozenset(("asserted", "alleged"))
_COUP = "coup"
_NEAR = 4


def step_of_coup(earlier: Draft, draft: Draft, gap: int) -> bool:
    """Whether one tells of a coup, the other of a step by which its makers came to power.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
    """
    if not 0 <= gap <= _NEAR or earlier.type == draft.type:
        return False
    if _COUP not in (earlier.type, draft.type):
        return False
    step = draft if earlier.type == _COUP else earlier
    if step.type not in _STEPS:
        return False
    if earlier.background != draft.background or earlier.aggregate or draft.aggregate:
        return False
    if not {earlier.status.status, draft.status.status} <= _ACTUAL:
        return False
    if agree(earlier.place, draft.place) is None:
        return False
    return _same_doers(earlier, draft) and any(
        word in _POWER for party in step.targets for word in party.text.casefold().split()
    )


def _same_doers(one: Draft, other: Draft) -> bool:
    mine = [p.actor for p in one.initiators if p.actor is not None]
    yours = [p.actor for p in other.initiators if p.actor is not None]
    return any(compatible(a, b) for a in mine for b in yours)
