"""Whom somebody accuses who condemns a deed told before: those who did it.

"The governor condemned the killings" names nobody; where nobody is known to have done them, or
deeds of several sides are told, it relates no side to another, and is no record.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.assertion.deeds_meant import deed_meant
from conflict_events.records.draft import Draft
from conflict_events.records.parties.sides import same_actor

_DEEDS = type_group("claimed-deeds")
_ACCUSATION = "accusation"
_OBJECTS = frozenset(("dobj", "conj", "nsubjpass"))
_VAGUE = frozenset((None, "unidentified", "civilians"))


def condemned(before: Sequence[Draft], own: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, ...]:
    """Return the drafts of a sentence, with the doers of what it condemns as those accused.

    Args:
        before: What the sentences before tell, in text order.
        own: What the sentence tells.
        lexicon: The lexicon.
    """
    kept: list[Draft] = []
    for draft in own:
        deed = _deed(draft, own)
        at = deed_meant((*before, *own), deed, lexicon) if deed is not None else None
        if at is None:
            kept.append(draft)
            continue
        told = (*before, *own)
        doers = tuple(filter(_is_side, told[at].initiators))
        if doers and not _others_too(told, doers, lexicon):
            kept.append(replace(draft, targets=doers))
    return tuple(kept)


def _others_too(told: Sequence[Draft], doers: Sequence[Party], lexicon: Lexicon) -> bool:
    """Whether deeds of others are told as well: then "the attack" may be any of them."""
    known = [p.actor for p in doers if p.actor is not None]
    return any(
        party.actor is not None and not any(same_actor(party.actor, actor) for actor in known)
        for draft in told
        if lexicon.types[draft.type].family in _DEEDS and draft.type != _ACCUSATION
        for party in filter(_is_side, draft.initiators)
    )


def _deed(draft: Draft, own: Sequence[Draft]) -> Draft | None:
    """Return the bare deed that an accusation without accused is of: "condemned the attack"."""
    if draft.type != _ACCUSATION or draft.targets or draft.frame.kind != "verb":
        return None
    parse = draft.parse
    for other in own:
        noun = parse.tokens[other.frame.head]
        if other is not draft and noun.dep in _OBJECTS and noun.head == draft.frame.head:
            return other
    return None


def _is_side(party: Party) -> bool:
    actor = party.actor
    return actor is not None and (actor.registry_id is not None or actor.kind not in _VAGUE)
