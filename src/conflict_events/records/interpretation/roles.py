"""Roles: which related phrase of a trigger is initiator, target, place, weapon or loser."""

from __future__ import annotations

from dataclasses import dataclass, replace

from conflict_events.entities.actor_words import COLLECTIVES, INERT
from conflict_events.entities.shares import is_part
from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.frames.types import Relation
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.numbers import load_numbers
from conflict_events.lexicon.sources import load_sources
from conflict_events.lexicon.triggers import Role, Trigger
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.mentions.triggers import TriggerMatch
from conflict_events.records.interpretation.bombed import is_bombed
from conflict_events.records.interpretation.coalitions import in_arms
from conflict_events.records.interpretation.no_doers import done_role
from conflict_events.records.interpretation.protesting import in_protest
from conflict_events.text.fold import fold_key

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


_SHOOTING = word_class("let-loose-at")
_HAPPENINGS = word_class("happenings-that-harm")


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
    askers: tuple[Party, ...] = ()
    """Who asks for it or refuses it."""
    asked: tuple[Party, ...] = ()
    """Of whom it is asked."""
    forces: tuple[Party, ...] = ()
    """The initiator's own, whom it moves."""


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


def fill(match: TriggerMatch, resolved: ResolvedFrame, lexicon: Lexicon) -> Reading:
    """Return the reading of a trigger: each related phrase in the role that its grammar gives."""
    trigger = match.trigger
    slots = _Slots(match, resolved, lexicon)
    of = trigger.noun_roles.get("possessive") == "target" and any(
        p.relation.key == "of" for p in resolved.parties
    )
    governed = {
        ("pattern.preposition", p.head)
        for p in resolved.parties
        if p.relation.key in trigger.roles and p.relation.rule.endswith(".prep")
    }
    taken: dict[int, Relation] = {}  # one phrase may be several parties: "Russian and Syrian jets"
    for party in sorted(resolved.parties, key=lambda p: _priority(p.relation.key)):
        if party.relation.key in ("asker", "asked"):
            slots.ask(party)
            continue
        if (party.relation.rule, party.head) in governed:
            continue  # "handed the suspect to Mali": "to" says what Mali is
        role = _role(trigger, resolved.frame.kind, party.relation.key, of=of)
        role = done_role(role, party, trigger, resolved)
        noun = resolved.frame.parse.tokens[party.head].lower
        bombed = slots.blasts and role in _BESIDE_ROLES and is_bombed(party, noun)
        if bombed and party.head not in taken:
            slots.targets.append(party)
        named = role == "means" or (role, party.relation.key) == ("target", "with")
        if role == "none" or (not named and party.head in match.tokens):
            continue  # "clash with police" names whom
        if taken.get(party.head, party.relation) != party.relation:
            continue
        if party.event and role in ("initiator", "target", "mutual"):
            continue
        if party.head not in taken and _is_credit(party, trigger, lexicon):
            continue
        if _names_scene(party, slots, resolved):
            slots.spots.append(party)
            taken[party.head] = party.relation
            continue
        if party.relation.key == "compound" and party.actor is None and party.means is None:
            continue
        taken[party.head] = party.relation
        slots.put(party, role)
    return slots.reading()


def _names_scene(party: Party, slots: _Slots, resolved: ResolvedFrame) -> bool:
    """Whether a name before a noun says where: "the Lagos shooting", "the Paris attacks".

    A capital stands for its state only where the noun says whom it acted on.
    """
    if party.relation.key not in ("compound", "possessive"):
        return False
    if _only_place(party):
        return True
    aimed = any(p.relation.key in ("on", "against", "of") for p in resolved.parties)
    return party.relation.key == "compound" and slots.struck and _seat(party) and not aimed


