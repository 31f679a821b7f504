"""Attackers who fall in their own attack: "A driver ran over five people. Police shot him dead".

Who attacks and is shot for it on the spot is one event (ACLED codes the whole engagement once).
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.merging.follow_up import begins_anew
from conflict_events.records.merging.recall import fell_in_fight
from conflict_events.records.merging.told_alike import told_alike
from conflict_events.records.parties.sides import compatible, same_actor

_ATTACKED = type_group("violence")
_TAKING_UP = frozenset(("the", "this", "that", "these", "those", "both", "all"))
_ATTACKERS = word_class("those-who-attacked")
_AFTERWARDS = word_class("hunt-for-attackers")
_OF_AN_ATTACK = frozenset("attackers assailants bombers hijackers hostage-takers".split())
_FLED = frozenset(("assassination", "execution"))
"""After these the doers are gone, and who finds them acts anew."""
_NEAR = 2


def fell_in_it(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` tells that those who attacked in `earlier` were struck down in it.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    in_fight = fell_in_fight(draft)
    if not 0 < gap <= _NEAR or (begins_anew(draft) and not in_fight) or draft.place is not None:
        return False
    if not told_alike(earlier, draft) or _other_days(earlier, draft):
        return False
    families = {lexicon.types[d.type].family for d in (earlier, draft)}
    if not families <= _ATTACKED or lexicon.types[draft.type].family == "remote":
        return False
    if (
        earlier.type in _FLED
        or earlier.mutual
        or not earlier.initiators
        or not draft.targets
        or not earlier.targets
    ):
        return False
    if any(token.lower in _AFTERWARDS for token in draft.parse.tokens):
        return False
    if not all(
        p.actor is not None and (p.actor.state or (in_fight and _is_blamed(p)))
        for p in draft.initiators
    ):
        return False
    return all(
        (
            _refers(draft.parse, draft.parse.tokens[p.head])
            and (_noun(p) in _ATTACKERS or _acted(earlier, p))
        )
        or (in_fight and _fought(earlier, p))
        for p in draft.targets
    )


def in_its_attack(draft: Draft) -> Draft:
    """Return the draft as what befell the attackers: with tolls, and no sides of its own."""
    tolls = tuple(
        replace(t, toll=replace(t.toll, perpetrators=True, civilians=False)) for t in draft.tolls
    )
    blamed = tuple(p for p in draft.initiators if _is_blamed(p))
    return replace(
        draft, initiators=blamed, targets=(), tolls=tolls, result=True, means=(), mutual=False
    )


def _other_days(earlier: Draft, draft: Draft) -> bool:
    return draft.date is not None and earlier.date is not None and draft.date != earlier.date


def _acted(earlier: Draft, party: Party) -> bool:
    """Whether a word for those who suffer is that for those who attacked, and for nobody hit."""
    if party.pronoun:
        return party.actor is not None and any(
            known.actor is not None and same_actor(known.actor, party.actor)
            for known in earlier.initiators
        )
    noun = _noun(party)
    doers = {_noun(known) for known in earlier.initiators}
    return noun in doers and noun not in {_noun(known) for known in earlier.targets}


def _is_blamed(party: Party) -> bool:
    """Whether he is no more than accused or suspected of it in the same breath."""
    return party.actor is not None and party.actor.attribution != "stated"


def _fought(earlier: Draft, party: Party) -> bool:
    """Whether an armed side suffers that can be who attacked, and nobody who was attacked."""

    def is_side(known: Party) -> bool:
        one, other = known.actor, party.actor
        return one is not None and other is not None and compatible(one, other)

    armed = party.actor is not None and party.actor.armed and party.actor.kind != "unidentified"
    return (
        armed
        and any(map(is_side, earlier.initiators))
        and not any(map(is_side, (p for p in earlier.targets if p.actor is not None)))
    )


def _noun(party: Party) -> str:
    return party.text.casefold().split()[-1]


def _refers(parse: Parse, head: Token) -> bool:
    """Whether it is somebody told before: "him", "the driver", "all five attackers"."""
    if head.tag == "PRP":
        return True
    kids = tuple(parse.kids(head))
    if any(kid.lower in _TAKING_UP for kid in kids if kid.dep in ("det", "predet")):
        return True
    if head.lower in _OF_AN_ATTACK and any(kid.dep == "nummod" for kid in kids):
        return True  # "shot dead four attackers"
    return any(
        pobj.lower == "them" or _refers(parse, pobj)
        for of in kids
        if of.lower == "of"
        for pobj in parse.kids(of, "pobj")
    )
