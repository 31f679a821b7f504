"""Interpreting a resolved frame: which of its triggers stands, and who has which role."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.triggers import Trigger
from conflict_events.records.roles import Reading, fill

ARMED = frozenset(
    (
        "state_forces",
        "rebel_group",
        "political_militia",
        "identity_militia",
        "external_forces",
        "unidentified",
    )
)


CROWD_WORDS = frozenset(
    "protest protests protester protesters demonstration demonstrations demonstrator demonstrators "
    "rally rallies rioter rioters riot riots rioting march marches marchers".split()
)
"""Words that tell of a crowd in the streets."""


_PURPOSES = frozenset(
    "demand demanding denounce denouncing condemn condemning chanting slogans placards banners "
    "against oppose opposing support justice".split()
)
"""Words that say what a gathering is for."""


@dataclass(frozen=True, slots=True)
class Context:
    """What the requirements of weak triggers may lean on."""

    words: frozenset[str]
    """Lower-cased words of the sentence."""
    has_toll: bool
    """People are killed or hurt in the sentence."""
    conflict: bool
    """An armed actor, a weapon or an unambiguous conflict trigger stands in the document."""


def interpret(resolved: ResolvedFrame, lexicon: Lexicon, context: Context) -> Reading | None:
    """Return the first trigger of the frame whose conditions hold, with its roles; or None.

    Triggers are tried longest pattern first; among equals those with conditions before
    those without, so that the particular reading wins over the general.
    """
    ordered = sorted(
        resolved.frame.matches,
        key=lambda m: (
            -len(m.tokens),
            not (m.trigger.requires or m.trigger.requires_any),
        ),
    )
    for match in ordered:
        if _voided(match.trigger, resolved, context):
            continue
        reading = fill(match, resolved, lexicon)
        if refers_back(resolved) and not (reading.initiators or reading.targets):
            return reading
        if _holds(match.trigger, reading, resolved, context):
            return reading
    return None


_REFERRING = frozenset(("the", "this", "that", "these", "those"))
_OCCURRING = "occur"


def refers_back(resolved: ResolvedFrame) -> bool:
    """Whether it takes up an event told before: "the attack took place on 15 January"."""
    frame = resolved.frame
    if frame.kind != "noun" or frame.light is None or frame.light.id != _OCCURRING:
        return False
    parse = frame.parse
    return any(kid.lower in _REFERRING for kid in parse.kids(parse.tokens[frame.head], "det"))


def _voided(trigger: Trigger, resolved: ResolvedFrame, context: Context) -> bool:
    if any(word in context.words for word in trigger.not_with if " " not in word):
        return True
    text = resolved.frame.parse.sentence.text.lower()
    if any(" " in word and word in text for word in trigger.not_with):
        return True
    tokens = resolved.frame.parse.tokens
    for party in resolved.parties:
        key = party.relation.key
        lower = tokens[party.head].lower
        if key in ("object", "of", "on", "against") and lower in trigger.not_object:
            return True
        if key in ("subject", "compound", "by", "possessive") and lower in trigger.not_subject:
            return True
    return False


def _holds(trigger: Trigger, reading: Reading, resolved: ResolvedFrame, context: Context) -> bool:
    if trigger.object_means and not any(
        party.means in trigger.object_means
        for party in resolved.parties
        if party.relation.key in ("object", "of")
    ):
        return False
    if trigger.only_object and not any(
        resolved.frame.parse.tokens[party.head].lower in trigger.only_object
        for party in resolved.parties
        if party.relation.key in ("object", "of", "on")
    ):
        return False
    for name in trigger.requires:
        if not requirement(name, reading, resolved, context):
            return False
    return not trigger.requires_any or any(
        requirement(name, reading, resolved, context) for name in trigger.requires_any
    )


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


def requirement(name: str, reading: Reading, resolved: ResolvedFrame, context: Context) -> bool:
    """Whether the condition `name` of a trigger entry holds."""
    initiators = [p.actor for p in reading.initiators if p.actor is not None]
    targets = [p.actor for p in reading.targets if p.actor is not None]
    match name:
        case "armed_initiator":
            return any(actor.armed for actor in initiators)
        case "conflict_initiator":
            return any(a.armed or a.state or a.kind == "external_forces" for a in initiators)
        case "conflict_party":
            return any(actor.armed for actor in (*initiators, *targets))
        case "initiator":
            return bool(reading.initiators)
        case "person_target":
            return any(actor.person or actor.kind is not None for actor in targets)
        case "armed_target":
            return any(actor.armed for actor in targets)
        case "unarmed_target":
            people = [actor for actor in targets if actor.person or actor.kind is not None]
            return bool(people) and not any(actor.armed for actor in people)
        case "place_object":
            return reading.territory is not None and not _takes_people(reading)
        case "not_place_object":
            return reading.territory is None or _takes_people(reading)
        case "object":
            return bool(reading.targets) or reading.territory is not None
        case "means":
            return bool(resolved.means) or bool(reading.means)
        case "origin":
            return any(party.relation.key == "from" for party in resolved.parties)
        case "toll":
            return context.has_toll
        case "conflict_context":
            return context.conflict
        case "plural_subject":
            return any(_plural(p, resolved) for p in reading.initiators)
        case "crowd_context":
            crowd = any(a.kind in ("protesters", "rioters") for a in initiators)
            return crowd or not context.words.isdisjoint(CROWD_WORDS)
        case "protest_purpose":
            return not context.words.isdisjoint(_PURPOSES)
        case "actor_subject":
            return bool(initiators)
        case "means_subject":
            return any(p.means for p in resolved.parties if p.relation.key == "subject")
        case _:
            return False


def _plural(party: Party, resolved: ResolvedFrame) -> bool:
    token = resolved.frame.parse.tokens[party.head]
    return token.tag in ("NNS", "NNPS") or any(
        kid.dep in ("nummod", "conj") for kid in resolved.frame.parse.kids(token)
    )
