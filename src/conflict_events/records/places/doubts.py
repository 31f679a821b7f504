"""Places of records whose name fits several places about as well: said, never hidden."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.records.draft import Draft
from conflict_events.schema import Diagnostic


def place_doubts(drafts: Sequence[Draft]) -> tuple[Diagnostic, ...]:
    """Return one diagnostic for each place of `drafts` that was too close to call."""
    found: dict[tuple[str, int], Diagnostic] = {}
    for draft in drafts:
        place = draft.place
        if place is None or not place.rivals or place.location.latitude is None:
            continue
        span = place.mention.span
        read = f"{place.location.name}, {place.location.country}"
        found[span.part, span.start] = Diagnostic(
            slug="place-ambiguous",
            message=f"'{place.mention.name}' is read as {read}; it may be "
            + " or ".join(place.rivals),
            part=span.part,
            start=span.start,
            end=span.end,
        )
    return tuple(found.values())
