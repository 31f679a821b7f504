"""Sentences that go on telling of one happening: the general first, then the particular."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.joining.crowd_force import (
    CROWD_POLICE,
    CROWD_VIOLENCE,
    CROWDS,
    hurt_then,
)
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.parties.sides import one_object, same_actor
from conflict_events.records.places.agreement import agree

"""A demonstration and what police do to it are one event (ACLED codebook)."""
_VIOLENT = type_group("violence")
_HARM = type_group("harm-to-people")
_ATTACKED = type_group("violence")
_RIOTS = type_group("riots")
_NEAR = 2
_NEXT = 1
_SEPARATE = word_class("begin-another-happening")
"""Words that begin another happening."""


def crowd_pair(one: Draft, other: Draft) -> bool:
    """Whether one tells of a demonstration and the other of what police did to it."""
    return (one.type in CROWDS and other.type in CROWD_POLICE) or (
        other.type in CROWDS and one.type in CROWD_POLICE
    )


def grew_violent(one: Draft, other: Draft) -> bool:
    """Whether one tells of a demonstration and the other of its violence."""
    return (one.type in CROWDS and other.type in CROWD_VIOLENCE) or (
        other.type in CROWDS and one.type in CROWD_VIOLENCE
    )


def follows_up(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` goes on with what `earlier` tells; the place is told once.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if not 0 <= gap <= _NEAR or begins_anew(draft):
        return False
    if draft.place is not None or _retold_dead(earlier, draft):
        return _elaborates(earlier, draft, gap, lexicon)
    if crowd_pair(earlier, draft) or grew_violent(earlier, draft) or _one_dispersal(earlier, draft):
        return gap <= _NEXT
    if hurt_then(earlier, draft):
        return gap <= _NEXT and draft.date is None
    if earlier.type in _RIOTS and draft.type in _RIOTS and draft.date is None:
        return gap <= _NEXT and bool(draft.initiators) and _taken_up(draft)
    if _then_killed(earlier, draft, lexicon):
        return 0 < gap <= _NEXT
    families = {lexicon.types[d.type].family for d in (earlier, draft)}
    if not families <= _VIOLENT or earlier.background != draft.background:
        return False
    if draft.type in GENERAL:
        return earlier.type not in GENERAL and not ("remote" in families and _by_others(draft))
    if draft.type == "chemical_attack" and "remote" in families:
        return True
    if "remote" not in families or not _vague(earlier):
        return False
    if earlier.type not in GENERAL and _vague(draft):
        return False
    return _taken_up(draft) or not earlier.initiators


def _by_others(draft: Draft) -> bool:
    """Whether people who are newly brought in do it: "soldiers shot at them"."""
    here, tokens = draft.parse.sentence.span, draft.parse.tokens
    verb = tokens[draft.frame.governor]
    if any(kid.lower == "then" for kid in draft.parse.kids(verb, "advmod")):
        return False
    return (
        draft.frame.kind == "verb"
        and bool(draft.initiators)
        and all(
            not party.pronoun
            and here.covers(party.span)
            and tokens[party.head].tag == "NNS"
            and not any(draft.parse.kids(tokens[party.head], "det", "poss"))
            for party in draft.initiators
        )
    )


def _then_killed(earlier: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    """Whether those who attacked are told to have killed: "They killed three people"."""
    family = lexicon.types[earlier.type].family
    if not draft.result or draft.date is not None or family not in _ATTACKED:
        return False
    return any(
        doer.pronoun
        and doer.actor is not None
        and any(p.actor is not None and same_actor(p.actor, doer.actor) for p in earlier.initiators)
        for doer in draft.initiators
    )


def _one_dispersal(one: Draft, other: Draft) -> bool:
    """Whether both tell of what police did to a crowd: tear gas, then the arrests."""
    return one.type in CROWD_POLICE and other.type in CROWD_POLICE


def _elaborates(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether an outcome without a doer is told again with one, and with a place of its own.

    "Three nurses were shot dead on Monday. The three were on their way home when gunmen attacked
    their car near Bor": who suffers is taken up.
    """
    if earlier.initiators or not 0 < gap <= _NEAR or agree(earlier.place, draft.place) is None:
        return False
    if lexicon.types[earlier.type].family not in _HARM:
        return False
    if lexicon.types[draft.type].family not in _HARM or not draft.initiators:
        return False
    counted = any(not reading.toll.unnumbered for reading in draft.tolls)
    if counted or (draft.date is not None and not _retold_dead(earlier, draft)):
        return False
    known = earlier.place is not None
    return any(
        _taken_up_noun(draft, party)
        and not (known and _with_article(draft, party) and not _was_hit(earlier, party))
        for party in draft.targets
    )


