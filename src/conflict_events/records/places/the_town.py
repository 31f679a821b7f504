"""Towns that "in the city" takes up from a sentence before: "Calm in Jos. Six died in the city"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.place_words import place_words
from conflict_events.lexicon.type_groups import type_group
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.text.types import Page

_LENDING = type_group("deeds-with-a-scene")
_THERE = frozenset(("in", "at", "near", "outside", "inside"))
_DEFINITE = frozenset(("the", "that", "this"))
_WIDE = frozenset(("country", "region"))
_TOWNS = frozenset(("exact", "near"))
_REACH = 3
"""Sentences that it looks back."""


def place_in_the_town(
    page: Page, drafts: Sequence[Draft], places: Sequence[ResolvedPlace], lexicon: Lexicon
) -> tuple[Draft, ...]:
    """Return the drafts, those told to be "in the city" with the city named last.

    Args:
        page: The document.
        drafts: What is told in it.
        places: All places that it names.
        lexicon: For families: only deeds with a scene are somewhere.
    """
    return tuple(_placed(page, draft, places, lexicon) for draft in drafts)


def _placed(page: Page, draft: Draft, places: Sequence[ResolvedPlace], lexicon: Lexicon) -> Draft:
    known = draft.place is not None and draft.place.location.precision not in _WIDE
    if known or draft.aggregate or lexicon.types[draft.type].family not in _LENDING:
        return draft
    told = _the_town(draft)
    if told is None:
        return draft
    town = _named_last(page, draft.parse.sentence.index, places)
    if town is None or _is_abroad(town, draft.place):
        return draft
    if draft.parse.head(told).lower in place_words().near:
        town = replace(town, location=town.location.model_copy(update={"precision": "near"}))
    return replace(draft, place=town, place_rule="place.the_town")


def _is_abroad(town: ResolvedPlace, wide: ResolvedPlace | None) -> bool:
    """Whether the town lies in another country than the sentence itself names."""
    if wide is None or wide.location.country is None:
        return False
    return town.location.country != wide.location.country


def _the_town(draft: Draft) -> Token | None:
    """Return "town" where its clause says that it was in one, or done to one, without a name."""
    parse, own = draft.parse, (draft.frame.head, draft.frame.governor)
    for token in parse.tokens:
        if not _is_the_town(parse, token):
            continue
        inside = token.dep == "pobj" and clause_head(parse, token) == draft.frame.governor
        if inside or token.head in own:
            return token
    return None


def _is_the_town(parse: Parse, token: Token) -> bool:
    """Read "in the city", "attacked the town", no "city of", "old town" or "town hall"."""
    if place_words().units.get(token.lower) != "exact" or token.tag != "NN":
        return False
    there = token.dep == "pobj" and parse.head(token).lower in _THERE
    if not there and token.dep not in ("dobj", "nsubjpass"):
        return False
    definite = any(kid.lower in _DEFINITE for kid in parse.kids(token, "det"))
    return definite and not any(
        parse.kids(token, "prep", "compound", "relcl", "acl", "amod", "appos")
    )


def _named_last(page: Page, index: int, places: Sequence[ResolvedPlace]) -> ResolvedPlace | None:
    """The one town of the nearest sentence before that names any."""
    before = [s for s in page.sentences if index - _REACH <= s.index < index]
    for sentence in reversed(before):
        named = [p for p in places if sentence.span.covers(p.mention.span)]
        held = {name for place in named for name in place.mention.containers}
        towns = [p for p in named if _is_town(p) and p.mention.name not in held]
        if towns:
            single = len({town.location.name for town in towns}) == 1
            return towns[-1] if single and towns[-1].mention.cue != "dateline" else None
    return None


def _is_town(place: ResolvedPlace) -> bool:
    feature = place.location.feature or ""
    return place.location.precision in _TOWNS and feature.startswith("PPL")
