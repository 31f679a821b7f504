"""Mentions of violence in sum: many attacks of no day, or more dead than one event has."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.draft import Draft

_VIOLENT = type_group("crimes-of-violence")
_MANY = word_class("many-deeds")
_GENOCIDE = word_class("wholesale-murder")
_LONG = frozenset(("month", "year", "longer"))
_VAGUE = frozenset(("admin1", "country", "region", "international"))
_SEVERAL = 5
"""Victims of months, told without doer, weapon or town, that are a sum."""
_MOST = 1000
"""Deaths that no event of unknown day has; a total over months does."""


def summed(draft: Draft, lexicon: Lexicon) -> Draft:
    """Mark a draft that stands for many happenings as an aggregate.

    "Their attacks on villagers", with neither day nor toll, and "70,000 were killed".

    Args:
        draft: A merged draft.
        lexicon: The lexicon.
    """
    if draft.aggregate or lexicon.types[draft.type].family not in _VIOLENT:
        return draft
    if (
        _countless(draft)
        or _over_months(draft)
        or _wholesale(draft)
        or (_plural(draft) and not _numbered(draft) and draft.date is None)
    ):
        return replace(draft, aggregate=True)
    return draft


def _wholesale(draft: Draft) -> bool:
    """Whether its noun says that more was done than one day holds: "the genocide"."""
    if _on_a_day(draft) or draft.tellings[0].sentence.kind == "title":
        return False
    return draft.parse.tokens[draft.frame.head].lower in _GENOCIDE


def _on_a_day(draft: Draft) -> bool:
    return draft.date is not None and draft.date.precision in ("day", "days")


def _plural(draft: Draft) -> bool:
    """Whether a plural noun in the body of the text is all that tells of it."""
    first = draft.tellings[0].sentence
    if draft.frame.kind != "noun" or first.kind == "title" or not first.index:
        return False
    if any(telling.sentence.index != first.index for telling in draft.tellings):
        return False
    head = draft.parse.tokens[draft.frame.head]
    if head.tag not in ("NNS", "NNPS"):
        return False
    kids = {kid.lower for kid in draft.parse.kids(head)}
    return draft.frame.light is None or not kids.isdisjoint(_MANY)


def _numbered(draft: Draft) -> bool:
    return any(not toll.toll.unnumbered for toll in draft.tolls)


def _countless(draft: Draft) -> bool:
    return not _on_a_day(draft) and any(
        toll.toll.kind == "killed" and (toll.toll.low or 0) >= _MOST for toll in draft.tolls
    )


def _over_months(draft: Draft) -> bool:
    """Whether a verb counts whom months cost a whole country: "219 were killed last year"."""
    if draft.date is None or draft.date.precision not in _LONG or draft.frame.kind != "verb":
        return False
    town = draft.place is not None and draft.place.location.precision not in _VAGUE
    if draft.initiators or draft.means or town or len(draft.tellings) > 1:
        return False
    return any((toll.toll.low or 0) >= _SEVERAL for toll in draft.tolls)
