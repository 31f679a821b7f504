"""Joining drafts of one sentence: an outcome with its cause, the general with the particular.

"Killed 12 in an air strike" is one air strike with a toll, not a strike and a killing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_chain, distance
from conflict_events.frames.toll_feared import only_feared
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse
from conflict_events.records.assertion.attempts import aims_at_ground
from conflict_events.records.dates.offsets import offset_over
from conflict_events.records.draft import Draft
from conflict_events.records.joining.apart import apart, one_of_a_sum, parted
from conflict_events.records.joining.crowd_force import (
    CROWD_POLICE,
    shot_at_protest,
    shot_while_dispersing,
)
from conflict_events.records.joining.entering import (
    fought_on_arrival,
    fought_on_entering,
    spots_of,
)
from conflict_events.records.joining.further_targets import further_targets
from conflict_events.records.joining.levels import levels
from conflict_events.records.joining.long_fights import goes_on_for_weeks, went_before
from conflict_events.records.joining.of_the_crowd import as_force, held_at, of_the_crowd
from conflict_events.records.joining.own_victims import own_victims
from conflict_events.records.joining.takings import (
    drove_out,
    harmed_in_it,
    hurt_in_taking,
    killed_captive,
    of_one_operation,
    one_doer,
    spoilt_in_it,
    spoilt_in_riot,
    yields,
)
from conflict_events.records.joining.two_places import elsewhere

_VIOLENT = type_group("violence-or-gain")
_CROWD = type_group("told-by-crowd-or-force")
_CROWD_VIOLENCE = type_group("riots")
GENERAL = type_group("general-violence")
"""Types that say that there was violence, not of which kind."""
_ABSORBED_BY_TERRITORY = type_group("fights-of-takers")
_CHARGES = frozenset(("for", "over"))
_NEAR = 2


def join(
    drafts: Sequence[Draft],
    lexicon: Lexicon,
    days: Mapping[int, tuple[date | None, date | None]] | None = None,
    places: Mapping[int, ResolvedPlace] | None = None,
    *,
    hurt: bool = False,
) -> tuple[Draft, ...]:
    """Return the drafts of one sentence with outcomes and generalities joined to their events.

    Args:
        drafts: What was read from the sentence.
        lexicon: The lexicon.
        days: First and last day of those dated by their own clause, by their heads.
        places: Where those were that their own clause places, by their heads.
        hurt: Whether the sentence counts killed or injured.
    """
    told, where = days or {}, places or {}
    kept = [replace(draft, hurt=draft.hurt or hurt) for draft in drafts]
    changed = True
    while changed and len(kept) > 1:
        changed = False
        best: tuple[tuple[bool, int], int, int] | None = None
        for i, base in enumerate(kept):
            for j, other in enumerate(kept):
                if i == j or not _absorbs(base, other, lexicon) or _other_days(base, other, told):
                    continue
                if parted(base, other) or own_victims(base, other) or elsewhere(base, other, where):
                    continue
                if one_of_a_sum(base, other, told):
                    continue
                link = _link(base, other)
                # an attack takes in the deaths of its own clause before it gives way to a taking,
                # a dispersal its crowd before the tear gas
                taken = yields(other, base) or hurt_in_taking(base, other)
                later = taken or {base.type, other.type} <= CROWD_POLICE
                score = None if link is None else (later, link)
                if score is not None and (best is None or score < best[0]):
                    best = (score, i, j)
        if best is not None:
            _, i, j = best
            detail = spoilt_in_it(kept[i], kept[j]) or harmed_in_it(kept[i], kept[j])
            plain = detail and kept[i].type == "armed_attack"
            other = replace(kept[j], targets=()) if plain else kept[j]
            if of_the_crowd(kept[i], kept[j]):
                merged = as_force(combine(kept[j], kept[i]), kept[i], kept[j])
            else:
                merged = _retyped(combine(kept[i], other), kept[j], lexicon)
            kept = [d for n, d in enumerate(kept) if n not in (i, j)]
            kept.append(merged)
            kept.sort(key=lambda d: d.tellings[0].trigger.start)
            changed = True
    return tuple(kept)


def _other_days(
    base: Draft, other: Draft, days: Mapping[int, tuple[date | None, date | None]]
) -> bool:
    """Whether their clauses name different days: "raided it on Monday and burned it on Tuesday"."""
    one, two = days.get(base.frame.head), days.get(other.frame.head)
    if one is None or two is None:
        return False
    pairs = ((one[1], two[0]), (two[1], one[0]))
    return any(end is not None and start is not None and end < start for end, start in pairs)


def _absorbs(base: Draft, other: Draft, lexicon: Lexicon) -> bool:
    """Whether `base` is the fuller description that takes `other` in."""
    one, two = lexicon.types[base.type], lexicon.types[other.type]
    if base.frame.head == other.frame.head and base.type == other.type:
        return (base.frame.kind, other.frame.kind) == ("noun", "verb")  # "a church shooting"
    if base.frame.head == other.frame.head and base.mutual and other.mutual:
        return (base.frame.kind, other.frame.kind) == ("noun", "verb")  # "in fighting between"
    if _restates(base, other, lexicon) or aims_at_ground(base, other):
        return True
    if base.status.status != other.status.status and not (
        base.status.status == "alleged" or other.status.status == "alleged" or _feared(base, other)
    ):
        return False
    if base.type == "ceasefire_violation" and base.status.status != other.status.status:
        return False  # an accusation beside what is told as fact
    if other.match.trigger.id == _FLEEING and one.family in _VIOLENT:
        verb = other.parse.tokens[other.frame.governor]
        beside = verb.dep in ("conj", "advcl") and verb.head == base.frame.governor
        return beside and not apart(base, other)  # no "residents who fled said", "fled after it"
    if one.family == "remote" and (
        other.type == "property_destruction" or _set_alight(base, other)
    ):
        return True
    if one.family in ("combat", "attack") and (
        spoilt_in_it(base, other) or harmed_in_it(base, other) or killed_captive(base, other)
    ):
        return True
    if spoilt_in_riot(base, other):
        return True
    if base.type == "chemical_attack" and two.family == "remote":
        return True
    if hurt_in_taking(base, other) or of_the_crowd(base, other) or drove_out(base, other):
        return True
    if yields(other, base) or shot_while_dispersing(base, other) or shot_at_protest(base, other):
        return True
    if (base.type in _EXPLOSIVE and noise(other)) or fought_on_arrival(base, other):
        return True
    if of_one_operation(base, other):
        return True
    if other.type == "police_raid" and _came_of_raid(base) and one_doer(base, other):
        return not apart(base, other)
    if base.type == "arrest" and other.type in ("protest", "labour_strike", "road_blockade"):
        return base.frame.kind == "verb" and _during(base, other)
    if one.family in _VIOLENT and two.family in _VIOLENT:
        if apart(base, other) or "withdrawal" in (base.type, other.type):
            return False
        if went_before(base, other) or went_before(other, base):
            return False
        if fought_on_entering(base, other):
            return True
        if fought_on_entering(other, base):
            return False
        if other.result and not base.result:
            return True
        if base.type == other.type:
            return (one.precedence, -base.frame.head) > (two.precedence, -other.frame.head)
        if other.type in GENERAL and base.type not in GENERAL:
            return base.type != "territory_gain" or other.type in _ABSORBED_BY_TERRITORY
        if other.type == "killing" and base.type == "armed_attack":
            return True
        if base.type == "territory_gain" and goes_on_for_weeks(other):
            return False  # the weeks of fighting are another event than the day of the fall
        return base.type == "territory_gain" and other.type in _ABSORBED_BY_TERRITORY
    if {base.type, other.type} <= CROWD_POLICE and one_doer(base, other):
        # "fired tear gas to disperse them": how it was done and what for
        return not apart(base, other) and base.frame.head < other.frame.head
    if other.result and one.family in ("protest", "police", "abduction", "property"):
        return base.type in CROWD_POLICE or base.type in (
            "riot",
            "violent_demonstration",
            "mob_violence",
        )
    if base.type == other.type and one.family == "protest" and one_doer(base, other):
        # "took to the streets and chanted slogans": one crowd; each with a place, they are two
        one_crowd = not (apart(base, other) or (base.spots and other.spots))
        return one_crowd and base.frame.head < other.frame.head
    if one.family in _CROWD and two.family in _CROWD and {one.family, two.family} & {"protest"}:
        crowdish = base.type in CROWD_POLICE or one.family == "protest"
        return crowdish and two.family == "protest" and one.precedence > two.precedence
    return base.type == other.type and not one.mutual and bool(other.definite)


def _came_of_raid(draft: Draft) -> bool:
    """Whether it tells what police did in a house: "raided it, killing two" or "arrested two"."""
    return draft.result or draft.type == "arrest"


def _feared(base: Draft, other: Draft) -> bool:
    """Whether `other` tells of deaths only feared of what did happen."""
    death = other.parse.tokens[other.frame.head]
    return base.status.status == "asserted" and other.result and only_feared(other.parse, death)


_FLEEING = "flee"
"""Trigger of flight: what an attack brings about, by nobody else."""


def _set_alight(base: Draft, other: Draft) -> bool:
    """Whether the fire is what a strike did: "struck the depot, setting it ablaze"."""
    parse = base.parse
    clause = parse.tokens[other.frame.governor]
    participle = clause.tag == "VBG" and clause.dep == "advcl"
    return other.type == "arson" and participle and clause.head == base.frame.governor


def _during(base: Draft, other: Draft) -> bool:
    """Whether `other` stands in the clause of `base` or in one of its adverbial clauses.

    "Arrested for taking part in protests" names the charge, not when it was.
    """
    parse = base.parse
    for above in parse.ancestors(parse.tokens[other.frame.head]):
        if above.i == base.frame.governor:
            break
        if above.dep == "prep" and above.lower in _CHARGES:
            return False
    own = clause_chain(parse, parse.tokens[base.frame.governor])[0]
    if parse.tokens[own].dep == "relcl" and any(
        kid.lower in ("where", "when") for kid in parse.kids(parse.tokens[own], "advmod")
    ):
        # "a rally in Lagos, where police arrested ten"
        return any(
            above.i in (other.frame.head, other.frame.governor)
            for above in parse.ancestors(parse.tokens[own])
        )
    chain = clause_chain(parse, parse.tokens[other.frame.governor])
    if chain[0] == own:
        return True
    return len(chain) > 1 and chain[1] == own and parse.tokens[chain[0]].dep == "advcl"


def _retyped(merged: Draft, other: Draft, lexicon: Lexicon) -> Draft:
    """Arrests at a protest intervene in it, attacks to take a place are fights (ACLED codebook)."""
    if aims_at_ground(merged, other):
        return replace(merged, type="armed_clash", mutual=True, territory=None)
    if merged.type == "arrest" and lexicon.types[other.type].family == "protest":
        return replace(merged, type="protest_dispersal")
    if shot_at_protest(merged, other):
        return replace(merged, type="force_against_protesters")
    return merged


_EXPLOSIVE = type_group("named-by-weapon")


def noise(other: Draft) -> bool:
    """Whether it is only heard: "explosions", with no weapon and nobody named for it."""
    return other.match.trigger.id == "explode" and not other.initiators and not other.means


def _restates(base: Draft, other: Draft, lexicon: Lexicon) -> bool:
    """Whether `other` is only the aim of `base`: "fired tear gas to disperse the crowd"."""
    return (
        base.status.status == "asserted"
        and other.status.status == "planned"
        and any(rule == "purpose" for rule, _ in other.cues)
        and lexicon.types[base.type].family == lexicon.types[other.type].family
        and base.type != "territory_gain"
    )


_HEARD = word_class("only-heard")


def only_heard(draft: Draft) -> bool:
    """Whether "an explosion" without a weapon may as well be an accident."""
    return draft.parse.tokens[draft.frame.head].lower in _HEARD and not draft.means


def _link(base: Draft, other: Draft) -> int | None:
    """Closeness of two drafts in the tree; None where they are not connected closely enough."""
    parse = base.parse
    a, b = base.frame, other.frame
    one = levels(parse, a.governor)
    two = levels(parse, b.governor)
    near = (
        one[0] in two[: _NEAR + base.result]
        or two[0] in one[: _NEAR + other.result]
        or one[0] in two[: _NEAR + other.result]
        or (len(one) > 1 and len(two) > 1 and one[1] == two[1])
    )
    if not near or _elsewhere(parse, a.governor, b.governor):
        return None
    if _offset_between(parse, a.head, b.head, two[0]) or _offset_between(
        parse, b.head, a.head, one[0]
    ):
        return None  # "a day after they took the bridge"
    return distance(parse, a.head, b.head)


def _offset_between(parse: Parse, inner: int, head: int, clause: int) -> bool:
    """Whether "a day after" stands between a word and the other event that it hangs on.

    That is the noun of the event where the word is told of it, else its clause.
    """
    token = parse.tokens[inner]
    above = {t.i for t in parse.ancestors(token)}
    top = head if parse.tokens[head].is_noun and head in above else clause
    return top in above and offset_over(parse, token, top) is not None


_BESIDE = frozenset("from near opposite outside beside behind past by".split())


def _elsewhere(parse: Parse, *governors: int) -> bool:
    """Whether one of two events only tells where: "shot near where a mayor was killed in May"."""
    chains = [clause_chain(parse, parse.tokens[governor]) for governor in governors]
    for own, other in (chains, chains[::-1]):
        for index in own:
            if index in other:
                break
            clause = parse.tokens[index]
            if clause.dep not in ("pcomp", "relcl"):
                continue
            if any(kid.lower == "where" for kid in parse.kids(clause, "advmod")):
                head = parse.head(clause)
                beside = head if clause.dep == "pcomp" else parse.head(head)
                return beside.lower in _BESIDE
    return False


def _goes_before(parse: Parse, first: int, second: int) -> bool:
    """Whether another's act came later: "20 were killed before the police stormed the hotel"."""
    own = parse.tokens[clause_chain(parse, parse.tokens[second])[0]]
    marked = any(kid.lower in ("before", "until") for kid in parse.kids(own, "mark"))
    return marked and own.dep == "advcl" and first in {t.i for t in parse.ancestors(own)}


