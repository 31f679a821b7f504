"""Places for events that name none: that of the label, "BASRA - Two soldiers ...", "Mali: ...".

A label that speaks ("Israel: commander killed") is the source, no place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.place_location import inside
from conflict_events.entities.places import ResolvedPlace
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.records.draft import Draft
from conflict_events.text.types import Page

_LABEL = re.compile(r"(?:[*•]\s+)?[A-Z][A-Z .'’-]+?(?::|\s(?:--?|[–—]))")

_TOWNS = frozenset(("exact", "near"))


def place_by_label(
    page: Page,
    drafts: Sequence[Draft],
    places: Sequence[ResolvedPlace],
    lexicon: Lexicon,
    *,
    done: bool,
) -> tuple[Draft, ...]:
    """Return `drafts` with the place of the label of their paragraph where they name none.

    Args:
        page: The document.
        drafts: What is told in it.
        places: All places that it names.
        lexicon: For bands: words are not spoken where a brief is from.
        done: Whether tellings are merged; before, an outcome without a doer takes no country, so
            that it can be one with its cause.
    """
    labels: dict[int, ResolvedPlace] = {}
    for sentence in page.sentences:
        named = [p for p in places if sentence.span.covers(p.mention.span)]
        plain = len(named) == 1 and sentence.text == f"{named[0].mention.name}:"
        if not plain and _LABEL.fullmatch(sentence.text) is None:
            continue
        if len(named) == 1 and named[0].location.country:
            labels[sentence.paragraph] = named[0]
    labels |= _inline(page, places)
    if not labels:
        return tuple(drafts)
    return tuple(_placed(draft, labels, lexicon, done=done) for draft in drafts)


def _inline(page: Page, places: Sequence[ResolvedPlace]) -> dict[int, ResolvedPlace]:
    """Labels in the first sentence of paragraphs, where several have one: "Sarra: On Monday"."""
    starts = {s.span.start: s.paragraph for s in page.sentences if s.span.part == "text"}
    found = {
        starts[p.mention.span.start]: p
        for p in places
        if p.mention.span.start in starts
        and p.mention.span.part == "text"
        and p.location.precision in (*_TOWNS, "admin2", "admin1")
        and _COLON.match(
            page.raw(replace(p.mention.span, end=p.mention.span.end + _ASIDE)), len(p.mention.name)
        )
    }
    return found if len(found) > 1 else {}


_COLON = re.compile(r"(?: \([^()]*\))?: ")
_ASIDE = 40
"""Characters within which a colon closes a label."""


def _placed(
    draft: Draft, labels: dict[int, ResolvedPlace], lexicon: Lexicon, *, done: bool
) -> Draft:
    label = labels.get(draft.tellings[0].sentence.paragraph)
    if label is None or lexicon.types[draft.type].band != "material":
        return draft
    if draft.place is not None:
        return replace(draft, place=_within(draft.place, label))
    name = label.mention.name
    capitals = name.isupper() and len(name) > _ACRONYM
    if label.location.precision == "country" and not capitals and _spoken(draft, label):
        return draft
    if not (done or draft.initiators or label.location.precision in _TOWNS):
        return draft
    return replace(draft, place=label, place_rule="place.label")


def _within(place: ResolvedPlace, label: ResolvedPlace) -> ResolvedPlace:
    """Return a name of which nothing is known as one that lies in what the label names."""
    if place.reason != "unknown" or place.location.country is not None:
        return place
    return replace(place, location=inside(place.location, label.location))


_ACRONYM = 3
"""Letters up to which capitals say nothing of how a label is printed ("US", "UAE")."""
_AFAR = frozenset(("air_strike", "drone_strike", "shelling", "weapons_interception"))


def _spoken(draft: Draft, label: ResolvedPlace) -> bool:
    """Whether a state may be the one who tells it: of a source, of others, of strikes from afar."""
    if draft.type in _AFAR or any(label.mention.name in source.name for source in draft.sources):
        return True
    actors = (p.actor for p in (*draft.initiators, *draft.targets) if p.actor is not None)
    return any(actor.country not in (None, label.location.country) for actor in actors)
