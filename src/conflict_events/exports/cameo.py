"""ICEWS layout of CAMEO records: 20 tab-separated columns, codes as text.

Columns: ICEWS coded event data. Codes that only CAMEO 1.1b3 knows are written as the code
above them, because readers of this layout do not know them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflict_events.exports.parties import city_of, country_name, day_of, dyads
from conflict_events.exports.protocol import Cell, columns
from conflict_events.exports.table import Table
from conflict_events.lexicon.codings import load_codings
from conflict_events.schema import Actor, CameoCoding, Event

COLUMNS = columns("""
Event ID; Event Date:date; Source Name; Source Sectors; Source Country; Event Text; CAMEO Code
Intensity:float; Target Name; Target Sectors; Target Country; Story ID; -Sentence Number:int
Publisher; City; District; Province; Country; Latitude:float; Longitude:float
""")


def rows(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row per dyad of every record with a CAMEO coding."""
    for event in events:
        coding = event.codings.cameo
        if coding is None:
            continue
        for one, two in dyads(event):
            yield _row(event, coding, one, two)


def _row(
    event: Event, coding: CameoCoding, one: Actor | None, two: Actor | None
) -> tuple[Cell, ...]:
    entry = load_codings().cameo_codes.get(coding.code)
    place = event.location
    day = day_of(event)
    return (
        event.id,
        day.isoformat() if day else None,
        one.name if one else None,
        one.sector if one else None,
        country_name(one.country) if one else None,
        entry.name.capitalize() if entry else None,
        entry.fold if entry and entry.fold else coding.code,
        coding.goldstein,
        two.name if two else None,
        two.sector if two else None,
        country_name(two.country) if two else None,
        event.document_id,
        None,
        event.document.source,
        city_of(event),
        place.admin2 if place else None,
        place.admin1 if place else None,
        country_name(place.country) if place else None,
        place.latitude if place else None,
        place.longitude if place else None,
    )


CAMEO = Table(
    name="cameo",
    suffixes=(".tab",),
    columns=COLUMNS,
    rows=rows,
    delimiter="\t",
    loses="evidence, tolls, status, bounds of dates, records without a CAMEO coding",
)
