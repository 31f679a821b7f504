"""The conditions that trigger entries name in `requires` and `requires_any`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.frames.nouns import is_given
from conflict_events.frames.types import Frame
from conflict_events.lexicon.place_nouns import site_words, struck_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.interpretation.pledges import is_group
from conflict_events.records.interpretation.roles import Reading, is_number
from conflict_events.records.interpretation.signs import SIGNS

CROWD_WORDS = word_class("crowds-in-the-streets")
"""Words that tell of a crowd in the streets."""

FIGHTERS = word_class("show-a-conflict")
"""Words that show a text to be about a conflict, whatever those people do in it."""

_CROWDS = frozenset(("protesters", "rioters"))
_FACTIONS = word_class("unarmed-factions")
"""Unarmed people who fight one another in crowds."""
_PURPOSES = word_class("purposes-of-a-crowd")
"""Words that say what a gathering is for."""
_RULERS = word_class("rulers-to-be-overthrown")
"""Those whose fall is a coup."""
_BOMBS = frozenset(("bomb", "ied", "car_bomb", "suicide_bomb"))
_LATELY = frozenset(("now", "today", "fully", "again", "back", "entirely", "completely"))
_SINCE = frozenset(("after", "following", "since", "when", "as"))
_STATES = frozenset(("be-in-hold", "be-in-hands", "be-holder"))
"""Light verbs that tell who holds a place, not that it changed hands."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the requirements of weak triggers may lean on."""

    words: frozenset[str]
    """Lower-cased words of the sentence."""
    has_toll: bool
    """People are killed or hurt in the sentence."""
    conflict: bool
    """An armed actor, a weapon or an unambiguous conflict trigger stands in the document."""
    after_toll: bool = False
    """People are killed or hurt in the sentence in front, by nothing told there."""


@dataclass(frozen=True, slots=True)
class _Case:
    reading: Reading
    resolved: ResolvedFrame
    context: Context

    @property
    def initiators(self) -> list[ActorReading]:
        return [p.actor for p in self.reading.initiators if p.actor is not None]

    @property
    def targets(self) -> list[ActorReading]:
        return [p.actor for p in self.reading.targets if p.actor is not None]

    @property
    def parties(self) -> list[ActorReading]:
        return [*self.initiators, *self.targets]


def holds(name: str, reading: Reading, resolved: ResolvedFrame, context: Context) -> bool:
    """Whether the condition `name` of a trigger entry holds."""
    sign = SIGNS.get(name)
    if sign is not None:
        return sign(resolved, context.words)
    return _CONDITIONS[name](_Case(reading, resolved, context))


def _strong(actor: ActorReading) -> bool:
    return actor.armed or actor.state or actor.kind == "external_forces"


_PRIVATE = frozenset(("CVL", "UNK", "CRM", None))


def _public(actor: ActorReading) -> bool:
    """Whether it is a state, an office, an armed side or a body that acts in public."""
    return (
        actor.registry_id is not None
        or actor.state
        or actor.armed
        or actor.kind == "external_forces"
        or actor.sector not in _PRIVATE
    )


def _human(actor: ActorReading) -> bool:
    """Whether it is people rather than a state: one beats a man, not Egypt."""
    country = actor.registry_id is not None and actor.registry_id.startswith("state:")
    return (actor.person or actor.kind is not None) and not (
        country and actor.sector == "GOV" and not actor.person
    )


_MASSES = word_class("stand-for-many-people")
_PEACEKEEPERS = word_class("forces-of-missions")
_LABOUR = frozenset(("LAB", "EDU", "MED"))
_PERSONS = frozenset("he him she her himself herself".split())
_BODY = word_class("parts-of-the-body")


def _person_target(case: _Case) -> bool:
    """Whether people suffer: by kind, counted ("wounded eight"), or as "him" or "her"."""
    tokens = case.resolved.frame.parse.tokens
    return _him(case) or any(
        (is_number(party) and tokens[party.head].tag != "PRP")
        or (tokens[party.head].tag == "CD" and party.text.lower().endswith(_FELLOWS))
        or (party.actor is not None and (party.actor.person or party.actor.kind is not None))
        for party in case.reading.targets
    )


