"""What a side says of an attack told before: its own part in it, or its own count of the dead.

"The Front said its men blew themselves up", "the army said its troops killed 12": no new event,
but another voice on the one that is told.
"""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.parties.sides import compatible, same_actor

_VIOLENT = type_group("violence")
_NEAR = 3


def retold(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether a side of the conflict retells in `draft` what `earlier` tells.

    It says so of a deed of its own, with no other place or day, and of the same kind.

    Args:
        earlier: What was told before.
        draft: What a side alone says.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if not 0 < gap <= _NEAR or draft.place is not None or draft.date is not None:
        return False
    if draft.status.status != "alleged" or earlier.status.status not in ("asserted", "alleged"):
        return False
    if earlier.background or earlier.aggregate or draft.aggregate:
        return False
    if not _one_kind(earlier, draft, lexicon) or not draft.initiators:
        return False
    if not _doers(earlier):
        return earlier.type == draft.type and all(_avowed(p) for p in draft.initiators)
    return all(any(_one(known, p) for known in _doers(earlier)) for p in draft.initiators)


def _avowed(party: Party) -> bool:
    return party.actor is not None and party.actor.attribution == "claimed"


def _one_kind(earlier: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    if earlier.type == draft.type:
        return True
    families = {lexicon.types[d.type].family for d in (earlier, draft)}
    if not families <= _VIOLENT:
        return False
    return draft.type in GENERAL or draft.result or families == {"combat"}


def _doers(draft: Draft) -> tuple[Party, ...]:
    """Who acts; in a clash both sides do."""
    sides = (*draft.initiators, *draft.targets) if draft.mutual else draft.initiators
    return tuple(p for p in sides if p.actor is not None and p.actor.kind != "civilians")


def _one(known: Party, party: Party) -> bool:
    one, other = known.actor, party.actor
    if one is None or other is None:
        return False
    if same_actor(one, other):
        return True
    unnamed = one.registry_id is None and one.name == one.name.lower()
    return unnamed and compatible(one, other)
