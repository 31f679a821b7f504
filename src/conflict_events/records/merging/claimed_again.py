"""A deed told again by the group that claims it: "The front said it had killed the officer"."""

from __future__ import annotations

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.merging.another import set_beside
from conflict_events.records.merging.follow_up import begins_anew
from conflict_events.records.merging.told_alike import told_alike
from conflict_events.records.parties.sides import compatible, one_object, same_actor

_ATTACKED = type_group("violence")
_NEAR = 2


def claimed_again(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` is what those say of it who claim the deed that `earlier` tells.

    They tell it as done before and give it no place or day; it has no other doer, and the dead
    are as many or are not told.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if not 0 < gap <= _NEAR or draft.place is not None or not told_alike(earlier, draft):
        return False
    if draft.date is not None or begins_anew(draft) or set_beside(draft) or not _had(draft):
        return False
    if draft.type not in GENERAL | {"armed_clash"} or not draft.initiators:
        return False
    if lexicon.types[earlier.type].family not in _ATTACKED or earlier.mutual:
        return False
    doers = [p.actor for p in draft.initiators if p.actor is not None]
    if not doers or any(actor.attribution != "claimed" for actor in doers):
        return False
    known = [p.actor for p in earlier.initiators if p.actor is not None]
    if known and not any(same_actor(a, b) for a in known for b in doers):
        return False
    if draft.tolls:
        return _same_dead(earlier, draft)
    return bool(known) and not _others_known(earlier, draft)


def _others_known(earlier: Draft, draft: Draft) -> bool:
    """Whether it names somebody told before who was not hit there: "it had shot the senator"."""
    parse = draft.parse
    return any(
        parse.sentence.span.covers(party.span)
        and any(kid.lower == "the" for kid in parse.kids(parse.tokens[party.head], "det"))
        and not any(one_object(known, party) for known in earlier.targets)
        for party in draft.targets
    )


def _had(draft: Draft) -> bool:
    """Whether it is told as done before: "it had killed him"."""
    parse = draft.parse
    aux = parse.kids(parse.tokens[draft.frame.governor], "aux")
    return any(kid.lower in ("had", "'d") for kid in aux)


def _same_dead(earlier: Draft, draft: Draft) -> bool:
    """Whether both count as many dead, who can be the same people."""
    mine, yours = (
        {(t.toll.low, t.toll.high) for t in d.tolls if t.toll.kind == "killed"}
        for d in (earlier, draft)
    )
    struck = [p.actor for p in earlier.targets if p.actor is not None]
    new = [p.actor for p in draft.targets if p.actor is not None]
    fits = not (struck and new) or any(compatible(a, b) for a in struck for b in new)
    return bool(mine & yours) and fits