_FELLOWS = ("members", "men", "supporters", "followers", "leaders", "officials", "colleagues")
"""Who is counted in "23 of its members"."""


def _him(case: _Case) -> bool:
    """Whether "he", "him", "she" or "her" suffers: a person, whoever it is."""
    tokens = case.resolved.frame.parse.tokens
    return any(tokens[party.head].lower in _PERSONS for party in case.reading.targets)


def _name_target(case: _Case) -> bool:
    """Whether a bare name that is no place's, or "they", suffers what only people do."""
    tokens = case.resolved.frame.parse.tokens
    return any(
        (tokens[party.head].tag == "NNP" and party.place is None and party.means is None)
        or tokens[party.head].lower in ("they", "them")
        for party in case.reading.targets
    )


def _in_body(case: _Case) -> bool:
    """Whether it says where a person was hit: "in the head"."""
    frame = case.resolved.frame
    return any(
        relation.key in ("in", "through", "to") and frame.parse.tokens[relation.head].lower in _BODY
        for relation in frame.relations
    )


def _no_object(case: _Case) -> bool:
    """Whether a verb has no object and no clause as one: one "demonstrates" a skill, or that."""
    frame = case.resolved.frame
    said = any(frame.parse.kids(frame.parse.tokens[frame.head], "ccomp"))
    return not said and not any(relation.key == "object" for relation in frame.relations)


def _plural(party: Party, resolved: ResolvedFrame) -> bool:
    token = resolved.frame.parse.tokens[party.head]
    return (
        token.tag in ("NNS", "NNPS")
        or token.lower in _MASSES
        or any(kid.dep in ("nummod", "conj") for kid in resolved.frame.parse.kids(token))
    )


def _many(party: Party, resolved: ResolvedFrame) -> bool:
    """Whether it may be more than one person: no name and no single one of a profession."""
    token = resolved.frame.parse.tokens[party.head]
    return _plural(party, resolved) or token.tag not in ("NN", "NNP") or party.actor is None


def _struck(party: Party, resolved: ResolvedFrame) -> bool:
    """Whether it is a building or vehicle: no politician, who comes under fire from critics."""
    noun = resolved.frame.parse.tokens[party.head].lower
    return party.site or noun in struck_words() or noun in site_words()


def _crowd_party(case: _Case) -> bool:
    """Whether many unarmed people take part."""
    return any(
        (p.actor is not None and p.actor.kind in _CROWDS)
        or case.resolved.frame.parse.tokens[p.head].lower in _FACTIONS
        for p in (*case.reading.initiators, *case.reading.targets)
    )


def _somebody(case: _Case) -> bool:
    """Whether someone acts: known, named, many or a pronoun; no "company", no "heater"."""
    tokens = case.resolved.frame.parse.tokens
    return any(
        p.actor is not None
        or p.pronoun
        or tokens[p.head].tag in ("NNP", "NNPS", "NNS")
        or any(word[:1].isupper() for word in p.text.split()[:-1])
        for p in case.reading.initiators
    )


def _head_of_state(case: _Case) -> bool:
    tokens = case.resolved.frame.parse.tokens
    return any(
        tokens[p.head].lower in _RULERS
        or any(word.lower() in _RULERS for word in p.text.split())
        or (p.actor is not None and p.actor.person and p.actor.registry_id is not None)
        for p in case.reading.targets
    )


def _fresh_control(case: _Case) -> bool:
    """Whether a hold is told as news: "now control", "have controlled", "by controlling"."""
    frame = case.resolved.frame
    if frame.kind == "noun":
        return _fresh_hold(frame)
    head = frame.parse.tokens[frame.head]
    if head.tag == "VBG":
        return head.dep == "pcomp"
    return any(kid.lower in _LATELY for kid in frame.parse.kids(head, "advmod")) or (
        head.tag == "VBN"
        and any(kid.lower in ("have", "has", "had") for kid in frame.parse.kids(head, "aux"))
    )


