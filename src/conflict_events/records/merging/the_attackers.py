"""Attackers with an article, of an attack that names none: "The gunmen opened fire as they slept".

The reader knows of one attack, so these are its doers, though no word told of them before.
"""

from __future__ import annotations

from conflict_events.entities.actors import ActorReading
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.merging.follow_up import begins_anew
from conflict_events.records.merging.told_alike import told_alike
from conflict_events.records.places.agreement import agree, kilometres

_ATTACKED = type_group("violence")
_ATTACKERS = word_class("those-who-attacked")
_TAKING_UP = frozenset(("the", "these", "those"))
_COARSE = frozenset(("country", "region", "admin1"))
_TOWN_KM = 25.0
"""How far a quarter may lie from the middle of its city."""
_NEAR = 2


def by_the_attackers(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` tells what the attackers did in the attack of `earlier`.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if not 0 < gap <= _NEAR or begins_anew(draft) or not told_alike(earlier, draft):
        return False
    if draft.type not in GENERAL or lexicon.types[earlier.type].family not in _ATTACKED:
        return False
    if draft.date not in (None, earlier.date) or not _there(earlier, draft):
        return False
    known = [party.actor for party in earlier.initiators if party.actor is not None]
    return all(map(_unknown, known)) and _acts(draft)


def _there(earlier: Draft, draft: Draft) -> bool:
    """Whether it names no place, or the finer one."""
    if draft.place is None:
        return True
    if earlier.place is None or agree(earlier.place, draft.place) is None:
        return False
    far = kilometres(earlier.place, draft.place)
    return earlier.place.location.precision in _COARSE or (far is not None and far <= _TOWN_KM)


def _unknown(actor: ActorReading) -> bool:
    return actor.registry_id is None and not actor.state


def _acts(draft: Draft) -> bool:
    """Whether its subject is such a word, whoever has claimed the deed since."""
    parse = draft.parse
    verb = parse.tokens[draft.frame.governor]
    while not any(parse.kids(verb, "nsubj")) and verb.dep in ("conj", "advcl", "xcomp", "pcomp"):
        verb = parse.head(verb)
        if verb.dep == "prep":
            verb = parse.head(verb)
    return any(
        noun.lower in _ATTACKERS and any(kid.lower in _TAKING_UP for kid in parse.kids(noun, "det"))
        for noun in parse.kids(verb, "nsubj")
    )
