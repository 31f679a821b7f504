"""Which deed told before a claim is of that names none itself: "blamed the army for the attack".

The accused then stands on that deed, beside those who are told as its doers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.merging.another import is_another
from conflict_events.records.merging.compare import similarity
from conflict_events.records.merging.pointing import is_pointing
from conflict_events.records.merging.recall import recalls, takes_up
from conflict_events.records.parties.sides import same_actor

_DEEDS = type_group("claimed-deeds")
_ACTUAL = frozenset(("asserted", "alleged"))
_ITS_OWN = frozenset(("place.argument", "place.clause"))
_OF_MANY = frozenset("killings deaths murders shootings abductions kidnappings arrests".split())
"""Plurals of one deed that befell several."""
_FIGHTERS = frozenset(("state_forces", "external_forces"))
_NEAR = 6
"""Sentences over which "the attack" takes up a deed."""


def deed_meant(drafts: Sequence[Draft], bare: Draft, lexicon: Lexicon) -> int | None:
    """Return the number of the deed that a bare noun takes up, the last that it can be.

    Args:
        drafts: What was told before it, in text order.
        bare: The draft of the noun, before anybody is blamed for it.
        lexicon: The lexicon.
    """
    if not _is_bare(bare):
        return None
    as_told = replace(bare, definite=True, aggregate=False)
    for n in range(len(drafts) - 1, -1, -1):
        draft = drafts[n]
        if bare.tellings[0].sentence.index - draft.tellings[-1].sentence.index > _NEAR:
            return None
        if (
            draft.tellings != bare.tellings
            and draft.status.status in _ACTUAL
            and not (draft.aggregate or draft.definite)
            and lexicon.types[draft.type].family in _DEEDS
            and draft.tellings[0].trigger.end <= bare.tellings[0].trigger.start
            and takes_up(draft, bare)
            and similarity(draft, replace(as_told, status=draft.status), lexicon) is not None
        ):
            return n
    return None


def _is_bare(draft: Draft) -> bool:
    """Whether nothing is told with the noun of a deed: neither who, whom, where nor when."""
    where = draft.place_rule in _ITS_OWN
    told = draft.initiators or draft.targets or draft.tolls or draft.date or where
    if told or draft.frame.kind != "noun" or draft.status.status != "asserted":
        return False
    if draft.aggregate and draft.parse.tokens[draft.frame.head].lower not in _OF_MANY:
        return False
    return recalls(draft) and not is_pointing(draft) and not is_another(draft)


def beside_accused(draft: Draft, accuser: Party | None) -> Draft:
    """Return a fight with the side that accuses the other of it: "accused B of starting it"."""
    if accuser is None or accuser.actor is None or not draft.mutual:
        return draft
    there = draft.place.location.country if draft.place is not None else None
    soldiers = accuser.actor.kind in _FIGHTERS and accuser.actor.country == there is not None
    if not (soldiers or (accuser.actor.armed and not accuser.actor.state)):
        return draft
    known = (*draft.initiators, *draft.targets)
    if len(known) != 1 or known[0].actor is None or same_actor(known[0].actor, accuser.actor):
        return draft
    return replace(draft, initiators=(*draft.initiators, accuser))


def beside_doers(draft: Draft, accused: Party) -> Draft:
    """Return a deed with one who is blamed for it beside those who are told to have done it."""
    actor = accused.actor
    known = (*draft.initiators, *draft.targets)
    if actor is None or any(p.actor is not None and same_actor(p.actor, actor) for p in known):
        return draft
    return replace(draft, initiators=(*draft.initiators, accused))