def _fresh_hold(frame: Frame) -> bool:
    """Whether it came to be held ("came under"), or is so "now", "again", "after" something.

    In a title or lead the mere state is the news, but not in a relative clause.
    """
    parse = frame.parse
    verb = parse.tokens[frame.governor]
    if frame.light is not None and frame.light.id not in _STATES:
        return True
    if verb.dep in ("relcl", "acl"):
        return False
    own = {kid.lower for kid in parse.kids(verb, "advmod", "prep", "advcl", "npadvmod")}
    own |= {kid.lower for up in parse.kids(verb) for kid in parse.kids(up, "mark", "advmod")}
    return not own.isdisjoint(_LATELY | _SINCE) or parse.sentence.kind in ("title", "lead")


def _takes_people(reading: Reading) -> bool:
    """Whether unarmed people and no place are the object: "took six men from a farm near X"."""
    return any(
        party.relation.key == "object"
        and not (party.place or party.site or party.area)
        and party.actor is not None
        and party.actor.person
        and not party.actor.armed
        for party in reading.targets
    )


def _takes_country(reading: Reading) -> bool:
    """Whether a country is the object, which nobody arrests: "captured western Libya"."""
    return any(
        party.place is not None
        and party.place.location.precision == "country"
        and not (party.actor is not None and party.actor.person)
        for party in reading.targets
        if party.relation.key == "object"
    )


def _unarmed_target(case: _Case) -> bool:
    people = [actor for actor in case.targets if actor.person or actor.kind is not None]
    return bool(people) and not any(actor.armed for actor in people)


_VEHICLES = word_class("vehicles-that-people-are-forced-into")


def _into_vehicle(case: _Case) -> bool:
    """Whether people are made to board a vehicle: "forced him into a car"."""
    parse = case.resolved.frame.parse
    verb = parse.tokens[case.resolved.frame.head]
    return any(
        noun.lower in _VEHICLES
        for kid in parse.kids(verb, "prep")
        if kid.lower in ("into", "aboard")
        for noun in parse.kids(kid, "pobj")
    )


def _told_to_happen(case: _Case) -> bool:
    """Whether a verb says that it takes place, or it stands in a title."""
    frame = case.resolved.frame
    return frame.light is not None or frame.parse.sentence.kind == "title"


def _acts(case: _Case) -> bool:
    """Whether a weapon does something: "a bomb killed two", "killed by a bomb"."""
    frame = case.resolved.frame
    parse = frame.parse
    head = parse.tokens[frame.head]
    if frame.light is not None or any(
        any(parse.kids(clause, "nsubj")) for clause in parse.kids(head, "relcl")
    ):
        return True
    if head.dep == "pobj":
        before = parse.head(head)
        return before.dep == "agent" or (before.lower in ("by", "in") and case.context.has_toll)
    return head.dep == "nsubj" and parse.head(head).is_verb


def _toll(case: _Case) -> bool:
    """Whether people are killed or hurt: in the sentence, or right before "the attack"."""
    if case.context.has_toll:
        return True
    frame = case.resolved.frame
    known = frame.kind == "noun" and is_given(frame.parse, frame.parse.tokens[frame.head])
    return known and case.context.after_toll


def _in_headline(case: _Case) -> bool:
    return case.resolved.frame.parse.sentence.kind == "title"


def _lone_person(case: _Case) -> bool:
    """Whether somebody does it without an object: "a girl carrying explosives blew up"."""
    relations = case.resolved.frame.relations
    return any(a.person for a in case.initiators) and not any(r.key == "object" for r in relations)


