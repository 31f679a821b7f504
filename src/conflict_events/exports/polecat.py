"""POLECAT layout of PLOVER records: 40 tab-separated columns.

Columns: POLECAT codebook; types, modes, scores: PLOVER codebook. One row per pair of an
actor and a recipient, as POLECAT codes dyads; rows of one record share its id.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflict_events.exports.parties import city_of, country_name, day_of, dyads, joined
from conflict_events.exports.protocol import Cell, columns
from conflict_events.exports.table import Table
from conflict_events.lexicon.states import load_states
from conflict_events.schema import Actor, Event, PloverCoding

COLUMNS = columns("""
Event ID; Event Date:date; Event Type; Event Mode; Intensity:float; Quad Code:int; Contexts
Actor Name; Actor Country; Actor COW:int; Primary Actor Sector; Actor Sectors; -Actor Title
Actor Name Raw; -Wikipedia Actor ID; Recipient Name; Recipient Country; Recipient COW:int
Primary Recipient Sector; Recipient Sectors; -Recipient Title; Recipient Name Raw
-Wikipedia Recipient ID; Placename; City; District; Province; Country; Latitude:float
Longitude:float; GeoNames ID:int; Raw Placename; Feature Type; Source; Publication Date:date
-Story People; -Story Organizations; -Story Locations; Language; Version
""")


def rows(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row per dyad of every record with a PLOVER coding."""
    for event in events:
        coding = event.codings.plover
        if coding is not None:
            for one, two in dyads(event):
                yield _row(event, coding, one, two)


def _row(
    event: Event, coding: PloverCoding, one: Actor | None, two: Actor | None
) -> tuple[Cell, ...]:
    place, document = event.location, event.document
    day = day_of(event)
    return (
        event.id,
        day.isoformat() if day else None,
        coding.type,
        coding.mode,
        coding.intensity,
        coding.quad,
        joined(coding.contexts, ";"),
        *_party(one),
        *_party(two),
        place.name if place else None,
        city_of(event),
        place.admin2 if place else None,
        place.admin1 if place else None,
        country_name(place.country) if place else None,
        place.latitude if place else None,
        place.longitude if place else None,
        place.geonames_id if place else None,
        place.mention if place else None,
        place.feature if place else None,
        document.source,
        document.published.isoformat() if document.published else None,
        None,
        None,
        None,
        "en",
        event.schema_version,
    )


def _party(actor: Actor | None) -> tuple[Cell, ...]:
    if actor is None:
        return (None,) * 8
    state = load_states().get(actor.country or "")
    return (
        actor.name,
        country_name(actor.country),
        state.cow_number if state else None,
        actor.sector,
        actor.sector,
        None,
        actor.mention,
        None,
    )


POLECAT = Table(
    name="plover",
    suffixes=(".tsv",),
    columns=COLUMNS,
    rows=rows,
    delimiter="\t",
    loses="evidence, tolls, status, bounds of dates, records without a PLOVER coding; titles, "
    "Wikipedia and story columns are never filled",
)
