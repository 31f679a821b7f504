"""Names of sites that are also a town's elsewhere: "the Sarra bar in Tomba" is not in Sarra."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from conflict_events.lexicon.place_nouns import site_words
from conflict_events.text.types import Page, Span

if TYPE_CHECKING:
    from conflict_events.entities.places import ResolvedPlace

_BEHIND: Final = re.compile(
    r" (?P<site>[\w-]+(?: station| hall)?),? (?:in|at|near|on|outside) (?:the )?(?:[\w-]+ ){0,3}"
)
_LONGEST: Final = 60


def outside_sites(page: Page, places: Sequence[ResolvedPlace]) -> tuple[ResolvedPlace, ...]:
    """Return `places` without towns of another country that a site here is only called after.

    Args:
        page: The document as read.
        places: Its places in text order.
    """
    return tuple(
        place
        for n, place in enumerate(places)
        if n + 1 == len(places) or not _is_called_after(page, place, places[n + 1])
    )


def _is_called_after(page: Page, place: ResolvedPlace, after: ResolvedPlace) -> bool:
    """Whether a site of that name lies in the next place, in another country."""
    own, other = place.location, after.location
    if own.country is None or other.country in (None, own.country) or own.precision == "country":
        return False
    end, start = place.mention.span.end, after.mention.span.start
    part = place.mention.span.part
    if part != after.mention.span.part or not end < start <= end + _LONGEST:
        return False
    found = _BEHIND.fullmatch(page.raw(Span(end, start, part)))
    return found is not None and found["site"].lower() in site_words()
