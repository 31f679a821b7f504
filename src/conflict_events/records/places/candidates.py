"""Places that can be an event's, how closely they hang on it, and the point of unknown ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from conflict_events.entities.place_location import inside
from conflict_events.entities.places import ResolvedPlace
from conflict_events.parses.types import Parse
from conflict_events.records.places.syntax import guides, is_beside

ARGUMENT, CLAUSE, OBJECT, SENTENCE, MODIFIER = range(5)
NEVER = 9
"""Tier of places that only tell where another one is."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place of the sentence that can be the event's."""

    place: ResolvedPlace
    tier: int
    """How it hangs on the event: 0 its argument, 1 in its clause, ... 4 loosely."""
    fineness: int
    steps: int

    @property
    def rank(self) -> tuple[int, int, int]:
        """Smaller is likelier."""
        return self.tier, self.fineness, self.steps


def with_guides(
    parse: Parse, seen: Sequence[Candidate], places: Sequence[ResolvedPlace]
) -> list[Candidate]:
    """Return `seen`, of which those that only tell where another one is are never the event's.

    What a village is near gives way to it only where the village can be the place itself.

    Args:
        parse: The sentence.
        seen: Its places that can be the event's.
        places: All its places, in text order.
    """
    found = [replace(c, tier=NEVER) if guides(parse, c.place, places) else c for c in seen]
    beside = [replace(c, tier=NEVER) if is_beside(parse, c.place, places) else c for c in found]
    return beside if any(c.tier < NEVER for c in beside) else found


def located(
    place: ResolvedPlace, seen: Sequence[Candidate], chosen: Sequence[ResolvedPlace]
) -> ResolvedPlace:
    """Return a place that the gazetteer lacks with the point of what the event lies in.

    A town that is only named beside it ("in A and B") lends its country alone.

    Args:
        place: One of `chosen`.
        seen: All places of the sentence that hang on the event.
        chosen: The places of the event.
    """
    if place.location.latitude is not None or place.reason != "unknown":
        return place
    known = [
        c
        for c in seen
        if c.tier in (ARGUMENT, CLAUSE, NEVER) and c.place.location.latitude is not None
    ]
    around = [c for c in known if all(c.place is not other for other in chosen)]
    if around:
        outer = min(around, key=lambda c: (c.fineness, c.rank)).place
        return replace(place, location=inside(place.location, outer.location))
    countries = {c.place.location.country for c in known}
    if len(countries) != 1:
        return place
    return replace(place, location=place.location.model_copy(update={"country": countries.pop()}))
