"""Some of a crowd told before: "hundreds rallied and police arrested dozens of them"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.joining.crowd_force import CROWD_POLICE, CROWDS

_GENERAL = type_group("general-violence")
_CROWD = word_class("crowds-in-the-streets")
_TAKING_UP = frozenset(("the", "these", "those"))
_THEM = "them"


def of_the_crowd(base: Draft, other: Draft) -> bool:
    """Whether the state holds or hurts people of the crowd that a clause before told of.

    ACLED codes one event: a protest with intervention, or force against it (codebook).

    Args:
        base: What was done to people.
        other: What the crowd did.
    """
    if (
        other.type not in CROWDS
        or base.spots
        or not (base.type == "arrest" or base.type in _GENERAL)
    ):
        return False
    if not any(p.actor is not None and p.actor.state for p in base.initiators):
        return False
    parse = base.parse
    verb = parse.tokens[base.frame.governor]
    if base.frame.kind != "verb" or other.frame.governor > verb.i:
        return False
    objects = [*parse.kids(verb, "dobj", "nsubjpass")]
    # "shot two of them dead": the two are the subject of "dead"
    objects += [kid for low in parse.kids(verb, "ccomp") for kid in parse.kids(low, "nsubj")]
    return any(_taken_up(parse, noun) for noun in objects)


def as_force(united: Draft, force: Draft, crowd: Draft) -> Draft:
    """Return the crowd's event as what was done to it, where and when the crowd stood.

    Args:
        united: The crowd's event with what the other tells.
        force: What was done to people of it.
        crowd: What the crowd did.
    """
    kind = "protest_dispersal" if force.type == "arrest" else "force_against_protesters"
    return replace(
        united,
        type=kind,
        mutual=False,
        initiators=force.initiators,
        targets=crowd.initiators,
    )


def _taken_up(parse: Parse, noun: Token) -> bool:
    """Whether it is "them", "some of them", "12 of the protesters"."""
    if noun.lower == _THEM:
        return True
    for of in parse.kids(noun, "prep"):
        for whole in parse.kids(of, "pobj") if of.lower == "of" else ():
            known = any(kid.lower in _TAKING_UP for kid in parse.kids(whole, "det"))
            if whole.lower == _THEM or (known and whole.lower in _CROWD):
                return True
    return False


def held_at(base: Draft, other: Draft) -> bool:
    """Whether `base` holds those whose crowd `other` tells of: the crowd arrests nobody.

    Args:
        base: The arrest or dispersal.
        other: The protest.
    """
    return other.type in CROWDS and (base.type in CROWD_POLICE or base.type == "arrest")