def combine(base: Draft, other: Draft) -> Draft:
    """Return `base` with what `other` adds; the type, status and place of `base` stand."""
    initiators = base.initiators or (() if held_at(base, other) else other.initiators)
    if _sent(base, other):
        initiators = other.initiators
    if other.result and _goes_before(base.parse, other.frame.governor, base.frame.governor):
        initiators = other.initiators
    targets = base.targets
    if other.match.trigger.id != _FLEEING:
        targets = (*targets, *further_targets(base, other, initiators))
    fell = {party.head for party in targets} if base.mutual else set()
    told = {telling.trigger for telling in base.tellings}
    tellings = [*base.tellings, *(t for t in other.tellings if t.trigger not in told)]
    means = tuple(dict.fromkeys((*base.means, *other.means)))
    return replace(
        base,
        initiators=tuple(party for party in initiators if party.head not in fell),
        targets=targets,
        lost_by=base.lost_by or other.lost_by,
        territory=base.territory or other.territory,
        spots=(
            *base.spots,
            *(s for s in spots_of(other) if s.head not in {p.head for p in base.spots}),
        ),
        means=means,
        result=base.result and other.result,
        tellings=tuple(tellings),
        anchors=(*base.anchors, *other.anchors),
        # "Five died in the blast": an outcome of what was told before.
        definite=base.definite and (other.definite or other.result or other.type in GENERAL),
        hurt=base.hurt or other.hurt or other.type == "killing",
        dependent=base.dependent and other.dependent,
        cues=tuple(dict.fromkeys((*base.cues, *other.cues))),
    )


def _sent(base: Draft, other: Draft) -> bool:
    """Whether a bomber without a name acts for a named group: "IS attacked with a bomber"."""
    bombers = [p.actor for p in base.initiators]
    groups = [p.actor for p in other.initiators]
    return (
        base.type == "suicide_bombing"
        and bool(bombers and groups)
        and all(a is not None and a.registry_id is None and a.country is None for a in bombers)
        and all(a is not None and a.registry_id is not None and a.armed for a in groups)
    )
