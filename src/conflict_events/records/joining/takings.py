"""What is taken or spoilt in an attack: houses burnt, cattle driven off, people led away.

ACLED codes one event of the graver kind (codebook, sub-event types): who is killed as a clinic is
burnt is attacked, and so is a captive who is killed.
"""

from __future__ import annotations

from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.joining.apart import apart

_BOMBS = type_group("bombs")
_RAIDED = frozenset(("armed_attack", "police_raid"))
_RAIDS = word_class("searches-of-many-houses")
_TAKING = type_group("takings-and-damage")
"""What an attack that hurts nobody was: people or things were taken or spoilt in it."""


def yields(other: Draft, base: Draft) -> bool:
    """Whether `other` is a general attack that is told of nobody's harm, done by those of `base`.

    "Gunmen raided the camp and burned three lorries" is the burning (ACLED codebook).
    """
    if other.type != "armed_attack" or other.result or other.hurt:
        return False
    if base.type not in _TAKING and not (base.type == "arrest" and one_doer(base, other)):
        return False
    if other.means:
        return False
    return not other.tolls and not any(p.actor is not None and p.actor.armed for p in other.targets)


_SPOILT = type_group("damage")


def spoilt_in_it(base: Draft, other: Draft) -> bool:
    """Whether things were spoilt in an attack on people: "killing six and burning houses".

    ACLED codes one event of the graver kind; what was burnt is a detail of it (codebook).
    """
    if other.type not in _SPOILT or not one_doer(base, other):
        return False
    if _of_what_was_hit(base, other):
        return not apart(base, other)
    if not base.hurt:
        return False
    # "killed six and burned houses" tells of two acts, "killing six and burning houses" of one
    participle = base.parse.tokens[other.frame.governor].tag == "VBG"
    return participle and not apart(base, other)


def _of_what_was_hit(base: Draft, other: Draft) -> bool:
    """Whether what was attacked is what was spoilt: "ambushed a truck and burned it"."""
    if base.type == "armed_attack" or not base.targets or len(other.targets) != 1:
        return False  # "attacked and ransacked a camp" is the ransacking
    taken = other.targets[0]
    again = taken.pronoun and taken.text.lower() in _THINGS and taken.actor is None
    return again or taken.head in {party.head for party in base.targets}


_THINGS = frozenset(("it", "them"))


_KILLED = type_group("killings")


def harmed_in_it(base: Draft, other: Draft) -> bool:
    """Whether people were hurt as things were spoilt: "burned the clinic, killing a nurse".

    Args:
        base: The attack on people.
        other: What was done to things.
    """
    if other.type not in _SPOILT or (not base.tolls and not base.hurt):
        return False
    if base.type in _KILLED and base.result and not base.initiators and _died_when(base, other):
        return True
    if base.type not in _KILLED or base.parse.tokens[base.frame.governor].tag != "VBG":
        return False
    return _hangs_on(base, other) and (one_doer(base, other) or not base.initiators)


def _died_when(base: Draft, other: Draft) -> bool:
    """Whether a clause says what they died of: "37 died when a gunman set fire to a casino"."""
    parse = base.parse
    clause = parse.tokens[other.frame.governor]
    when = any(kid.lower in ("when", "as") for kid in parse.kids(clause, "advmod", "mark"))
    return when and clause.dep == "advcl" and clause.head == base.frame.governor


def spoilt_in_riot(base: Draft, other: Draft) -> bool:
    """Whether things were spoilt in a riot that a noun tells: "church torched in riot".

    Args:
        base: The riot.
        other: What was done to things.
    """
    if base.type not in _RIOTS or other.type not in _SPOILT or other.initiators:
        return False
    parse = base.parse
    noun = parse.tokens[base.frame.head]
    within = parse.head(noun)
    return (
        noun.dep == "pobj"
        and within.lower in ("in", "during", "amid")
        and within.head in (other.frame.head, other.frame.governor)
    )


_RIOTS = type_group("riots")


