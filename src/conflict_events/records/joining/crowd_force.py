"""Force of the state against a crowd: shots that are told beside a protest or its dispersal.

ACLED codes "police shot two people as they broke up a protest" as one event, excessive force
against protesters (codebook, sub-event types).
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.lexicon.type_groups import type_group
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft

_GENERAL = type_group("general-violence")
CROWDS = type_group("crowds")
"""What a crowd does that hurts nobody."""
_AT = frozenset(("during", "at", "in", "amid"))
_OTHER_TIMES = frozenset(("after", "before", "since", "because", "though", "although", "until"))
CROWD_POLICE = type_group("force-on-crowds")
"""What police or troops do to it."""
CROWD_VIOLENCE = frozenset(("violent_demonstration", "riot"))


def shot_while_dispersing(base: Draft, other: Draft) -> bool:
    """Whether `other` is what police did to people in the dispersal that `base` tells of.

    Args:
        base: A draft of a sentence.
        other: Another one of it.
    """
    if base.type not in CROWD_POLICE or other.type not in _GENERAL:
        return False
    return _unarmed(other) and (not other.initiators or _by_state(other))


def hurt_then(earlier: Draft, draft: Draft) -> bool:
    """Whether `draft` only tells who was hurt or held when police met a crowd: "Two were wounded".

    Args:
        earlier: What was told before.
        draft: What the next sentence tells.
    """
    if draft.place is not None or draft.initiators or draft.frame.kind != "verb":
        return False
    if earlier.type not in (*CROWD_POLICE, *CROWD_VIOLENCE):
        return False
    if draft.type == "arrest":
        return draft.date is None and _only_counted(draft)
    armed = any(p.actor is not None and (p.actor.armed or p.actor.state) for p in draft.targets)
    return draft.type in _GENERAL and (not armed or earlier.type in CROWD_VIOLENCE)


def _only_counted(draft: Draft) -> bool:
    """Whether nobody is named: "ten were arrested", "several people were detained"."""
    return not any(p.actor is not None and p.actor.registry_id for p in draft.targets)


def excessive(draft: Draft) -> Draft:
    """Take a dispersal in which people were hurt as excessive force (ACLED codebook)."""
    hurt = any(
        toll.toll.kind in ("killed", "injured")
        and not toll.toll.perpetrators
        and (toll.toll.high is None or toll.toll.high > 0)
        for toll in draft.tolls
    )
    if draft.type != "protest_dispersal" or not hurt:
        return draft
    return replace(draft, type="force_against_protesters")


def shot_at_protest(base: Draft, other: Draft) -> bool:
    """Whether `base` is the force that the state used at the protest `other`.

    Args:
        base: A draft of a sentence.
        other: Another one of it.
    """
    if base.type not in _GENERAL or other.type not in CROWDS:
        return False
    return _unarmed(base) and _by_state(base) and _during(base, other)


def _during(base: Draft, other: Draft) -> bool:
    """Whether it took place at the protest: "shot ten during a rally", "as they broke it up"."""
    parse = base.parse
    verbs = {base.frame.governor, *(kid.i for kid in _beside(parse, base.frame.governor))}
    for token in parse.ancestors(parse.tokens[other.frame.head]):
        if token.i in verbs:
            return True
        if token.dep == "prep" and token.lower not in _AT:
            return False
        if token.is_verb and token.dep != "advcl":
            return False
        if token.dep == "advcl" and any(k.lower in _OTHER_TIMES for k in parse.kids(token, "mark")):
            return False
    return False


def _beside(parse: Parse, verb: int) -> list[Token]:
    """The verbs coordinated with `verb`: "shot dead two *and wounded* five"."""
    found: list[Token] = []
    waiting = [parse.tokens[verb]]
    while waiting:
        kids = [kid for kid in parse.kids(waiting.pop(), "conj") if kid.is_verb]
        found += kids
        waiting += kids
    return found


def _unarmed(draft: Draft) -> bool:
    """Whether people suffer, and nobody in arms or in office."""
    actors = [p.actor for p in draft.targets if p.actor is not None]
    return any(not (a.armed or a.state) for a in actors) and not any(
        a.armed or a.state for a in actors
    )


def _by_state(draft: Draft) -> bool:
    return any(p.actor is not None and p.actor.state for p in draft.initiators)
