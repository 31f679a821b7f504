"""Places for events that name none: from a close telling, else from the document's country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.locate import locate
from conflict_events.entities.places import ResolvedPlace
from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.places.apart import is_told_in, is_told_of_culprit
from conflict_events.records.sentence_facts import SentenceFacts
from conflict_events.text.types import Page

_LENDING = type_group("deeds-with-a-scene")


def inherit_places(drafts: Sequence[Draft], lexicon: Lexicon) -> tuple[Draft, ...]:
    """Return the drafts with the place of a close earlier telling where they name none.

    Only acts within two sentences lend theirs (six for "the town"), at lower confidence.
    """
    done: list[Draft] = []
    for given in drafts:
        draft = given
        if _may_borrow(draft, lexicon):
            index = draft.tellings[0].sentence.index
            reach = 6 if draft.territory is not None and draft.territory.area else 2
            near = [
                other
                for other in done
                if other.place is not None
                and any(0 <= index - t.sentence.index <= reach for t in other.tellings)
                and lexicon.types[other.type].family in _LENDING
                and other.background == draft.background
            ]
            if _opening(draft) in _ELSEWHERE:
                near = []
            near = [other for other in near if not _on_other_days(draft, other)]
            near = [o for o in near if o.parse is not draft.parse or not _is_apart(draft, o)]
            if near:
                alike = [o for o in near if o.type == draft.type]
                lender = (alike or near)[-1]
                draft = replace(draft, place=lender.place, place_rule="place.inherited")
        done.append(draft)
    return tuple(done)


def _is_apart(draft: Draft, other: Draft) -> bool:
    """Whether the sentence sets another event apart: a charge, a speech, what a court did.

    A headline that tells of two sides' deeds says nothing of where the second was done: "drones
    hit a port as Ukraine strikes a refinery".
    """
    if draft.parse.sentence.kind == "title" and _have_sides(draft, other):
        return True
    return is_told_in(draft, other) or is_told_of_culprit(draft, other)


def _on_other_days(draft: Draft, other: Draft) -> bool:
    """Whether each has a day of its own, and not the same: the story has gone elsewhere.

    What changes hands names its ground: "bombed the town on Friday ... recaptured it on Sunday".
    """
    mine, yours = draft.date, other.date
    if mine is None or yours is None or draft.parse is other.parse or draft.territory is not None:
        return False
    if "publication" in (mine.basis, yours.basis):
        return False
    pairs = ((mine.end, yours.start), (yours.end, mine.start))
    return any(end is not None and start is not None and end < start for end, start in pairs)


def _have_sides(draft: Draft, other: Draft) -> bool:
    """Whether either names a doer and one acted on, and none of the one in the other."""
    mine, yours = ({p.head for p in (*d.initiators, *d.targets)} for d in (draft, other))
    told = all(d.initiators and d.targets for d in (draft, other))
    return told and not mine & yours


_ELSEWHERE = frozenset(("elsewhere", "separately"))


def _opening(draft: Draft) -> str:
    """The word that opens the sentence of the draft."""
    return draft.parse.tokens[0].lower


def _may_borrow(draft: Draft, lexicon: Lexicon) -> bool:
    """Whether it happened somewhere, and a sum over many incidents did not happen in one town."""
    own = draft.place is None and not draft.aggregate
    family = lexicon.types[draft.type].family
    return own and family in _LENDING and (family != "territory" or _names_one(draft))


def _names_one(draft: Draft) -> bool:
    """Whether what changes hands is one area told before: "the town", "it", no "new territory"."""
    area = draft.territory
    if area is None:
        return not draft.targets
    if not area.area or area.pronoun:
        return True
    if not draft.parse.sentence.span.covers(area.span):
        return area.text.lower().split()[0] in _KNOWN  # another telling names it
    head = draft.parse.tokens[area.head]
    marked = any(kid.lower in _KNOWN for kid in draft.parse.kids(head, "det", "poss"))
    return marked and head.tag != "NNS"


_KNOWN = frozenset(("the", "this", "that", "its", "their"))


_LONG = 4
_SHARE = 0.6


def place_in_country(
    page: Page, drafts: Sequence[Draft], facts: Sequence[SentenceFacts], lexicon: Lexicon
) -> tuple[Draft, ...]:
    """Return the drafts with the country of the document where they have no place or no country.

    A name that the gazetteer lacks takes the country alone, no point.

    Only a longer document of which most places lie in one country lends it, with precision
    ``country``; the evidence is the first place named there. A country that is only named,
    mostly as an actor ("the US said"), is none of these places.
    """
    if len(page.sentences) < _LONG or not any(_is_open(d) for d in drafts):
        return tuple(drafts)
    places = [
        place for fact in facts for place in fact.places if place.location.country and sited(place)
    ]
    counted = Counter(place.location.country for place in places)
    if not counted:
        return tuple(drafts)
    country, number = counted.most_common(1)[0]
    if number < 2 or number < _SHARE * len(places) or country is None:
        return tuple(drafts)
    lent = _country(country, next(p for p in places if p.location.country == country))
    if lent is None:
        return tuple(drafts)
    return tuple(
        _lent(draft, lent, country)
        if _is_open(draft) and _at_home(draft, country, lexicon)
        else draft
        for draft in drafts
    )


def _is_open(draft: Draft) -> bool:
    """Whether an event has no place, or one of a name of which not even the country is known."""
    place = draft.place
    if place is None:
        return True
    known = place.location.country or place.location.precision
    return place.reason == "unknown" and not known and _is_on_land(place)


def _is_on_land(place: ResolvedPlace) -> bool:
    """Whether a name may lie in a country at all: "the Strait of X" lies in none."""
    return _WATERS.isdisjoint(place.mention.name.lower().split())


def _lent(draft: Draft, lent: ResolvedPlace, country: str) -> Draft:
    place = draft.place
    if place is None:
        return replace(draft, place=lent, place_rule="place.document")
    location = place.location.model_copy(
        update={
            "country": country,
            "evidence": (*place.location.evidence, *lent.location.evidence[:1]),
        }
    )
    return replace(draft, place=replace(place, location=location))


_WATERS = word_class("open-waters")
_OWN = type_group("told-in-steps")
"""Types of other families that take place where the document's other events do."""


def _at_home(draft: Draft, country: str, lexicon: Lexicon) -> bool:
    """Whether it may have taken place in `country`: no foreign force does it."""
    if lexicon.types[draft.type].family in _LENDING:
        return True
    return draft.type in _OWN and all(
        p.actor is None or p.actor.country in (None, country) for p in draft.initiators
    )


def sited(place: ResolvedPlace) -> bool:
    """Whether a mention says where something is: a place in a country, or "in the country"."""
    if place.location.precision != "country":
        return True
    return place.mention.cue in ("in", "inside", "across", "throughout", "dateline")


def _country(code: str, first: ResolvedPlace) -> ResolvedPlace | None:
    known = load_registry().countries.get(code)
    found = locate(known.names[0]) if known is not None else None
    if found is None or found.precision != "country":
        return None
    location = found.model_copy(
        update={"mention": first.location.mention, "evidence": first.location.evidence}
    )
    return ResolvedPlace(first.mention, location, "document")
