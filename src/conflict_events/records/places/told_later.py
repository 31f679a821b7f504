"""Where it was, told a sentence or two later: "killed nine in Mali. The raid was in Sarra".

A deed of which only the country, the region or nothing is told takes the town that a sentence
behind it gives: to the deed ("the incident"), to what was hit, laid or hurt, or to its doers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.place_location import inside
from conflict_events.entities.places import ResolvedPlace
from conflict_events.entities.types import Party
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.place_words import place_words
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft
from conflict_events.records.places.agreement import agree
from conflict_events.records.places.said_where import SaidWhere, said_where
from conflict_events.text.types import Page

_LENDING = type_group("deeds-with-a-scene")
_WIDE = frozenset(("country", "region", "admin1"))
_DONE = frozenset(("asserted", "alleged"))
_PARTS = word_class("parts-of-a-town")
_REACH = 3
"""Sentences from the deed to the one that says where it was."""
_ARMS = frozenset(("bombing", "grenade_attack", "suicide_bombing", "weapons_interception"))
_ANY_PEOPLE = frozenset(("he", "she", "they", "both", "two", "three", "victims", "victim", "dead"))
_ANY_DOERS = frozenset(("they", "attackers", "assailants", "raiders", "gunmen", "men"))


def place_told_later(
    page: Page, drafts: Sequence[Draft], places: Sequence[ResolvedPlace], lexicon: Lexicon
) -> tuple[Draft, ...]:
    """Return the drafts, those without a town with the one that is told of them later.

    Args:
        page: The document.
        drafts: What is told in it, tellings merged.
        places: All places that it names.
        lexicon: For families: only deeds with a scene are somewhere.
    """
    done = list(drafts)
    for sentence in page.sentences:
        near = _last_told(done, sentence.index, lexicon)
        said = said_where(sentence, places) if near else None
        if said is None:
            continue
        place = _filled(said.place, done)
        for number in near:
            draft = done[number]
            located = _within(place, draft) if _is_open(draft, place) else None
            if located is not None and _means(draft, said):
                done[number] = replace(draft, place=located, place_rule="place.told_later")
    return tuple(done)


def _last_told(drafts: Sequence[Draft], index: int, lexicon: Lexicon) -> list[int]:
    """The numbers of the deeds told last before a sentence, all of one sentence."""
    told = [
        (max(before), number)
        for number, draft in enumerate(drafts)
        if lexicon.types[draft.type].family in _LENDING
        and not draft.background
        and (before := [t.sentence.index for t in draft.tellings if t.sentence.index < index])
    ]
    last = max((at for at, _ in told), default=-_REACH - 1)
    return [number for at, number in told if at == last] if index - last <= _REACH else []


def _is_open(draft: Draft, place: ResolvedPlace) -> bool:
    """Whether `place` can say it more closely: a town of the land, a part of the town."""
    if draft.aggregate or draft.several or draft.status.status not in _DONE:
        return False
    if draft.place is None or draft.place.location.precision in _WIDE:
        return True
    told = place_words().units.get(draft.place.mention.unit_word or "")
    return told in _WIDE or _is_part(place, draft.place)


def _is_part(place: ResolvedPlace, town: ResolvedPlace) -> bool:
    """Whether it is told as a part of a town: "the restaurant is in the Malir district"."""
    if town.location.precision != "exact" or place.mention.unit_word not in _PARTS:
        return False
    return place.location.name != town.location.name and agree(place, town) is not None


def _filled(place: ResolvedPlace, drafts: Sequence[Draft]) -> ResolvedPlace:
    """Return `place` as a deed of the same sentence has it, which knows what it lies in."""
    span = place.mention.span
    known = (d.place for d in drafts if d.place is not None and d.place.mention.span == span)
    return next(known, place)


def _within(place: ResolvedPlace, draft: Draft) -> ResolvedPlace | None:
    """Return `place` if it can lie where the deed was told to be; that fills an unknown name."""
    if draft.place is None:
        return place
    wide, fine = draft.place.location, place.location
    if fine.country is None:
        return replace(place, location=inside(fine, wide))
    if wide.country is not None and wide.country != fine.country:
        return None
    if wide.precision == "admin1" and fine.admin1 is not None and fine.admin1 != wide.admin1:
        return None
    return place


def _means(draft: Draft, said: SaidWhere) -> bool:
    """Whether what a sentence takes up is of this deed."""
    if said.told == "deed":
        return True
    if said.told == "charge":
        return bool(draft.means) or draft.type in _ARMS
    if said.told == "doers":
        return bool(draft.initiators) and (
            said.noun in _ANY_DOERS or _named(draft.initiators, said.noun)
        )
    people = [p for p in draft.targets if p.actor is not None and not p.site]
    if said.told == "people":
        return bool(people) and (said.noun in _ANY_PEOPLE or _named(people, said.noun))
    return _named([p for p in draft.targets if p.actor is None or p.site], said.noun)


def _named(parties: Sequence[Party], noun: str) -> bool:
    """Whether one of them was told by that noun: "an oil depot", "the depot"."""
    stem = noun.removesuffix("s")
    return any(
        word.strip(".,'’").removesuffix("s") == stem
        for party in parties
        for word in party.text.lower().split()
    )
