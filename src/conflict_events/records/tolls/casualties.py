"""Tolls of a draft to counts of the record: sides, parts and totals, repeats."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from conflict_events.frames.toll_merge import Combined, combine
from conflict_events.frames.toll_relation import singulars
from conflict_events.frames.toll_types import Toll
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft, TollReading
from conflict_events.records.parties.own_people import is_own_noun
from conflict_events.records.tolls.losers import loser_of, party_of
from conflict_events.records.tolls.rivals import contradicted
from conflict_events.schema import Actor, Count, Evidence
from conflict_events.schema.counts import CountKind, CountSide
from conflict_events.text.types import Page, Span

_COMBATANTS = frozenset(
    (
        "state_forces",
        "rebel_group",
        "political_militia",
        "identity_militia",
        "external_forces",
        "unidentified",
    )
)
_STATE = frozenset(("state_forces", "external_forces"))
_REBELS = word_class("dead-who-were-rebels")
_TROOPS = word_class("dead-who-were-troops")
_GROUPS = frozenset(("rebel_group", "political_militia", "identity_militia"))
_TAKEN_UP = frozenset(("them", "whom"))
_SEXES = word_class("told-by-sex-alone")
_FROM_AIR = frozenset(("air_strike", "drone_strike"))
_CIVIL = frozenset(("civilians", "protesters"))
_CROWD = frozenset(("protesters", "rioters"))
_RIOTS = type_group("riots")


def casualties(
    draft: Draft, initiators: Sequence[Actor], targets: Sequence[Actor], page: Page
) -> tuple[Count, ...]:
    """Return the counts of a record: one a telling, parts only beside the whole they belong to.

    Tolls are combined source by source; what no source is named for goes with the first that
    is no armed group of the record: what a claimant boasts of is no later count of the narrator's,
    and who gives fewer does not vouch for what was told before.
    """
    groups: dict[str | None, list[TollReading]] = {}
    for reading in draft.tolls:
        name = _voice(reading.source, groups)
        own = reading if name == reading.source else replace(reading, source=name)
        groups.setdefault(name, []).append(own)
    outside = (n for n in groups if n is not None and not _boasts(n, (*initiators, *targets)))
    first = next(outside, None)
    if None in groups and first is not None and not contradicted(groups[None], groups[first]):
        unnamed = groups.pop(None)
        groups[first] = sorted((*groups[first], *unnamed), key=lambda r: r.sentence)
    told = [r.toll for r in draft.tolls if not (r.toll.unnumbered or r.toll.negative)]
    numbered = {toll.kind for toll in told}
    whole = {toll.kind for toll in told if not toll.part}
    found: list[Count] = []
    for every in groups.values():
        # Whoever tells no number adds nothing where another tells one.
        readings = [r for r in every if not r.toll.unnumbered or r.toll.kind not in numbered]
        combined = combine([reading.toll for reading in readings])
        voices = _voices(combined, readings)
        wholes = {one.toll.kind for one in combined if one.toll.total and not one.toll.part}
        for one in combined:
            tellings = [readings[n] for n in one.members]
            tellings[0] = replace(tellings[0], source=voices.get(one.toll.kind, tellings[0].source))
            count = _count(one.toll, tellings, initiators, targets, page, draft)
            if one.toll.part and one.toll.kind not in wholes:
                if one.toll.kind in whole or count.low is None:
                    continue
                # "Two nurses were among the dead": of all of them nothing more is said.
                count = count.model_copy(update={"high": None, "best": None, "wording": "at_least"})
            found.append(count)
    sided = [_with_side_of_mates(_with_side_of_whole(count, found), found) for count in found]
    return tuple(_with_side_taken_up(count, sided) for count in sided)


def _with_side_taken_up(count: Count, found: Sequence[Count]) -> Count:
    """Return some of those told before with their side: "hurt three nurses; one of them died"."""
    if count.side != "unknown" or (count.who or "").lower() not in _TAKEN_UP:
        return count
    at = count.evidence[0].start
    before = [c for c in found if c.side != "unknown" and c.who and c.evidence[0].start < at]
    if not before:
        return count
    last = max(before, key=lambda c: c.evidence[0].start)
    return count.model_copy(update={"side": last.side, "actor": last.actor})


def _with_side_of_mates(count: Count, found: Iterable[Count]) -> Count:
    """Return one of several of a sort with their side: "three soldiers ... a fourth soldier"."""
    if count.side != "unknown" or not count.who:
        return count
    own = count.who.casefold().split()[-1]
    mates = [
        one
        for one in found
        if one.who
        and one.side != "unknown"
        and (one.kind, one.source) == (count.kind, count.source)
        and own in singulars(one.who.casefold().split()[-1])
    ]
    if not mates or len({one.side for one in mates}) > 1:
        return count
    return count.model_copy(update={"side": mates[0].side, "actor": mates[0].actor})


def _voices(
    combined: Sequence[Combined], readings: Sequence[TollReading]
) -> dict[CountKind, str | None]:
    """Return the source by kind where some of what adds up is told without one.

    "Five died, officials said. A sixth died in hospital": no rival account.
    """
    told: dict[CountKind, list[TollReading]] = {}
    added: set[CountKind] = set()
    for one in combined:
        told.setdefault(one.toll.kind, []).append(readings[one.members[0]])
        more = one.toll.further or (one.toll.additional and one.toll.who is None)
        if more or one.toll.rank is not None:
            added.add(one.toll.kind)
    return {
        kind: next(reading.source for reading in named)
        for kind, every in told.items()
        if kind in added
        and (named := [r for r in every if r.source is not None])
        and (unnamed := [r.sentence for r in every if r.source is None])
        # "killed five, with some reports suggesting eight": rivals stand in one sentence
        and not set(unnamed) & {reading.sentence for reading in named}
    }


def _with_side_of_whole(count: Count, found: Iterable[Count]) -> Count:
    """Return a part with the side of its whole: "12 villagers, seven men and five children".

    So also a part told by sex alone: of five rebels, "two of them women", all are rebels.
    """
    by_sex = (count.who or "").lower() in _SEXES and count.side == "civilians"
    if count.total or (count.side != "unknown" and not by_sex):
        return count
    wholes = [c for c in found if c.total and (c.kind, c.source) == (count.kind, count.source)]
    if len(wholes) != 1 or wholes[0].side == "unknown":
        return count
    word = (count.who or "").lower().split()[-1:]
    if wholes[0].side == "civilians" and word and word[0] in _REBELS | _TROOPS:
        return count  # "37 people, 30 of them villagers and seven militants"
    return count.model_copy(update={"side": wholes[0].side, "actor": wholes[0].actor})


_LINKS = frozenset(("of", "in", "for", "from", "at", "with"))


def _voice(source: str | None, known: Iterable[str | None]) -> str | None:
    """Return the source before that a bare noun or a part of its name repeats.

    "Local officials ... officials", "Colonel Luis Vega ... Vega".
    """
    if source is None:
        return None
    for other in known:
        if other is not None and (
            _repeats(source, other) or _repeats(other, source) or _shortened(source, other)
        ):
            return other
    return source


def _boasts(source: str, actors: Iterable[Actor]) -> bool:
    """Whether a source is an armed group that fought: "the Front said it killed 12"."""
    return any(
        actor.kind in _ARMED_GROUPS and source.lower() in (actor.name.lower(), said.lower())
        for actor in actors
        for said in (actor.mention or "",)
    )


_ARMED_GROUPS = frozenset(("rebel_group", "political_militia", "identity_militia"))


def _repeats(bare: str, fuller: str) -> bool:
    words = fuller.lower().split()
    stop = next((n for n, word in enumerate(words) if word in _LINKS), len(words))
    return " " not in bare and bare.islower() and bare in words[:stop]


def _shortened(name: str, fuller: str) -> bool:
    """Whether a proper name is part of one given before."""
    proper = any(word[:1].isupper() for word in name.split())
    return proper and set(name.casefold().split()) < set(fuller.casefold().split())


def _count(
    toll: Toll,
    tellings: Sequence[TollReading],
    initiators: Sequence[Actor],
    targets: Sequence[Actor],
    page: Page,
    draft: Draft,
) -> Count:
    own = tellings[0]
    actor, side = _belongs(own, initiators, targets, draft)
    spans = dict.fromkeys(
        (span, telling.toll.rule) for telling in tellings for span, _ in telling.toll.evidence
    )
    return Count(
        kind=own.toll.kind,
        low=toll.low,
        high=toll.high,
        best=toll.best,
        wording=toll.wording,
        who=page.raw(own.toll.who) if own.toll.who else own.toll.who_text,
        actor=actor,
        side=side,
        total=toll.total,
        shared=own.shared,
        source=own.source,
        evidence=tuple(_evidence(span, rule, page) for span, rule in spans),
    )


def _evidence(span: Span, rule: str, page: Page) -> Evidence:
    return Evidence(
        role="count",
        part=span.part,
        start=span.start,
        end=span.end,
        text=page.raw(span),
        rule=f"toll.{rule}",
    )


def _belongs(
    reading: TollReading, initiators: Sequence[Actor], targets: Sequence[Actor], draft: Draft
) -> tuple[str | None, CountSide]:
    toll = reading.toll
    from_air = draft.type in _FROM_AIR
    sides: tuple[tuple[CountSide, Sequence[Actor]], ...] = (
        ("target", targets),
        ("initiator", initiators),
    )
    if toll.kind == "participants":
        crowd_hit = next((a for a in targets if _overlaps(toll.who, a)), None)
        if crowd_hit is not None:  # "police fired on 300 strikers"
            return crowd_hit.name, "civilians" if crowd_hit.kind in _CIVIL else "target"
        return (initiators[0].name if initiators else None), "initiator"
    lost = loser_of(toll, reading.source, sides)
    if lost is not None:
        return lost
    crowd = toll.kind != "killed" and any(a.kind in _CROWD for a in initiators)
    if crowd and toll.kind == "arrested" and toll.who is None:
        return initiators[0].name, "initiator"
    if crowd and is_own_noun(toll.who_text, (a.mention or a.name for a in initiators)):
        return initiators[0].name, "initiator"
    if toll.civilians:
        return next((a.name for a in targets if a.kind in _CIVIL), None), "civilians"
    own = _attackers_own(toll, initiators, targets, from_air=from_air) and (
        bool(initiators) or draft.type != "killing"
    )
    shot_back = any(actor.kind in _STATE for actor in initiators)  # "police shot two attackers"
    suffered = shot_back and any(_overlaps(toll.who, actor) for actor in targets)
    if (toll.perpetrators and not suffered) or own:
        return (initiators[0].name if initiators else None), "initiator"
    for side, actors in sides:
        for actor in actors:
            if _overlaps(toll.who, actor):
                return actor.name, "civilians" if actor.kind in _CIVIL else side
    struck = _last(toll) in _TROOPS and not (initiators or draft.mutual)
    struck = struck or (from_air and _last(toll) in _REBELS)
    if struck or _defenders_own(toll, initiators, targets):
        return next((a.name for a in targets if a.kind in _COMBATANTS), None), "target"
    if _last(toll) == "them" and len(targets) == 1 and targets[0].kind in _CIVIL:
        return targets[0].name, "civilians"
    if _of_them(toll) and initiators and len(targets) == 1:
        return targets[0].name, "target" if targets[0].kind in _COMBATANTS else "civilians"
    if toll.who is None and toll.rule.endswith(".active") and _unarmed(initiators, targets):
        return next(a.name for a in targets if a.kind in _CIVIL), "civilians"
    if crowd and draft.type in _RIOTS:
        return None, "unknown"  # a crowd's or the police's: they fought each other
    armed = [a for a in targets if a.kind in _COMBATANTS]
    unknown = toll.who is None and not any(p.relation.key == "between" for p in draft.targets)
    if armed and unknown and not any(a.kind == "civilians" for a in targets):
        return armed[0].name, "target"
    return (party_of(toll, sides) if draft.mutual else None) or (None, "unknown")


def _unarmed(initiators: Sequence[Actor], targets: Sequence[Actor]) -> bool:
    """Whether armed people act on civilians alone: "fired at strikers, wounding four"."""
    hit = {a.kind for a in targets if a.kind is not None}
    return bool(hit) and hit <= _CIVIL and all(a.kind in _COMBATANTS for a in initiators)


def _of_them(toll: Toll) -> bool:
    """Whether those acted on are taken up: "killing ten of them", "killing ten of its members"."""
    return toll.rule.endswith(".active") and _last(toll) in ("them", "members")


def _last(toll: Toll) -> str:
    words = (toll.who_text or "").lower().split()
    return words[-1] if words else ""


def _attackers_own(
    toll: Toll, initiators: Sequence[Actor], targets: Sequence[Actor], *, from_air: bool
) -> bool:
    """Whether rebels died in an attack of theirs: "a peacekeeper and 15 militants were killed".

    The attackers are an armed group, or unknown where the state or civilians are hit; rebels
    have no aircraft. Of two sides, soldiers who die where the state attacks rebels are its own.
    """
    hit = [a.kind for a in targets if a.kind is not None and not _overlaps(toll.who, a)]
    if _last(toll) in _TROOPS:
        led = [a.kind for a in initiators]
        own = bool(led) and all(kind in _STATE for kind in led)
        return own and all(kind in _GROUPS for kind in hit)
    if _last(toll) not in _REBELS or from_air or any(a.kind in _STATE for a in initiators):
        return False
    if not all(kind in _STATE or kind in _CIVIL for kind in hit):
        return False
    return bool(hit) or any(a.kind in _COMBATANTS for a in initiators)


def _defenders_own(toll: Toll, initiators: Sequence[Actor], targets: Sequence[Actor]) -> bool:
    """Whether soldiers died where an armed group attacked, or rebels where the state did."""
    words = (toll.who_text or "").lower().split()
    led = [a.kind for a in initiators]
    if not words:
        return False
    if words[-1] in _REBELS:
        return bool(led) and all(kind in _STATE for kind in led)
    if words[-1] not in _TROOPS or any(kind in _STATE for kind in led):
        return False
    fought = _COMBATANTS | _CROWD
    return any(a.kind in _STATE for a in targets) or any(kind in fought for kind in led)


def _overlaps(who: Span | None, actor: Actor) -> bool:
    return who is not None and any(e.start < who.end and who.start < e.end for e in actor.evidence)
