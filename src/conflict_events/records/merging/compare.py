"""Comparing two drafts of one document: can they be one incident, and how much says so."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.entities.types import Party
from conflict_events.frames.nouns import is_given
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.records.joining.answers import answers
from conflict_events.records.joining.crowd_force import (
    CROWD_POLICE,
    CROWD_VIOLENCE,
    CROWDS,
    hurt_then,
)
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.joining.long_fights import GAINS
from conflict_events.records.merging.follow_up import crowd_pair, grew_violent
from conflict_events.records.parties.anybody import is_anybody
from conflict_events.records.parties.sides import compatible, same_actor
from conflict_events.records.places.agreement import agree
from conflict_events.schema import DateSpan

_ACTUAL = frozenset(("asserted", "alleged"))
_VIOLENT = type_group("violence-or-gain")
_PLANTED = type_group("bombs")
_FIRED = type_group("strikes")
_LAID = frozenset(("roadside_bomb", "landmine", "car_bomb"))
_MURDERS = frozenset(("assassination", "massacre", "execution"))


@dataclass(frozen=True, slots=True)
class Likeness:
    """Points for two drafts being one incident, by what they agree in."""

    kind: int
    place: int
    date: int
    parties: int
    tolls: int

    @property
    def told(self) -> int:
        """Points for what is told of them, the kind of event left out."""
        return self.place + self.date + self.parties + self.tolls


def similarity(
    one: Draft, other: Draft, lexicon: Lexicon, *, linked: bool = False
) -> Likeness | None:
    """Return points for `one` and `other` being one incident; None where they cannot be.

    A contradiction in family, status, place, date or parties excludes it whatever else
    agrees; where words link the two (`linked`), the kinds of what was done do not.
    """
    kind = _types(one, other, lexicon)
    if kind is None and linked:
        kind = 0
    if kind is None or _status(one, other) is None or _phases(one, other) is None:
        return None
    place, date = agree(one.place, other.place), _dates(one.date, other.date)
    parties = _parties(one, other)
    if place is None or date is None or parties is None:
        return None
    return Likeness(kind, place, date, parties, _tolls(one, other))


def _types(one: Draft, other: Draft, lexicon: Lexicon) -> int | None:
    if one.type == other.type:
        return 1
    if crowd_pair(one, other) or grew_violent(one, other) or hurt_then(one, other):
        return 1
    a, b = lexicon.types[one.type].family, lexicon.types[other.type].family
    if _held_beside_force(one, other):
        return None
    if _fell_to_force(one, other) or _fell_to_force(other, one):
        return 0
    if a == b == "remote" and (_laid_and_fired(one, other) or _laid_and_fired(other, one)):
        return None
    if a == b == "verbal":
        return None  # "held talks with mediators ... accused Israel": each is an act of its own
    if a == b:
        return 1 if {one.type, other.type} & GENERAL or a in ("territory", "combat") else 0
    if a in _VIOLENT and b in _VIOLENT and "withdrawal" not in (one.type, other.type):
        general = {one.type, other.type} & GENERAL or one.result or other.result
        if "territory" in (a, b) and _hits_others(one, other):
            return None
        if general:
            return None if "remote" in (a, b) and _shot_elsewhere(one, other) else 0
        if {a, b} == {"territory", "combat"} or (other.definite and {a, b} == {"remote", "combat"}):
            return 0  # "targeted the rebels ... in the strike"
        if other.definite and other.type in _MURDERS:
            return 0  # "claimed responsibility for the assassination"
    if other.definite and other.type in GENERAL and one.type in CROWD_POLICE:
        return 0  # "opened fire on the crowd ... nine died in the shooting"
    return None


def _laid_and_fired(one: Draft, other: Draft) -> bool:
    """Whether the one is told as a bomb that lay on the spot, the other as shots or an air raid."""
    laid = one.type in _PLANTED and any(means in _LAID for means, _ in one.means)
    return laid and other.type in _FIRED and other.frame.kind == "noun" and bool(other.initiators)


def _held_beside_force(one: Draft, other: Draft) -> bool:
    """Whether one counts who was arrested, the other whom force struck, and holds nobody.

    "Two were arrested over the riot ... four died when police opened fire on the crowd."
    """
    arrest, force = (one, other) if one.type == "arrest" else (other, one)
    if arrest.type != "arrest" or force.type not in CROWD_POLICE or one.parse is other.parse:
        return False
    return bool(_numbers(arrest, "arrested")) and not any(
        told.toll.kind == "arrested" for told in force.tolls
    )


def _fell_to_force(riot: Draft, force: Draft) -> bool:
    """Whether the dead of a riot are those whom police shot: "four died ... The four were shot"."""
    if riot.type not in CROWD_VIOLENCE or force.type not in CROWD_POLICE:
        return False
    return _tolls(riot, force) > 1


_OTHERS = frozenset(("external_forces", "civilians"))


def _hits_others(one: Draft, other: Draft) -> bool:
    """Whether an attack by nobody named hits who fights for no place: "a convoy came under fire".

    A town changed hands and peacekeepers were shot at near it: two events of one day.
    """
    gain, attack = (one, other) if one.type in GAINS else (other, one)
    if attack.type not in GENERAL or attack.result or attack.definite or attack.initiators:
        return False
    sides = [p.actor for p in (*gain.initiators, *gain.targets, *gain.lost_by) if p.actor]
    hit = [p.actor for p in attack.targets if p.actor]
    return any(a.kind in _OTHERS for a in hit) and not any(
        same_actor(a, side) for a in hit for side in sides
    )


def _shot_elsewhere(one: Draft, other: Draft) -> bool:
    """Whether shots are told beside a bomb or an air strike: "troops shot two men on Friday"."""
    return any(
        draft.type in GENERAL
        and not draft.definite
        and bool(draft.means)
        and all(means == "small_arms" for means, _ in draft.means)
        for draft in (one, other)
    )


def _status(one: Draft, other: Draft) -> int | None:
    a, b = one.status.status, other.status.status
    dated_later = (other.definite and one.date is None) or _bare_outcome(one, other)
    if one.aggregate != other.aggregate:
        return None
    if one.background != other.background and not dated_later:
        return None
    if a == b or (a in _ACTUAL and b in _ACTUAL):
        return 0
    return None


def _bare_outcome(one: Draft, other: Draft) -> bool:
    """Whether `other` is only what came of a dated event of the past: "Five people died."."""
    bare = other.date is None and other.place is None and not other.initiators
    return (
        bare
        and (other.result or other.type in GENERAL)
        and one.background
        and one.date is not None
        and not other.background
    )


def _dates(one: DateSpan | None, other: DateSpan | None) -> int | None:
    if one is None or other is None:
        return 0
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return 0
    if one.start <= other.end and other.start <= one.end:
        return 1 if one.precision == other.precision == "day" else 0
    return None


def _phases(one: Draft, other: Draft) -> int | None:
    """A battle of weeks and the day of the fall are two events."""
    if one.type == other.type:
        return 0
    lasting = [d.date is not None and d.date.continuous for d in (one, other)]
    return None if lasting[0] != lasting[1] else 0


def _parties(one: Draft, other: Draft) -> int | None:
    if crowd_pair(one, other):
        crowd, police = (one, other) if one.type in CROWDS else (other, one)
        return _side(crowd.initiators, police.targets, strict=False)
    if grew_violent(one, other):
        return _side(one.initiators, other.initiators, strict=False)
    if one.mutual and other.mutual:
        mine, yours = (*one.initiators, *one.targets), (*other.initiators, *other.targets)
        return _side(mine, yours)
    if answers(one, other):
        return None
    first = _side(one.initiators, other.initiators)
    if first is None and _given(other) and all(map(is_anybody, other.initiators)):
        first = 0  # "the attack was carried out by two men": whose men they were is told elsewhere
    second = 1 if holds(one, other) else _side(one.targets, other.targets, strict=False)
    if first is None and one.type == other.type and one.type in _DECREES:
        first = 0 if one_government(one.initiators, other.initiators) else None
    if first is None and one.type == other.type and one.type in GAINS:
        # "the junta says it retook Ber": by its army, and whoever fights beside it
        states = [tuple(p for p in d.initiators if p.actor and p.actor.state) for d in (one, other)]
        first = 0 if all(states) and one_government(*states) else None
    if first is None and one.type in GENERAL and other.type in GENERAL and _one_man(one, other):
        first = 0  # "rebels killed the mayor ... two men shot him"
    if first is None or second is None:
        crossed = _side(one.initiators, other.targets)
        if (one.mutual or other.mutual) and crossed:
            return crossed
        return None
    return first + second


def _given(draft: Draft) -> bool:
    """Whether a bare noun takes up a deed told before: "the attack", no "murder of a judge"."""
    noun = draft.parse.tokens[draft.frame.head]
    whose = any(p.relation.rule.startswith("nominal") for p in draft.targets)
    return draft.frame.kind == "noun" and is_given(draft.parse, noun) and not whose


_DECREES = type_group("standing-orders")
"""What a state decides, whoever signs it: its president, a minister, "the government"."""


def one_government(mine: tuple[Party, ...], yours: tuple[Party, ...]) -> bool:
    """Whether all are of the state of one country.

    Args:
        mine: Those who act in the one.
        yours: Those who act in the other.
    """
    actors = [p.actor for p in (*mine, *yours)]
    countries = {a.country for a in actors if a is not None and a.state and a.country}
    return len(countries) == 1 and all(a is not None and a.state for a in actors)


def _side(mine: tuple[Party, ...], yours: tuple[Party, ...], *, strict: bool = True) -> int | None:
    known = [p.actor for p in mine if p.actor is not None]
    other = [p.actor for p in yours if p.actor is not None]
    if not known or not other:
        return 0
    if any(same_actor(a, b) for a in known for b in other):
        return 1
    if any(compatible(a, b) for a in known for b in other):
        return 0
    return None if strict else 0


def _one_man(one: Draft, other: Draft) -> bool:
    """Whether one person with a name suffers both, the one at the hands of nobody in particular."""
    shared = any(
        a.actor is not None
        and b.actor is not None
        and a.actor.person
        and " " in a.actor.name
        and same_actor(a.actor, b.actor)
        for a in one.targets
        for b in other.targets
    )
    return shared and any(
        all(
            p.actor is not None
            and p.actor.registry_id is None
            and not p.actor.state
            and p.actor.name.islower()
            for p in draft.initiators
        )
        for draft in (one, other)
    )


def holds(one: Draft, other: Draft) -> bool:
    """Whether what is struck is of who is: "wounded a judge", "two men shot at the judge's car".

    Args:
        one: A draft.
        other: Another of the same document.
    """
    if one.type != other.type or (one.initiators and other.initiators):
        return False
    return (
        _owned(one.targets, other.targets)
        or _owned(other.targets, one.targets)
        or _of_office(one.targets, other.targets)
        or _of_office(other.targets, one.targets)
    )


def _of_office(owners: tuple[Party, ...], things: tuple[Party, ...]) -> bool:
    """Whether a thing is of the only holder of an office: "mayor", "the vehicle of the mayor"."""
    offices = {
        p.text.lower().split()[-1]
        for p in owners
        if p.actor is not None and p.actor.state and p.actor.kind == "state_forces"
    }
    return any(
        f" of the {office}" in f" {p.text.lower()}" or f"{office}'s " in p.text.lower()
        for p in things
        if p.actor is None
        for office in offices
    )


def _owned(owners: tuple[Party, ...], things: tuple[Party, ...]) -> bool:
    names = {p.actor.name.lower().split()[-1] for p in owners if p.actor and p.actor.person}
    return any(
        not names.isdisjoint(word.removesuffix("'s") for word in p.text.lower().split()[:-1])
        or (" of " in p.text and p.text.lower().split()[-1] in names)
        for p in things
        if p.actor is None
    )


def _numbers(draft: Draft, kind: str) -> set[tuple[int | None, int | None]]:
    """Return the bounds that a draft tells of `kind`; a plural without a number has none."""
    return {
        (t.toll.low, t.toll.high)
        for t in draft.tolls
        if t.toll.kind == kind and not t.toll.unnumbered
    }


def rounded(one: Draft, other: Draft, kind: str) -> bool:
    """Whether `one` only says in round words what `other` counts: "dozens", then "at least 38".

    Args:
        one: A draft.
        other: Another of the same document.
        kind: Kind of toll.
    """
    vague = [t.toll for t in one.tolls if t.toll.kind == kind and t.toll.wording == "vague"]
    counted = [low for low, _ in _numbers(other, kind) if low is not None]
    return any(
        toll.low is not None and toll.low <= low < toll.low * _SPREAD
        for toll in vague
        for low in counted
    )


_SPREAD = 5
"""How many times its least number a round word may mean: "dozens" are fewer than 120."""


def _tolls(one: Draft, other: Draft) -> int:
    points = 0
    for kind in ("killed", "injured"):
        mine, yours = _numbers(one, kind), _numbers(other, kind)
        if not mine or not yours:
            continue
        lows = {low for low, _ in mine if low} & {low for low, _ in yours if low}
        if lows or mine & yours:  # "three" and "at least three" are one number
            points += 2 if max(lows, default=0) > 1 else 1
        elif not (rounded(one, other, kind) or rounded(other, one, kind)):
            points -= 1
    return points