class _Slots:
    """The roles of one trigger, being filled."""

    def __init__(self, match: TriggerMatch, resolved: ResolvedFrame, lexicon: Lexicon) -> None:
        kind = lexicon.types[match.trigger.type]
        self.match = match
        self.resolved = resolved
        self.family = kind.family
        self.struck = kind.family in _STRUCK
        self.wins = kind.family == "territory"
        self.blasts = match.trigger.type in ("bombing", "suicide_bombing", "grenade_attack")
        self.violent = kind.family in ("attack", "remote", "abduction")
        self.wrecks = kind.family == "property"
        self.material = kind.band == "material"
        self.mutual = kind.mutual if match.trigger.mutual is None else match.trigger.mutual
        self.initiators: list[Party] = []
        self.targets: list[Party] = []
        self.lost_by: list[Party] = []
        self.spots: list[Party] = []
        self.means = [match.trigger.means] if match.trigger.means else []
        self.territory: Party | None = None
        self.grounds: list[Party] = []
        self.forces: list[Party] = []
        self.askers: list[Party] = []
        self.asked: list[Party] = []

    def ask(self, party: Party) -> None:
        """Note who asks for the act, or of whom: only those who can act."""
        if party.event or party.means is not None or (party.actor is None and not party.pronoun):
            return
        (self.askers if party.relation.key == "asker" else self.asked).append(party)

    def put(self, party: Party, role: Role) -> None:
        """Put `party` where `role` says."""
        if role == "means" and party.means is None and party.relation.key == "of":
            self._target(party)  # "the bombing of a bus", but "the explosion of a bomb"
        elif role in ("initiator", "means") and (party.means is not None or role == "means"):
            if party.means is not None:
                self.means.append(party.means)
            if party.actor is not None and _known(party):
                self.initiators.append(party)
        elif role == "initiator" and (
            self._is_happening(party)
            or (self.violent and _thing(party, self.resolved))
            or (self.wrecks and _inert(party))
            or (self.blasts and _qualifies(party))
        ):
            return  # "the war has cost lives", "the impact of three bullets", "market bomb"
        elif role == "initiator":
            (self.initiators if not _only_place(party) else self.spots).append(party)
        elif role == "place":
            self.spots.append(party)
            if self.territory is None and _extends(party, self.resolved):
                self.territory = party
        elif role == "lost_by":
            self.lost_by.append(party)
            if party.actor is not None and not _only_place(party):
                self.targets.append(party)
        elif role == "mutual":
            (self.targets if self.initiators else self.initiators).append(party)
        elif role == "host" and party.place is not None:
            self.spots.append(party)
            if party.actor is not None and not party.site:
                self.grounds.append(party)
        elif role in ("recipient", "host"):
            if party.actor is not None and not _only_place(party):
                self.targets.append(party)
        elif role == "forces" and _only_place(party):
            self.put(party, "place")  # "evacuated Goma"
        elif role == "forces":
            self.forces.append(party)
        elif role == "ground":
            self.spots.append(party)
            if party.actor is not None and _country(party) and not party.site:
                self.grounds.append(party)
        elif role == "target" and party.relation.rule == "object.owner":
            if party.actor is not None and not party.means:
                self.targets.append(party)
        elif role == "target" and self._is_shot(party):
            self.means.append(party.means or "")
        elif role == "target" and not (self.violent and _inert(party)):
            self._target(party)

    def _is_happening(self, party: Party) -> bool:
        """Whether what "acts" is itself something that happens: "the war has cost lives"."""
        known = party.actor is not None and (party.actor.registry_id or party.actor.kind)
        return not known and self.resolved.frame.parse.tokens[party.head].lower in _HAPPENINGS

    def _is_shot(self, party: Party) -> bool:
        """Whether it is what is fired or used and not who suffers: "fired live rounds"."""
        verb = self.resolved.frame.parse.tokens[self.resolved.frame.head]
        thing = party.means is not None and party.actor is None
        fired = party.relation.key == "object" and verb.lower in _SHOOTING
        return thing and (fired or party.relation.key == "with")  # "fought with machetes"

    def _target(self, party: Party) -> None:
        if self._is_ground(party):
            self.spots.append(party)
            return
        seat = self.material and (_seat(party) or (self.wins and _is_side(party)))
        if party.is_place or seat:
            self.spots.append(party)
            self.territory = self.territory or party
        elif self.struck and _country(party):
            self.spots.append(party)
        bare_place = party.place is not None and party.actor is None and not party.site
        if not seat and not bare_place:
            self.targets.append(party)

    def _is_ground(self, party: Party) -> bool:
        """Whether it only says where: "an attack on the road", "murders in the region"."""
        if party.actor is not None or not party.area:
            return False
        noun = self.resolved.frame.parse.tokens[party.head].lower
        on_way = party.relation.key == "on" and noun in _WAYS
        return on_way or self.match.trigger.type in _ON_PEOPLE

    def reading(self) -> Reading:
        """Return what was filled; the foreign country it is done in or to, where nobody else is."""
        targets = self.targets or [p for p in self.grounds if self._is_abroad(p)]
        parse = self.resolved.frame.parse
        targets = [in_protest(p, parse) for p in targets]
        targets = targets if self.mutual else [_disarmed(p) for p in targets]
        return Reading(
            self.match,
            tuple(in_arms(p, self.family, parse) for p in self.initiators or self.forces),
            tuple(in_arms(p, self.family) for p in targets),
            tuple(self.lost_by),
            tuple(self.spots),
            self.territory,
            tuple(dict.fromkeys(self.means)),
            self.mutual,
            not (self.initiators or self.forces or self.targets or self.spots or self.lost_by),
            tuple(self.askers),
            tuple(self.asked),
            tuple(self.forces),
        )

    def _is_abroad(self, ground: Party) -> bool:
        """Whether it is a country, and not that of the initiators."""
        homes = {p.actor.country for p in self.initiators or self.forces if p.actor is not None}
        there = ground.actor.country if ground.actor is not None else None
        return there is not None and bool(homes - {None}) and there not in homes