def _retold_dead(earlier: Draft, draft: Draft) -> bool:
    """Whether the day only dates those who were told dead: "The victims were killed on Friday"."""
    dead = any(reading.toll.kind == "killed" for reading in earlier.tolls)
    return dead and earlier.date is None and any(_victims(party) for party in draft.targets)


def _victims(party: Party) -> bool:
    return party.text.casefold().split()[-1] in _TOLD_DEAD


_TOLD_DEAD = word_class("those-told-dead")


def _taken_up_noun(draft: Draft, party: Party) -> bool:
    parse = draft.parse
    if not parse.sentence.span.covers(party.span):
        return False
    head = parse.tokens[party.head]
    return party.pronoun or any(
        kid.lower in ("the", "their", "his", "her", "them")
        for kid in parse.kids(head, "det", "poss")
    )


def _with_article(draft: Draft, party: Party) -> bool:
    """Whether only "the" takes it up: "the police" need not have been told."""
    head = draft.parse.tokens[party.head]
    return any(kid.lower == "the" for kid in draft.parse.kids(head, "det"))


def _was_hit(earlier: Draft, party: Party) -> bool:
    return any(one_object(known, party) for known in earlier.targets)


def _vague(draft: Draft) -> bool:
    """Whether only violence is told, or a blast of unknown cause."""
    return draft.type in GENERAL or (draft.type == "bombing" and not draft.means)


def begins_anew(draft: Draft, *, but: str = "") -> bool:
    """Whether its sentence begins another happening: "In ...", "meanwhile", "later".

    Args:
        draft: What is told now.
        but: A word that does not count as one that begins another.
    """
    tokens = draft.parse.tokens
    counts = [t.lower for t in tokens[:2]] in (["at", "least"], ["at", "most"])
    framed = tokens[0].lower in ("in", "on", "at") and not counts
    return framed or told_as_another(draft, but=but)


def told_as_another(draft: Draft, *, but: str = "") -> bool:
    """Whether a word of its sentence says that it is another happening: "meanwhile", "later".

    Args:
        draft: What is told now.
        but: A word that does not count as one that says so.
    """
    parse = draft.parse
    verb, head = parse.tokens[draft.frame.governor], parse.tokens[draft.frame.head]
    times = [
        kid for prep in parse.kids(verb, "prep", "npadvmod") for kid in parse.kids(prep, "advmod")
    ]
    return any(
        token.lower in _SEPARATE and token.lower != but
        for token in (parse.tokens[0], *parse.kids(verb), *parse.kids(head), *times)
    )


def _taken_up(draft: Draft) -> bool:
    """Whether those who did it are not named anew: "the device exploded", "they fired rockets"."""
    tokens = draft.parse.tokens
    for party in draft.initiators:
        if not draft.parse.sentence.span.covers(party.span):
            return False  # named by a claim in another sentence
        if party.actor is None or party.actor.kind is None:
            continue  # "the explosives went off"
        definite = any(
            kid.lower in ("the", "their", "its")
            for kid in draft.parse.kids(tokens[party.head], "det", "poss")
        )
        if not (party.pronoun or definite):
            return False
    return True


def crowd_roles(united: Draft, base: Draft, other: Draft) -> Draft:
    """Give a demonstration and its dispersal the sides of the dispersal."""
    if not crowd_pair(base, other):
        return united
    police, crowd = (base, other) if base.type in CROWD_POLICE else (other, base)
    return replace(
        united,
        initiators=police.initiators,
        targets=police.targets or crowd.initiators,
    )


def goes_off(earlier: Draft, draft: Draft, gap: int) -> bool:
    """Whether it is the bomb told before: "it was planted by two men ... It exploded at noon".

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
    """
    parse = draft.parse
    verb = parse.tokens[draft.frame.head]
    it = any(kid.lower == "it" for kid in parse.kids(verb, "nsubj"))
    bombs = earlier.type == draft.type == "bombing"
    planted = not (earlier.place or earlier.tolls) and earlier.status == draft.status
    return bombs and it and planted and gap == 1
