"""The type of a draft, decided by the table of the lexicon from its whole frame."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.abroad import kind_in_event
from conflict_events.entities.actor_words import COLLECTIVES
from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.place_nouns import is_military
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.coding.decide import decide
from conflict_events.records.coding.facts import OFFICES, UNARMED_OFFICE
from conflict_events.records.draft import Draft

_CROWD_EVENTS = word_class("events-that-stand-for-a-crowd")
"""Events that stand for those who take part: "police attacked the rally"."""
_SEATS = word_class("seats-of-unarmed-bodies")
_OFFICIAL = "officials"
"""State by its kind, but no armed side: killing him is an attack, no clash."""
_LONE = "one person"
"""A single person is no crowd: what he does is an attack, no mob violence."""
_OF_CROWDS = frozenset(("violent_demonstration", "riot"))
"""Events that a crowd makes, whoever the sentence names first."""
_CROWD = frozenset(("civilians", "protesters", "rioters"))
_POLICE = frozenset(("state_forces", "external_forces"))
_ACTED_ON = frozenset(("object", "on", "against", "of", "at"))


def decided(draft: Draft, lexicon: Lexicon) -> Draft:
    """Return `draft` with the type that the whole frame decides."""
    faced = _facing(draft)
    if faced is not None:
        found = _decided(faced, lexicon)
        if found.type in _OF_CROWDS:
            return found  # "riot police and students clashed"
    return _decided(draft, lexicon)


def _facing(draft: Draft) -> Draft | None:
    """Return a fight of police and a crowd in one phrase with the crowd as its first side."""
    if not draft.mutual or draft.targets:
        return None
    kinds = [(p, p.actor.kind if p.actor else None) for p in draft.initiators]
    crowd = tuple(p for p, kind in kinds if kind in _CROWD)
    police = tuple(p for p, kind in kinds if kind in _POLICE)
    if not crowd or not police or len(crowd) + len(police) < len(kinds):
        return None
    return replace(draft, initiators=crowd, targets=police)


def _decided(draft: Draft, lexicon: Lexicon) -> Draft:
    country = draft.place.location.country if draft.place else None
    initiators = [
        _LONE if _is_lone(draft, p) else kind_in_event(p.actor, country)
        for p in draft.initiators
        if p.actor
    ]
    targets = [
        _OFFICIAL
        if _is_official(p.actor) or _is_seat(draft, p)
        else kind_in_event(p.actor, country)
        for p in draft.targets
        if p.actor
    ]
    homes = [p.actor.country == country for p in draft.initiators if p.actor and p.actor.country]
    to, row = decide(
        draft.type,
        lexicon.decisions,
        means=[ident for ident, _ in draft.means],
        initiators=initiators,
        targets=[*targets, *_implied(draft)],
        has_place_target=draft.territory is not None,
        has_thing_target=any(p.actor is None and not p.is_place for p in draft.targets),
        home=all(homes) if homes and country else None,
        status=draft.status.status,
        words=frozenset(token.lower for token in draft.parse.tokens),
        initiator_words=frozenset(w for p in draft.initiators for w in p.text.lower().split()),
        target_words=_target_words(draft),
    )
    if not row:
        return draft
    mutual = lexicon.types[to].mutual if to != draft.type else draft.mutual
    if to in _OF_CROWDS and initiators and all(kind in _POLICE for kind in initiators) and targets:
        # "Police clashed with demonstrators": ACLED's first actor of a riot is the crowd.
        draft = replace(draft, initiators=draft.targets, targets=draft.initiators)
    telling = replace(draft.tellings[0], rule=f"{draft.tellings[0].rule}+{row}")
    return replace(draft, type=to, mutual=mutual, tellings=(telling, *draft.tellings[1:]))


def _target_words(draft: Draft) -> frozenset[str]:
    """Words of the things and people acted on, places by their common noun included."""
    tokens = draft.parse.tokens
    heads = [tokens[r.head].lower for r in draft.frame.relations if r.key in _ACTED_ON]
    named = [word for party in draft.targets for word in party.text.lower().split()]
    return frozenset((*heads, *named))


def _is_lone(draft: Draft, party: Party) -> bool:
    """Whether it is one unarmed person by a noun in the singular: "the driver", no crowd."""
    if party.actor is None or party.actor.kind != "civilians" or not _here(draft, party):
        return False
    head = draft.parse.tokens[party.head]
    return head.tag == "NN" and head.lower not in COLLECTIVES


def _is_official(actor: ActorReading) -> bool:
    """Whether it is a person in office without arms: a minister, judge or deputy."""
    return bool(actor.person) and actor.kind in OFFICES and actor.sector in UNARMED_OFFICE


def _is_seat(draft: Draft, party: Party) -> bool:
    """Whether it is the seat of an unarmed body: an embassy or ministry fights nobody."""
    if party.actor is None or party.actor.kind not in OFFICES or not _here(draft, party):
        return False
    return draft.parse.tokens[party.head].lower in _SEATS


def _implied(draft: Draft) -> list[str]:
    """Kinds that a target stands for: those who hold a site, those who demonstrate."""
    tokens = draft.parse.tokens
    kinds = ["state_forces" for party in draft.targets if _military(draft, party)]
    for relation in draft.frame.relations:
        noun = tokens[relation.head]
        named = noun.tag.startswith("NNP")  # the month
        if relation.key in _ACTED_ON and noun.lower in _CROWD_EVENTS and not named:
            kinds.append("protesters")
    return kinds


def _here(draft: Draft, party: Party) -> bool:
    """Whether a party stands in the draft's own sentence; lent ones stand elsewhere."""
    sentence = draft.parse.sentence.span
    return sentence.part == party.span.part and sentence.overlaps(party.span)


def _military(draft: Draft, party: Party) -> bool:
    if party.actor is not None or not _here(draft, party):
        return False
    head = draft.parse.tokens[party.head].lower
    return is_military(head, frozenset(party.text.lower().split()))