def _disarmed(party: Party) -> Party:
    """Herders or tribesmen who only suffer are civilians; "armed herders" are not."""
    if party.actor is None or not party.actor.unarmed_target:
        return party
    return replace(party, actor=replace(party.actor, kind="civilians", sector="CVL", armed=False))


def _priority(key: str) -> int:
    order = ("subject", "role:initiator", "by", "possessive", "object", "role:target")
    return order.index(key) if key in order else len(order)


_BESIDE_ROLES = frozenset(("none", "place"))
_WAYS = word_class("ways-of-traffic")
_ON_PEOPLE = type_group("done-to-one")
"""What is done to people alone."""
_STRUCK = type_group("violence-or-gain")
"""Families of events that take place in the country that is their target."""


def _country(party: Party) -> bool:
    return party.place is not None and party.place.location.precision == "country"


def _is_side(party: Party) -> bool:
    """Whether it is a side of a country, which one takes as one takes a town: "western Libya"."""
    return _country(party) and is_part(party.text)


def _thing(party: Party, resolved: ResolvedFrame) -> bool:
    """Whether a common noun in the singular names nobody: what kills is then no actor."""
    token = resolved.frame.parse.tokens[party.head]
    if _inert(party):
        return True
    unknown = party.actor is None and not party.pronoun and party.place is None
    return unknown and token.tag == "NN" and token.lower not in COLLECTIVES


def _inert(party: Party) -> bool:
    """Whether it is what is fired, thrown or blown about, or some of it: "one of the bombs"."""
    if party.actor is not None and (party.actor.kind or party.actor.registry_id):
        return False
    head, _, rest = party.text.lower().partition(" of ")
    ends = [part.split()[-2:] for part in (head, rest if _counted(head) else "") if part]
    return any(words[-1] in INERT or " ".join(words) in INERT for words in ends)


def _is_credit(party: Party, trigger: Trigger, lexicon: Lexicon) -> bool:
    """Whether it is the bare name of an agency beside violence: the credit of a picture."""
    if lexicon.types[trigger.type].family not in _VIOLENT:
        return False
    known = load_sources().names.get(fold_key(party.text))
    return known is not None and known.kind == "media"


_VIOLENT = type_group("violence-or-gain")


def _counted(head: str) -> bool:
    return all(word in _VAGUE or word in load_numbers().values for word in head.split())


def _extends(party: Party, resolved: ResolvedFrame) -> bool:
    """Whether it can be an area: a place, an area noun or a name that nothing else explains."""
    if party.is_place or party.place is not None:
        return True
    return party.actor is None and resolved.frame.parse.tokens[party.head].tag.startswith("NNP")


def _seat(party: Party) -> bool:
    """Whether it names a seat of government, which one takes or shells as a town."""
    if party.place is None or party.actor is None or party.area or party.site:
        return False
    return not party.actor.person and party.place.location.precision in (
        "exact",
        "near",
        "admin2",
        "admin1",
    )


def _known(party: Party) -> bool:
    """Whether its words prove somebody, beside the weapon: "Houthi missiles", not "Rockets".

    So does a name that is told for it: "a suicide bomber named Omar Said".
    """
    actor = party.actor
    if actor is None:
        return False
    return bool(actor.kind or actor.registry_id or actor.person) or actor.name != party.text


def _qualifies(party: Party) -> bool:
    """Whether the word before a blast says which, not whose: "twin bombings", "market bomb"."""
    actor = party.actor
    nobody = actor is None or not (actor.registry_id or actor.armed or actor.state)
    return party.relation.key == "compound" and nobody


def _only_place(party: Party) -> bool:
    """A town or province cannot act; a country can ("Israel attacked")."""
    if party.place is None:
        return False
    feature = party.place.location.feature or ""
    return party.actor is None or not (feature.startswith("PCL") or party.actor.registry_id)


_VAGUE = frozenset(
    "at least about approximately roughly almost some over more than nearly around up to several "
    "many few scores dozens hundreds thousands others other another of and them the all "
    "both".split()
)


def is_number(party: Party) -> bool:
    """Whether a phrase counts people without a word for them: "14 dead", "twenty others"."""
    if party.actor is not None and (party.actor.registry_id or party.actor.kind):
        return False
    known = _VAGUE | load_numbers().values.keys() | load_numbers().scales.keys()
    words = party.text.lower().replace("-", " ").split()
    return not any(any(mark.isalpha() for mark in word) and word not in known for word in words)
