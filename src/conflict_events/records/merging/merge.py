"""One record for one incident inside a document, however often it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.types import Party
from conflict_events.frames.status import StatusReading
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.assertion.avowals import retold
from conflict_events.records.draft import Draft
from conflict_events.records.joining.apart import came_first
from conflict_events.records.joining.crowd_force import CROWD_VIOLENCE, hurt_then
from conflict_events.records.joining.join import GENERAL, only_heard
from conflict_events.records.merging.another import is_another
from conflict_events.records.merging.compare import Likeness, similarity
from conflict_events.records.merging.details import goes_on
from conflict_events.records.merging.follow_up import crowd_roles, follows_up
from conflict_events.records.merging.pointing import is_pointing, pointed_at
from conflict_events.records.merging.recall import recalls, takes_up
from conflict_events.records.parties.orderers import beside_orderer
from conflict_events.records.parties.sides import compatible, one_object, same_actor
from conflict_events.records.parties.told_once import is_named
from conflict_events.schema import Diagnostic

_ENOUGH = 2
_WINDOW = 3
"""Sentences that a bare outcome ("Three people died.") may look back."""
_FINENESS = ("exact", "near", "admin2", "admin1", "region", "country", "international")
_WIDTH = ("day", "days", "week", "month", "year", "longer")
_VIOLENT = frozenset(("territory", "combat", "remote", "attack"))


def merge(
    drafts: Sequence[Draft], lexicon: Lexicon
) -> tuple[tuple[Draft, ...], tuple[Diagnostic, ...]]:
    """Return the incidents of a document in order of first telling, and what refers to none."""
    kept: list[Draft] = []
    diagnostics: list[Diagnostic] = []
    for draft in drafts:
        at = _partner(kept, draft, lexicon)
        if at is not None:
            kept[at] = _told_on(kept[at], draft, lexicon)
        elif (
            draft.definite
            and not (draft.tolls or draft.initiators or draft.targets)
            and not _first_told(kept, draft, lexicon)
        ):
            diagnostics.append(_unreferred(draft))
        else:
            kept.append(draft)
    return tuple(kept), tuple(diagnostics)


_TOLD_THERE = frozenset(("place.argument", "place.clause"))


def _first_told(kept: Sequence[Draft], draft: Draft, lexicon: Lexicon) -> bool:
    """Whether "the attack took place in X" says where, and nothing before can be meant by it."""
    if draft.frame.light is None or draft.place_rule not in _TOLD_THERE or only_heard(draft):
        return False
    family = lexicon.types[draft.type].family
    return not any(
        lexicon.types[other.type].family == family
        or (_violent(other, lexicon) and _violent(draft, lexicon))
        for other in kept
        if other.anchors != draft.anchors  # "the attacks took place in X and Y" are two
    )


def _partner(kept: Sequence[Draft], draft: Draft, lexicon: Lexicon) -> int | None:
    if is_pointing(draft):
        meant = pointed_at(kept, draft, lexicon)
        if meant is not None:
            return meant
    best: tuple[int, int, int] | None = None
    another, recalled = is_another(draft), draft.definite or recalls(draft)
    for number, earlier in enumerate(kept):
        gap = draft.tellings[0].sentence.index - earlier.tellings[-1].sentence.index
        detail = goes_on(earlier, draft, gap, lexicon)
        compared = similarity(earlier, draft, lexicon, linked=detail)
        if compared is None or (another and not is_another(earlier)):
            continue
        points = compared.kind + compared.told
        same_sentence = any(
            t.sentence.index == draft.tellings[0].sentence.index for t in earlier.tellings
        )
        here = _same_place(earlier, draft) or (draft.place is None and earlier.type == draft.type)
        same_spot = here and _same_day(earlier, draft)
        if same_sentence and not same_spot and not hurt_then(earlier, draft):
            continue
        if came_first(draft, earlier) or came_first(earlier, draft):
            continue
        outcome = _outcome(draft, lexicon) and 0 <= gap <= _WINDOW and _violent(earlier, lexicon)
        headline = earlier.tellings[-1].sentence.kind == "title" and gap <= _WINDOW
        follows = detail or (
            follows_up(earlier, draft, gap, lexicon) or retold(earlier, draft, gap, lexicon)
        )
        deal = _one_deal(earlier, draft, lexicon)
        taken_up = recalled and takes_up(earlier, draft)
        bound = taken_up or outcome or headline or follows or deal
        if not bound and (compared.told < 1 or _other_victims(earlier, draft, compared, lexicon)):
            continue
        if taken_up:
            points += 2 + (earlier.type == draft.type)
        elif draft.tellings[0].sentence.kind in ("title", "lead") or (
            earlier.tellings[0].sentence.kind in ("title", "lead")
        ):
            points += 1
        if outcome or follows or deal:
            points += 2
        firm = 0 if taken_up else compared.place + compared.date + compared.tolls
        rank = (points, firm, -gap)
        if points >= _ENOUGH and (best is None or rank >= best):
            best = rank
            found = number
    return found if best is not None else None


def _told_on(earlier: Draft, draft: Draft, lexicon: Lexicon) -> Draft:
    """Unite them; a detail of an attack changes nothing of what the attack was."""
    gap = draft.tellings[0].sentence.index - earlier.tellings[-1].sentence.index
    detail = goes_on(earlier, draft, gap, lexicon)
    held = hurt_then(earlier, draft)
    if held and draft.type == "arrest" and (earlier.targets or earlier.type in CROWD_VIOLENCE):
        draft = replace(draft, targets=())  # they are of the crowd
    united = unite(earlier, draft, lexicon)
    if held:
        return replace(united, type=earlier.type, mutual=earlier.mutual)
    if not detail or (earlier.type in GENERAL and lexicon.types[draft.type].family == "remote"):
        return united
    return replace(united, type=earlier.type, mutual=earlier.mutual)


def _other_victims(earlier: Draft, draft: Draft, compared: Likeness, lexicon: Lexicon) -> bool:
    """Whether only those who act are the same, and each act has its own object.

    "The army shelled rebels in the hills. Its troops raided a camp" are two events.
    """
    if compared.place > 0 or compared.date > 0 or compared.tolls > 0:
        return False
    if not (_violent(earlier, lexicon) and _violent(draft, lexicon)):
        return False
    told = [p for p in (*earlier.targets, *earlier.spots) if not p.pronoun]
    new = [p for p in (*draft.targets, *draft.spots) if not p.pronoun]
    return bool(told and new) and not any(one_object(a, b) for a in told for b in new)


def _same_place(one: Draft, other: Draft) -> bool:
    if one.place is None or other.place is None:
        return one.place is other.place
    a, b = one.place.location, other.place.location
    return (a.geonames_id, a.name, a.admin1) == (b.geonames_id, b.name, b.admin1)


def _same_day(one: Draft, other: Draft) -> bool:
    if one.date is None or other.date is None:
        return one.date is other.date
    return (one.date.start, one.date.end) == (other.date.start, other.date.end)


def _outcome(draft: Draft, lexicon: Lexicon) -> bool:
    """A toll or general violence without place and perpetrator of its own."""
    return (
        _violent(draft, lexicon)
        and (draft.result or draft.type in GENERAL)
        and draft.place is None
        and not draft.initiators
    )


def _one_deal(earlier: Draft, draft: Draft, lexicon: Lexicon) -> bool:
    """Whether an agreement told without both sides is the one told before.

    "An agreement was reached" may be the ceasefire that the story is about.
    """
    parties = [p for p in (*draft.initiators, *draft.targets) if p.actor is not None]
    settles = lexicon.types[draft.type].family == "peace" and draft.mutual
    same = earlier.type == draft.type or (
        earlier.mutual and "agreement" in (earlier.type, draft.type)
    )
    return settles and same and len(parties) < 2 and draft.place is None


def _violent(draft: Draft, lexicon: Lexicon) -> bool:
    return lexicon.types[draft.type].family in _VIOLENT


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
    if not any(same_actor(a, b) or compatible(a, b) for a in lost for b in doers):
        return other
    return replace(other, initiators=other.targets, targets=other.initiators)


def _status(base: Draft, other: Draft) -> StatusReading:
    """What anybody else states is no allegation; a title only shortens what the text says."""
    one, two = base.status, other.status
    if {one.status, two.status} != {"alleged", "asserted"}:
        return one
    plain = base if one.status == "asserted" else other
    if all(telling.sentence.kind == "title" for telling in plain.tellings) and not plain.sources:
        return two if plain is base else one
    return plain.status


def _finer_place(base: Draft, other: Draft) -> Draft:
    if base.place is None or other.place is None:
        return base if other.place is None else other
    a = _rank(base.place.location.precision, _FINENESS)
    b = _rank(other.place.location.precision, _FINENESS)
    return other if b < a else base


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
    known = [p for p in base if p.actor is not None or not p.pronoun]
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
    return not party.pronoun if party.actor is None else not party.actor.armed


def _sort(party: Party) -> str:
    if party.actor is None:
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
        and p.actor.attribution in said
        and p.actor.name.casefold() not in held
    )


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


def _unreferred(draft: Draft) -> Diagnostic:
    span = draft.tellings[0].trigger
    return Diagnostic(
        slug="no-antecedent",
        message=f"'the {draft.parse.tokens[draft.frame.head].text}' refers to nothing told before",
        part=span.part,
        start=span.start,
        end=span.end,
    )
