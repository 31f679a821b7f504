"""Sentences that tell how an attack went: "The gunmen burned houses".

ACLED and UCDP code an assault and what its doers did in it as one event.
"""

from __future__ import annotations

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.joining.crowd_force import CROWD_POLICE
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.merging.follow_up import begins_anew
from conflict_events.records.parties.sides import one_object, same_actor
from conflict_events.records.places.agreement import agree

_VIOLENT = type_group("violence")
_SPOILT = type_group("damage")
_ATTACKERS = word_class("those-who-attacked")
_DONE_IN_IT = type_group("destructive-violence")
_NEAR = 2
_FAR = 5
_ACTUAL = frozenset(("asserted", "alleged"))
_TAKING_UP = frozenset(("the", "this", "that", "these", "those"))
_ARMED_KINDS = frozenset(("unidentified", "rebel_group", "political_militia", "identity_militia"))
_HARMLESS = frozenset((None, "civilians"))
_EXPLODE = "explode"
_ANYBODY = frozenset("everybody everyone anybody anyone everything anything whoever".split())


def goes_on(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether `draft` is a detail of the attack that `earlier` tells.

    Those who did it are taken up by a pronoun or a definite noun, no other place or day is told,
    and whom they harm is nobody in particular or was told before.

    Args:
        earlier: What was told before.
        draft: What is told now.
        gap: Sentences from one to the other.
        lexicon: The lexicon.
    """
    if _left_by_attackers(earlier, draft, gap, lexicon):
        return True
    if not _may_follow(earlier, draft, gap) or not _no_other_place(earlier, draft):
        return False
    if lexicon.types[draft.type].family not in _DONE_IN_IT:
        return False
    if draft.type == "property_destruction" and not draft.initiators and gap == 1:
        # "shattered windows in the market", after a bomb
        return lexicon.types[earlier.type].family == "remote" and draft.place is None
    if _other_means(earlier, draft, lexicon) and not done_in_it(draft):
        return False
    if not _attack(earlier, draft, lexicon) or not _same_doers(earlier, draft):
        return False
    return _spoilt_many(draft) or all(_no_other(earlier, draft, p) for p in draft.targets)


def _left_by_attackers(earlier: Draft, draft: Draft, gap: int, lexicon: Lexicon) -> bool:
    """Whether those who attacked burnt or took things: whoever tells it has told of the attack."""
    if not 0 <= gap <= _FAR or draft.type not in _SPOILT or begins_anew(draft):
        return False
    if earlier.tellings[0].sentence.index >= draft.tellings[0].sentence.index:
        return False
    if draft.place is not None or draft.date not in (None, earlier.date):
        return False
    if not {earlier.status.status, draft.status.status} <= _ACTUAL or draft.aggregate:
        return False
    if earlier.aggregate or earlier.background or not _attack(earlier, draft, lexicon):
        return False
    known = [p.actor for p in earlier.initiators if p.actor is not None]
    return (
        all(map(_irregular, known))
        and bool(draft.initiators)
        and all(
            party.text.casefold().split()[-1] in _ATTACKERS and _taken_up(draft, party)
            for party in draft.initiators
        )
    )


def _spoilt_many(draft: Draft) -> bool:
    """Whether things were spoilt, and no site alone: "burned 20 houses", "burned a truck"."""
    tokens = draft.parse.tokens
    things = all(party.actor is None for party in draft.targets)
    return (
        draft.type in _SPOILT
        and things
        and any(tokens[p.head].tag == "NNS" or not p.site for p in draft.targets)
    )


def done_in_it(draft: Draft) -> bool:
    """Whether it is told as a part of a deed told before: "used grenades in the assault".

    Args:
        draft: A draft of one sentence.
    """
    parse = draft.parse
    for _, anchor in draft.anchors:
        noun = parse.tokens[anchor]
        if not noun.is_noun or noun.dep != "pobj" or anchor == draft.frame.head:
            continue
        definite = any(kid.lower in _TAKING_UP for kid in parse.kids(noun, "det"))
        if definite and parse.head(noun).lower in ("in", "during"):
            return not any(kid.dep == "relcl" for kid in parse.kids(noun))
    return False


def _other_means(earlier: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    """Whether a bomb or shells are told beside an ambush or clash: a kind of attack of its own."""
    return (
        lexicon.types[draft.type].family == "remote"
        and lexicon.types[earlier.type].family != "remote"
        and earlier.type not in GENERAL
    )


def _may_follow(earlier: Draft, draft: Draft, gap: int) -> bool:
    # "they also burned houses" goes on, "gunmen also burned a school" need not
    same = bool(draft.initiators) and all(_are_the_doers(draft, p) for p in draft.initiators)
    if not 0 < gap <= _NEAR or begins_anew(draft, but="also" if same else ""):
        return False
    if draft.aggregate or earlier.aggregate:
        return False
    if not {earlier.status.status, draft.status.status} <= _ACTUAL:
        return False
    return draft.date is None or draft.date == earlier.date or earlier.date is None


def _are_the_doers(draft: Draft, party: Party) -> bool:
    """Whether it can only be those who acted: "they", "the attackers"."""
    noun = party.text.casefold().split()[-1]
    known = noun in _ATTACKERS or draft.type in _SPOILT
    return party.pronoun or (known and _taken_up(draft, party))


def _no_other_place(earlier: Draft, draft: Draft) -> bool:
    """Whether it names no place, or the finer one: "in Niger ... burst into the school in Tera"."""
    if draft.place is None:
        return True
    if earlier.place is None or agree(earlier.place, draft.place) is None:
        return False
    return earlier.place.location.precision in _COARSE


_COARSE = frozenset(("country", "region"))


def _attack(earlier: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    if lexicon.types[earlier.type].family in _VIOLENT or earlier.type in CROWD_POLICE:
        return True
    # "They burst into the school": how people came to be led away
    return earlier.type == "abduction" and draft.type in _COMING and not draft.tolls


_COMING = type_group("coming-to-take-people")


def _same_doers(earlier: Draft, draft: Draft) -> bool:
    """Whether all who act are taken up, and can be those who acted before."""
    if not draft.initiators:
        return False
    return all(_taken_up(draft, p) and _is_doer(earlier, p) for p in draft.initiators)


def _taken_up(draft: Draft, party: Party) -> bool:
    """Whether it refers to somebody told before: "they", "the attackers"."""
    parse = draft.parse
    if not parse.sentence.span.covers(party.span):
        return False
    if party.pronoun:
        return True
    head = parse.tokens[party.head]
    return head.tag in ("NN", "NNS") and any(
        kid.lower in _TAKING_UP for kid in parse.kids(head, "det")
    )


def _is_doer(earlier: Draft, party: Party) -> bool:
    return any(_one(known, party) for known in earlier.initiators)


def _one(known: Party, party: Party) -> bool:
    """Whether a later word may be for the same people: "rebels", "the terrorists"."""
    if known.text.casefold().split()[-1:] == party.text.casefold().split()[-1:]:
        return True
    one, other = known.actor, party.actor
    if one is None or other is None:
        return False
    if same_actor(one, other):
        return True
    if one.registry_id and other.registry_id:
        return False
    return _irregular(one) and _irregular(other)


def _irregular(actor: ActorReading) -> bool:
    """Whether it is armed and no force of a state."""
    return actor.kind in _ARMED_KINDS or (actor.armed and not actor.state)


def _on_a_site(draft: Draft) -> bool:
    """Whether only a place or site was told to be attacked: its people and houses are hit."""
    dead = any(t.toll.kind == "killed" and not t.toll.unnumbered for t in draft.tolls)
    people = any(p.actor is not None and p.actor.kind == "civilians" for p in draft.targets)
    return not dead and not people and draft.type in GENERAL and draft.place is not None


def _no_other(earlier: Draft, draft: Draft, party: Party) -> bool:
    """Whether who or what suffers is told in general, or was told before."""
    parse = draft.parse
    if party.pronoun or party.text.lower() in _ANYBODY or _taken_up(draft, party):
        return True
    if earlier.type == "abduction" and party.site:
        return True  # where they were led away from
    if _on_a_site(earlier) and (party.actor is None or party.actor.kind in _HARMLESS):
        return True
    if any(one_object(known, party) for known in (*earlier.targets, *earlier.spots)):
        return True
    if not parse.sentence.span.covers(party.span):
        return False
    head = parse.tokens[party.head]
    if draft.match.trigger.id == _EXPLODE and party.actor is None:
        return True  # "detonated a mine": what goes off suffers nothing
    if head.tag != "NNS":
        return False
    return not any(kid.tag == "CD" for kid in parse.kids(head, "nummod"))
