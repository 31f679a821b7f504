"""ICEWS layout of CAMEO records: 20 tab-separated columns, codes as text.

Columns: ICEWS coded event data. Codes that only CAMEO 1.1b3 knows are written as the code
above them, because readers of this layout do not know them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflict_events.exports.parties import country_name, in_order
from conflict_events.exports.protocol import Cell, columns
from conflict_events.exports.table import Table
from conflict_events.lexicon.codings import load_codings
from conflict_events.schema import Actor, CameoCoding, Event

COLUMNS = columns("""
Event ID; Event Date:date; Source Name; Source Sectors; Source Country; Event Text; CAMEO Code
Intensity:float; Target Name; Target Sectors; Target Country; Story ID; -Sentence Number:int
Publisher; City; District; Province; Country; Latitude:float; Longitude:float
""")
_CITY = ("exact", "near")


def rows(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    """Yield a row per dyad of every record with a CAMEO coding."""
    for event in events:
        coding = event.codings.cameo
        if coding is None:
            continue
        for one in _sides(event.initiators):
            for two in _sides(event.targets):
                yield _row(event, coding, one, two)


def _sides(actors: Sequence[Actor]) -> list[Actor | None]:
    found: list[Actor | None] = [a for a in in_order(actors) if a.kind is not None]
    return found or [None]


def _row(
    event: Event, coding: CameoCoding, one: Actor | None, two: Actor | None
) -> tuple[Cell, ...]:
    entry = load_codings().cameo_codes.get(coding.code)
    place, span = event.location, event.date
    day = (span.start or span.end) if span else None
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
        place.name if place and place.precision in _CITY else None,
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
