"""One draft from two tellings of one happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.place_location import inside
from conflict_events.entities.places import ResolvedPlace
from conflict_events.entities.types import Party
from conflict_events.frames.status import StatusReading
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.place_nouns import part_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.assertion.contradicted import CONTRADICTED
from conflict_events.records.assertion.denials import DENIALS
from conflict_events.records.draft import Draft
from conflict_events.records.joining.join import GENERAL
from conflict_events.records.merging.follow_up import crowd_roles
from conflict_events.records.parties.counted import without_counted
from conflict_events.records.parties.orderers import beside_orderer
from conflict_events.records.parties.sides import compatible, same_actor
from conflict_events.records.parties.told_once import is_named
from conflict_events.records.places.agreement import is_part

_FINENESS = ("exact", "near", "admin2", "admin1", "region", "country", "international")
_WIDTH = ("day", "days", "week", "month", "year", "longer")


def unite(base: Draft, other: Draft, lexicon: Lexicon) -> Draft:
    """Return one draft with the details of both tellings; the more telling type stands."""
    other = _turned(base, other)
    one, two = lexicon.types[base.type], lexicon.types[other.type]
    better = (
        not other.definite
        and (two.precedence > one.precedence or base.type in GENERAL)
        and other.type not in GENERAL
        and not other.result
    )
    mutual = other.mutual if better else base.mutual
    initiators = _united(base.initiators, other.initiators)
    initiators = (*initiators, *_claimants(initiators, other.initiators))
    initiators = beside_orderer(initiators, base, other)
    room = not mutual or len(initiators) + len(base.targets) < 2
    targets = base.targets
    if room:
        targets = _united(base.targets, other.targets)
        targets = (*targets, *_further(targets, other.targets))
    finer_place = _finer_place(base, other)
    finer_date = _finer_date(base, other)
    united = replace(
        base,
        type=other.type if better else base.type,
        mutual=mutual,
        initiators=initiators,
        targets=targets,
        lost_by=base.lost_by or other.lost_by,
        territory=base.territory or other.territory,
        means=tuple(dict.fromkeys((*base.means, *other.means))),
        result=base.result and other.result,
        tellings=(*base.tellings, *other.tellings),
        anchors=(*base.anchors, *other.anchors),
        place=finer_place.place,
        place_rule=finer_place.place_rule,
        date=finer_date.date,
        date_rule=finer_date.date_rule,
        tolls=(*base.tolls, *other.tolls),
        voices=(*base.voices, *other.voices),
        sources=(
            *base.sources,
            *(s for s in other.sources if s.name not in {t.name for t in base.sources}),
        ),
        definite=base.definite and other.definite,
        background=finer_date.background,
        several=base.several or other.several,
        cues=tuple(dict.fromkeys((*base.cues, *other.cues))),
        status=_status(base, other),
    )
    return crowd_roles(united, base, other)


def _turned(base: Draft, other: Draft) -> Draft:
    """Return a clash told from the other side, where only its losers were told before.

    "Ten rebels died in a clash. The Maoists said they killed four policemen."
    """
    if not (base.mutual and other.mutual) or base.initiators or not other.targets:
        return other
    lost = [p.actor for p in base.targets if p.actor is not None]
    doers = [p.actor for p in other.initiators if p.actor is not None]
    met = [p.actor for p in other.targets if p.actor is not None]
    if any(same_actor(a, b) or _is_of_kind(a, b) for a in lost for b in met):
        return other
    if not any(_is_that_side(a, b) for a in lost for b in doers):
        return other
    return replace(other, initiators=other.targets, targets=other.initiators)


def _is_of_kind(one: ActorReading, other: ActorReading) -> bool:
    """Whether both are of one armed kind: a title that counts the dead of two sides has both."""
    return one.armed and other.armed and one.kind == other.kind and compatible(one, other)


def _is_that_side(lost: ActorReading, doer: ActorReading) -> bool:
    """Whether those who died may be those who fought: "three persons" are no armed assailants."""
    if same_actor(lost, doer):
        return True
    return compatible(lost, doer) and not (doer.armed and lost.kind == "civilians")


def _status(base: Draft, other: Draft) -> StatusReading:
    """What anybody else states is no allegation; a title only shortens what the text says.

    What somebody denies stays disputed, whoever else tells of it; his part in it only where they
    tell of that. Who only names the deed tells nothing of it.
    """
    one, two = base.status, other.status
    if {one.status, two.status} != {"alleged", "asserted"}:
        return one
    plain = base if one.status == "asserted" else other
    if _only_named(plain):
        return two if plain is base else one
    by_whom = any(p.actor is not None and p.actor.attribution == "stated" for p in plain.initiators)
    for status in (one, two):
        rules = {hit.rule for hit in status.cues}
        if CONTRADICTED in rules or (by_whom and rules & DENIALS):
            return status
    if all(telling.sentence.kind == "title" for telling in plain.tellings) and not plain.sources:
        return two if plain is base else one
    return plain.status


def _only_named(draft: Draft) -> bool:
    """Whether a deed is taken up by its noun and nothing is told of it: "the attack came as"."""
    told = draft.initiators or draft.targets or draft.tolls or draft.frame.light
    return draft.frame.kind == "noun" and not told and draft.parse.sentence.kind != "title"


def _finer_place(base: Draft, other: Draft) -> Draft:
    if base.place is None or other.place is None:
        return base if other.place is None else other
    finer = _coarseness(other.place) < _coarseness(base.place)
    turned = is_part(other.place, base.place) or (finer and not is_part(base.place, other.place))
    place, around = (other.place, base.place) if turned else (base.place, other.place)
    if place.location.country is None and place.reason == "unknown":
        place = replace(place, location=inside(place.location, around.location))
    return replace(other if turned else base, place=place)


def _coarseness(place: ResolvedPlace) -> int:
    """How coarse it is; a village that no list knows is finer than its province."""
    where = place.location
    unlisted = where.geonames_id is None and where.name == place.mention.name
    if unlisted and where.precision in ("country", "region", "admin1", None):
        return _FINENESS.index("admin2")
    return _rank(where.precision, _FINENESS)


def _finer_date(base: Draft, other: Draft) -> Draft:
    if base.date is None or other.date is None:
        return base if other.date is None else other
    return (
        other if _rank(other.date.precision, _WIDTH) < _rank(base.date.precision, _WIDTH) else base
    )


def _rank(value: str | None, order: Sequence[str]) -> int:
    return order.index(value) if value in order else len(order)


def _united(base: tuple[Party, ...], other: tuple[Party, ...]) -> tuple[Party, ...]:
    """The parties of the first telling, or of the other where it names none or names better."""
    known = [p for p in without_counted(base, other) if p.actor is not None or not p.pronoun]
    if any(p.site for p in other):  # "damaged the windows ... the blast damaged the embassy"
        known = [p for p in known if _noun(p) not in part_words()]
    if not known:
        return other or base
    fuller: list[Party] = []
    for party in known:
        better = next((p for p in other if _names_better(party, p)), None)
        fuller.append(better if better is not None else party)
    return tuple(fuller)


def _further(known: tuple[Party, ...], other: tuple[Party, ...]) -> tuple[Party, ...]:
    """What only the other telling has: persons by name, people, things, sites of other kinds."""
    sorts = {_sort(party) for party in known}
    if not sorts:
        return ()
    nouns = {_noun(party) for party in known}
    words = {word for party in known for word in party.text.lower().split()}
    return tuple(
        p
        for p in other
        if _suffers(p)
        and (
            _sort(p) not in sorts
            or (p.site and _noun(p) not in nouns | _ANY_SITE)
            or (_sort(p) == "people" and is_named(p) and _noun(p) not in words)
        )
    )


_ANY_SITE = word_class("take-up-any-site")
"""Nouns that may take up any site told before."""


def _noun(party: Party) -> str:
    """The head noun of a phrase, lower-cased: "windows" of "windows of the bank"."""
    return party.text.lower().partition(" of ")[0].split()[-1]


def _suffers(party: Party) -> bool:
    """Whether it is a thing or people without arms: those in arms may be the other side."""
    if party.actor is None:
        return not party.pronoun
    return party.actor.site or not party.actor.armed


def _sort(party: Party) -> str:
    if party.actor is None or party.actor.site:
        return "thing"
    return "named" if party.actor.person and _has_name(party) else "people"


def _has_name(party: Party) -> bool:
    """Whether it is somebody of unknown side with a name of their own."""
    actor = party.actor
    if actor is None or actor.registry_id is not None:
        return False
    return sum(word[:1].isupper() for word in actor.name.split()) > 1


def _claimants(known: tuple[Party, ...], other: tuple[Party, ...]) -> tuple[Party, ...]:
    """Groups that claim what somebody did, or are said to stand behind who did it by name."""
    if not known:
        return ()
    named = all(_has_name(party) for party in known)
    said = ("claimed", "suspected", "accused") if named else ("claimed",)
    held = {party.actor.name.casefold() for party in known if party.actor is not None}
    return tuple(
        p
        for p in other
        if p.actor is not None
        and (p.actor.registry_id is not None or (not named and _has_name(p)))
        and (p.actor.attribution in said or (p.actor.attribution == "accused" and _backs(p, known)))
        and p.actor.name.casefold() not in held
    )


def _backs(party: Party, known: tuple[Party, ...]) -> bool:
    """Whether a state is accused of what men of no state did: "blamed Pakistan for the attack"."""
    doers = [p.actor for p in known if p.actor is not None]
    return party.actor is not None and party.actor.state and not any(a.state for a in doers)


_ORGANISED = frozenset(("rebel_group", "political_militia", "identity_militia"))


def _names_better(party: Party, other: Party) -> bool:
    if party.actor is None or other.actor is None or same_actor(party.actor, other.actor):
        return False
    if _has_name(party):
        return False
    vague = party.actor.registry_id is None and party.actor.kind in (None, "unidentified")
    if vague and other.actor.kind in _ORGANISED and other.actor.armed:
        # "Gunmen" are what a later sentence tells them to be: "an Islamist group is suspected".
        return True
    if vague and other.actor.armed and not other.actor.person and _has_name(other):
        return True  # "a group calling itself the Black Hand said it had killed him"
    return (
        party.actor.registry_id is None
        and other.actor.registry_id is not None
        and party.actor.kind in (None, "unidentified", other.actor.kind)
        and (
            party.actor.kind == "unidentified" or party.actor.country in (None, other.actor.country)
        )
    )
