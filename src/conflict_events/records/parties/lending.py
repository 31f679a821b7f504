"""The side that lost a place, from the fighting told beside its fall.

"The army has retaken the town. Its troops fought the rebels for weeks": the text names the
losing side once, with the fighting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.records.draft import Draft
from conflict_events.records.parties.sides import same_actor

_REACH = 3
"""Sentences between the fall and the fighting."""
_ACTUAL = frozenset(("asserted", "alleged"))


def lend_sides(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, ...]:
    """Return the drafts; a gain of territory without an opponent takes the one it was fought with.

    Args:
        drafts: Merged drafts of a document.
        lexicon: The lexicon.
    """
    fights = [
        draft
        for draft in drafts
        if lexicon.types[draft.type].family == "combat" and draft.status.status in _ACTUAL
    ]
    return tuple(_with_opponent(draft, fights) for draft in drafts)


def _with_opponent(draft: Draft, fights: Sequence[Draft]) -> Draft:
    if draft.type != "territory_gain" or draft.status.status not in _ACTUAL:
        return draft
    if any(p.actor is not None and (p.actor.registry_id or p.actor.country) for p in draft.targets):
        return draft
    for fight in fights:
        if not _close(draft, fight) or not _one_side(draft.initiators, fight.initiators):
            continue
        if draft.place is not None and fight.place not in (None, draft.place):
            continue
        opponents = tuple(p for p in fight.targets if p.actor is not None and p.actor.armed)
        if opponents:
            return replace(draft, targets=opponents)
    return draft


def _close(one: Draft, other: Draft) -> bool:
    return any(
        abs(a.sentence.index - b.sentence.index) <= _REACH
        for a in one.tellings
        for b in other.tellings
    )


def _one_side(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Whether two lists of parties may name the same side: soldiers and the army of a state."""
    for a in one:
        for b in other:
            if a.actor is None or b.actor is None:
                continue
            if same_actor(a.actor, b.actor):
                return True
            if a.actor.state and b.actor.state and a.actor.country == b.actor.country:
                return True
    return False