_CONDITIONS: dict[str, Callable[[_Case], bool]] = {
    "armed_initiator": lambda c: any(a.armed for a in c.initiators),
    "group_initiator": lambda c: any(is_group(p, c.resolved.frame) for p in c.reading.initiators),
    "conflict_initiator": lambda c: any(_strong(a) for a in c.initiators),
    "conflict_party": lambda c: any(a.armed for a in c.parties),
    "no_armed_party": lambda c: not any(a.armed or a.state for a in c.parties),
    "initiator": lambda c: bool(c.reading.initiators),
    "actor_subject": lambda c: bool(c.initiators),
    "person_target": _person_target,
    "name_target": _name_target,
    "them_target": lambda c: any(p.text.lower() in ("they", "them") for p in c.reading.targets),
    "in_body": _in_body,
    "no_object": _no_object,
    "into_vehicle": _into_vehicle,
    "named_people": lambda c: _him(c) or any(_human(a) for a in c.targets),
    "armed_target": lambda c: any(a.armed for a in c.targets),
    "head_of_state": _head_of_state,
    "unarmed_target": _unarmed_target,
    "place": lambda c: bool(c.reading.spots),
    "place_object": lambda c: c.reading.territory is not None and not _takes_people(c.reading),
    "not_place_object": lambda c: (
        not _takes_country(c.reading) and (c.reading.territory is None or _takes_people(c.reading))
    ),
    "object": lambda c: bool(c.reading.targets) or c.reading.territory is not None,
    "means": lambda c: bool(c.resolved.means) or bool(c.reading.means),
    "bomb_means": lambda c: (
        not _BOMBS.isdisjoint((*c.reading.means, *(ident for ident, _ in c.resolved.means)))
    ),
    "means_subject": lambda c: any(
        p.means for p in c.resolved.parties if p.relation.key == "subject"
    ),
    "toll": _toll,
    "conflict_context": lambda c: c.context.conflict,
    "plural_subject": lambda c: any(_plural(p, c.resolved) for p in c.reading.initiators),
    "many_targets": lambda c: any(_many(p, c.resolved) for p in c.reading.targets),
    "struck_target": lambda c: any(_struck(p, c.resolved) for p in c.reading.targets),
    "crowd_party": _crowd_party,
    "crowd_context": lambda c: (
        any(a.kind in _CROWDS for a in c.initiators) or not c.context.words.isdisjoint(CROWD_WORDS)
    ),
    "protest_purpose": lambda c: not c.context.words.isdisjoint(_PURPOSES),
    "fresh_control": _fresh_control,
    "told_to_happen": _told_to_happen,
    "acts": _acts,
    "crowd_initiator": lambda c: any(a.kind in _CROWDS for a in c.initiators),
    "crowd_target": lambda c: any(a.kind in _CROWDS for a in c.targets),
    "state_initiator": lambda c: any(a.state for a in c.initiators),
    "people_target": lambda c: any(
        p.actor is not None and p.actor.person and not p.pronoun for p in c.reading.targets
    ),
    "lone_person": _lone_person,
    "headline_place": lambda c: _in_headline(c) and bool(c.reading.spots),
    "headline_toll": lambda c: _in_headline(c) and c.context.has_toll,
    "happens_here": lambda c: c.resolved.frame.light is not None and bool(c.reading.spots),
    "public_initiator": lambda c: any(_public(a) for a in c.initiators),
    "has_object": lambda c: any(
        p.relation.key == "object" and p.relation.rule != "pattern.preposition"
        for p in c.resolved.parties
    ),
    "person_object": lambda c: any(
        p.relation.key == "object" and p.actor is not None and (p.actor.person or p.actor.kind)
        for p in c.resolved.parties
        if p.relation.rule != "pattern.preposition"
    ),
    "actor_object": lambda c: any(
        p.relation.key == "object" and p.actor for p in c.reading.targets
    ),
    "own_forces": lambda c: any(p.actor is not None and p.actor.armed for p in c.reading.forces),
    "peacekeepers": lambda c: any(
        word in _PEACEKEEPERS for p in c.reading.initiators for word in p.text.lower().split()
    ),
    "area_target": lambda c: any(p.area for p in c.reading.targets),
    "somebody": _somebody,
    "labour_initiator": lambda c: any(a.sector in _LABOUR for a in c.initiators),
    "public_target": lambda c: any(_public(a) for a in c.targets),
}