def killed_captive(base: Draft, other: Draft) -> bool:
    """Whether those who were abducted were killed: "abducted and beheaded two farmers".

    Args:
        base: The killing.
        other: The abduction.
    """
    if other.type != "abduction" or base.type not in _KILLED:
        return False
    parse = base.parse
    if parse.tokens[base.frame.governor].dep != "conj" or apart(base, other):
        return False
    if base.initiators and other.initiators and not one_doer(base, other):
        return False
    taken = {p.head for p in other.targets}
    return bool(taken) and {p.head for p in base.targets} == taken


def hurt_in_taking(base: Draft, other: Draft) -> bool:
    """Whether others were hurt as people were taken: "kidnapped two miners, wounding a guard".

    Args:
        base: The abduction.
        other: What was done to those who were not taken.
    """
    if base.type != "abduction" or other.type not in _HURTING:
        return False
    if base.parse.tokens[other.frame.governor].tag != "VBG" or apart(base, other):
        return False
    return _hangs_on(other, base) and (one_doer(base, other) or not other.initiators)


_FIGHTS = type_group("violence-that-drives-out")


def drove_out(base: Draft, other: Draft) -> bool:
    """Whether the fighting itself is what drove people out: "clashes in Sake uprooted 3,000".

    Args:
        base: The fighting, told by a noun.
        other: The flight of people, from nobody else.
    """
    if other.type != "expulsion" or other.initiators or base.type not in _FIGHTS:
        return False
    if base.frame.kind != "noun":
        return False
    parse = base.parse
    verb = parse.tokens[other.frame.governor]
    while verb.is_verb:
        causes = {kid.i for kid in parse.kids(verb, "nsubj")}
        causes |= {
            kid.i for by in parse.kids(verb, "agent", "prep") for kid in parse.kids(by, "pobj")
        }
        if base.frame.head in causes:
            return True
        if verb.dep not in ("xcomp", "ccomp"):
            break
        verb = parse.head(verb)
    return False


_HURTING = type_group("hurting-at-close-quarters")


def _hangs_on(base: Draft, other: Draft) -> bool:
    verb = base.parse.tokens[base.frame.governor]
    return any(token.i == other.frame.governor for token in base.parse.ancestors(verb))


def one_doer(one: Draft, other: Draft) -> bool:
    """Whether both name the same doer, word for word.

    Args:
        one: A draft of a sentence.
        other: Another one of it.
    """
    return bool({p.head for p in one.initiators} & {p.head for p in other.initiators})


def of_one_operation(base: Draft, other: Draft) -> bool:
    """Whether `other` is the raid or bomb of what police did, or what a raid did."""
    return _held_in_raid(base, other) or _defused(base, other) or _did_it(base, other)


def _did_it(base: Draft, other: Draft) -> bool:
    """Whether a clause about the attack tells what it spoilt: "the raid, which razed a house"."""
    clause = base.parse.tokens[other.frame.governor]
    of_it = clause.dep == "relcl" and clause.head == base.frame.head
    return of_it and base.frame.kind == "noun" and other.type in _SPOILT


def _held_in_raid(base: Draft, other: Draft) -> bool:
    """Whether `other` is the raid in which those of `base` arrested people: "held 14 in raids"."""
    if base.type != "arrest" or other.initiators or other.frame.kind != "noun":
        return False
    if other.type not in _RAIDED or other.tolls:
        return False
    parse = base.parse
    noun = parse.tokens[other.frame.head]
    within = parse.head(noun)
    return (
        noun.lower in _RAIDS
        and noun.dep == "pobj"
        and within.lower in ("in", "during")
        and base.frame.governor in (within.head, *(t.i for t in parse.ancestors(within)))
    )


def _defused(base: Draft, other: Draft) -> bool:
    """Whether the bomb of `other` is what was made safe: "defused a car bomb" is no blast."""
    if base.type != "weapons_interception" or other.type not in _BOMBS:
        return False
    bomb = other.parse.tokens[other.frame.head]
    object_of = bomb.dep in ("dobj", "nsubjpass") and bomb.head == base.frame.head
    return other.frame.kind == "noun" and object_of and not other.tolls
