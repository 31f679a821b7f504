"""Interpreting a resolved frame: which of its triggers stands, and who has which role."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.triggers import Role, Trigger
from conflict_events.mentions.triggers import TriggerMatch

_VERB_ROLES: dict[str, Role] = {"subject": "initiator", "object": "target", "against": "target"}
_NOUN_ROLES: dict[str, Role] = {
    "possessive": "initiator",
    "compound": "initiator",
    "by": "initiator",
    "of": "target",
    "on": "target",
    "against": "target",
    "between": "mutual",
    "among": "mutual",
    "subject": "initiator",
    "object": "target",
}
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


@dataclass(frozen=True, slots=True)
class Reading:
    """A trigger of a frame with its roles filled."""

    match: TriggerMatch
    initiators: tuple[Party, ...]
    targets: tuple[Party, ...]
    lost_by: tuple[Party, ...]
    spots: tuple[Party, ...]
    territory: Party | None
    means: tuple[str, ...]
    mutual: bool
    bare: bool
    """No argument at all."""


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
        reading = _fill(match, resolved, lexicon)
        if _holds(match.trigger, reading, resolved, context):
            return reading
    return None


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


def _role(trigger: Trigger, kind: str, key: str, *, of: bool) -> Role:
    if key.startswith("role:"):
        return key.removeprefix("role:")  # type: ignore[return-value]
    if kind == "noun" and key == "possessive" and of:
        return "initiator"  # "the army's killing of three men", but "the teacher's killing"
    if kind == "noun":
        return trigger.noun_roles.get(key, _NOUN_ROLES.get(key, "none"))
    if kind == "adjective":
        return trigger.roles.get(key, "target" if key == "object" else "none")
    return trigger.roles.get(key, _VERB_ROLES.get(key, "none"))


def _fill(match: TriggerMatch, resolved: ResolvedFrame, lexicon: Lexicon) -> Reading:
    trigger = match.trigger
    kind = resolved.frame.kind
    initiators: list[Party] = []
    targets: list[Party] = []
    lost_by: list[Party] = []
    spots: list[Party] = []
    means: list[str] = [trigger.means] if trigger.means else []
    territory: Party | None = None
    mutual = lexicon.types[trigger.type].mutual if trigger.mutual is None else trigger.mutual
    family = lexicon.types[trigger.type].family
    material = lexicon.types[trigger.type].band == "material"
    taken: set[int] = set()
    of = trigger.noun_roles.get("possessive") == "target" and any(
        p.relation.key == "of" for p in resolved.parties
    )
    for party in sorted(resolved.parties, key=lambda p: _priority(p.relation.key)):
        role = _role(trigger, kind, party.relation.key, of=of)
        if role == "none" or party.head in taken or party.head in match.tokens:
            continue
        if party.event and role in ("initiator", "target", "mutual"):
            continue
        if party.relation.key in ("compound", "possessive") and _only_place(party):
            spots.append(party)
            taken.add(party.head)
            continue
        if party.relation.key == "compound" and party.actor is None and party.means is None:
            continue
        taken.add(party.head)
        if role in ("initiator", "means") and (party.means is not None or role == "means"):
            if party.means is not None:
                means.append(party.means)
            if party.actor is not None:
                initiators.append(party)
        elif role == "initiator":
            (initiators if not _only_place(party) else spots).append(party)
        elif role == "place":
            spots.append(party)
            if territory is None and _extends(party, resolved):
                territory = party
        elif role == "lost_by":
            lost_by.append(party)
            if party.actor is not None and not _only_place(party):
                targets.append(party)
        elif role == "mutual":
            (targets if initiators else initiators).append(party)
        elif role == "target":
            seat = material and _seat(party)
            if party.is_place or seat:
                spots.append(party)
                territory = territory or party
            elif family in _STRUCK and _country(party):
                spots.append(party)
            if not seat and not (
                party.place is not None and party.actor is None and not party.site
            ):
                targets.append(party)
    return Reading(
        match,
        tuple(initiators),
        tuple(targets),
        tuple(lost_by),
        tuple(spots),
        territory,
        tuple(dict.fromkeys(means)),
        mutual,
        not (initiators or targets or spots or lost_by),
    )


def _priority(key: str) -> int:
    order = ("subject", "role:initiator", "by", "possessive", "object", "role:target")
    return order.index(key) if key in order else len(order)


_STRUCK = frozenset(("territory", "combat", "remote", "attack"))
"""Families of events that take place in the country that is their target."""


def _country(party: Party) -> bool:
    return party.place is not None and party.place.location.precision == "country"


def _extends(party: Party, resolved: ResolvedFrame) -> bool:
    """Whether it can be an area: a place, an area noun or a name that nothing else explains."""
    if party.is_place or party.place is not None:
        return True
    return party.actor is None and resolved.frame.parse.tokens[party.head].tag.startswith("NNP")


def _seat(party: Party) -> bool:
    """Whether it names a seat of government, which one takes or shells as a town."""
    if party.place is None or party.actor is None or party.area or party.site:
        return False
    return party.place.location.precision in ("exact", "near", "admin2", "admin1")


def _only_place(party: Party) -> bool:
    """A town or province cannot act; a country can ("Israel attacked")."""
    if party.place is None:
        return False
    feature = party.place.location.feature or ""
    return party.actor is None or not (feature.startswith("PCL") or party.actor.registry_id)


def _holds(trigger: Trigger, reading: Reading, resolved: ResolvedFrame, context: Context) -> bool:
    if trigger.object_means and not any(
        party.means in trigger.object_means
        for party in resolved.parties
        if party.relation.key in ("object", "of")
    ):
        return False
    for name in trigger.requires:
        if not requirement(name, reading, resolved, context):
            return False
    return not trigger.requires_any or any(
        requirement(name, reading, resolved, context) for name in trigger.requires_any
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
        case "place_object":
            return reading.territory is not None
        case "not_place_object":
            return reading.territory is None
        case "object":
            return bool(reading.targets) or reading.territory is not None
        case "means":
            return bool(resolved.means) or bool(reading.means)
        case "toll":
            return context.has_toll
        case "conflict_context":
            return context.conflict
        case "plural_subject":
            return any(_plural(p, resolved) for p in reading.initiators)
        case "crowd_context":
            crowd = any(a.kind in ("protesters", "rioters") for a in initiators)
            return crowd or not context.words.isdisjoint(CROWD_WORDS)
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
