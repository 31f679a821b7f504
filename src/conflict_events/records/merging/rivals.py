"""Two sides that blame each other for one deed.

"The army said rebels shelled the market. The rebels said the army had fired the shells" is one
deed with two accused; who did it is disputed.
"""

from __future__ import annotations

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.merging.follow_up import begins_anew
from conflict_events.records.merging.recall import recalls
from conflict_events.records.parties.disputes import turns_blame
from conflict_events.records.parties.sides import compatible, one_object, same_actor
from conflict_events.records.places.agreement import agree

_DEEDS = type_group("crimes-of-violence")
_DONE = frozenset(("asserted", "alleged"))
_TAKING_UP = frozenset(("the", "this", "that", "these", "those", "them", "him", "her", "it"))
_NEAR = 3


def rivals(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` is the other side's word on who did what `earlier` tells.

    Those who are blamed first say it of others, or those who blamed others are blamed; the
    deed or who suffered it is taken up by an article.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if not 0 < gap <= _NEAR or begins_anew(draft) or earlier.mutual or draft.mutual:
        return False
    if not {earlier.status.status, draft.status.status} <= _DONE or not draft.sources:
        return False
    if earlier.background != draft.background or earlier.aggregate or draft.aggregate:
        return False
    if not _one_kind(earlier, draft, lexicon) or agree(earlier.place, draft.place) is None:
        return False
    if draft.date is not None and earlier.date is not None and draft.date != earlier.date:
        return False
    accused, others = _actors(earlier.initiators), _actors(draft.initiators)
    if not accused or not others or _any_same(accused, others):
        return False
    if any(actor.attribution == "claimed" for actor in (*accused, *others)):
        return False
    return turns_blame(earlier, draft.initiators, draft.sources) and _one_deed(earlier, draft)


def _one_kind(earlier: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    if earlier.type == draft.type:
        return lexicon.types[draft.type].family in _DEEDS
    families = {lexicon.types[d.type].family for d in (earlier, draft)}
    return families <= _DEEDS and (
        families == {"remote"} or bool({earlier.type, draft.type} & GENERAL)
    )


def _one_deed(earlier: Draft, draft: Draft) -> bool:
    """Whether the words take it up: "the shells", "the attack", "had shot the youths"."""
    if draft.definite or recalls(draft):
        return True
    return bool(draft.targets) and all(
        _taken_up(draft, party) and any(one_object(known, party) for known in earlier.targets)
        for party in draft.targets
    )


def _taken_up(draft: Draft, party: Party) -> bool:
    parse = draft.parse
    if not parse.sentence.span.covers(party.span):
        return False
    return party.pronoun or any(
        kid.lower in _TAKING_UP for kid in parse.kids(parse.tokens[party.head], "det")
    )


def _actors(parties: tuple[Party, ...]) -> tuple[ActorReading, ...]:
    return tuple(p.actor for p in parties if p.actor is not None)


def _any_same(mine: tuple[ActorReading, ...], yours: tuple[ActorReading, ...]) -> bool:
    return any(
        same_actor(a, b) or (a.kind == b.kind and compatible(a, b)) for a in mine for b in yours
    )
