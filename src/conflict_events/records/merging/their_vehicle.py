"""How those who were attacked on the road were hit: "Their lead vehicle struck a mine"."""

from __future__ import annotations

from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.merging.another import set_beside
from conflict_events.records.merging.follow_up import begins_anew
from conflict_events.records.merging.told_alike import told_alike
from conflict_events.records.places.agreement import agree

_CARRIERS = word_class("carry-people")
_THEIRS = frozenset(("their", "his", "her", "its"))
_HOW = type_group("bombs") | GENERAL | {"ambush"}
_MET = GENERAL | {"ambush", "armed_clash"}
_COARSE = frozenset(("country", "region", "admin1"))
_NEAR = 2


def their_vehicle_hit(earlier: Draft, draft: Draft, gap: int) -> bool:
    """Whether `draft` tells that the vehicle of those whom `earlier` tells attacked was hit.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
    """
    if not 0 < gap <= _NEAR or draft.initiators or not draft.targets:
        return False
    if not told_alike(earlier, draft) or begins_anew(draft) or set_beside(draft):
        return False
    if not _there(earlier, draft):
        return False
    if draft.date is not None and earlier.date is not None and draft.date != earlier.date:
        return False
    if draft.type not in _HOW or earlier.type not in _MET:
        return False
    if not any(p.actor is not None and not p.site for p in earlier.targets):
        return False
    parse = draft.parse
    return all(
        parse.sentence.span.covers(party.span)
        and parse.tokens[party.head].lower in _CARRIERS
        and any(kid.lower in _THEIRS for kid in parse.kids(parse.tokens[party.head], "poss"))
        for party in draft.targets
    )


def _there(earlier: Draft, draft: Draft) -> bool:
    """Whether it names no place, or the finer one: "in Niger ... Their truck was hit near Tera"."""
    if draft.place is None:
        return True
    if earlier.place is None or agree(earlier.place, draft.place) is None:
        return False
    return earlier.place.location.precision in _COARSE
