"""UCDP GED layout: 49 columns, records with a death unless others are asked for.

Columns and scales: UCDP GED codebook. The type of violence is a proposal (``code_status``
says so): a single report cannot show the threshold of 25 deaths a year. Numbers that only
UCDP assigns stay empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflict_events.exports.parties import country_name, day_of, in_order
from conflict_events.exports.protocol import Cell, columns
from conflict_events.exports.selection import placed_once
from conflict_events.exports.table import Table
from conflict_events.lexicon.states import load_states
from conflict_events.records.coding.codings import side_a
from conflict_events.schema import Actor, DocumentRef, Event, UcdpCoding

COLUMNS = columns("""
id; -relid; year:int; -active_year:bool; code_status; type_of_violence:int
-conflict_dset_id; -conflict_new_id:int; -conflict_name; -dyad_dset_id; -dyad_new_id:int
dyad_name; -side_a_dset_id; -side_a_new_id:int; side_a; -side_b_dset_id; -side_b_new_id:int
side_b; number_of_sources:int; source_article; source_office; source_date:date
source_headline; source_original; where_prec:int; where_coordinates; where_description
adm_1; adm_2; latitude:float; longitude:float; geom_wkt; priogrid_gid:int; country
country_id:int; region; event_clarity:int; date_prec:int; date_start:date; date_end:date
deaths_a:int; deaths_b:int; deaths_civilians:int; deaths_unknown:int; best:int; high:int
low:int; gwnoa; gwnob
""")


def rows(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of records of organised violence."""
    for event in placed_once(events):
        coding = event.codings.ucdp
        if coding is not None:
            yield _row(event, coding)


def _row(event: Event, coding: UcdpCoding) -> tuple[Cell, ...]:
    place, span, document = event.location, event.date, event.document
    state = load_states().get(place.country) if place and place.country else None
    one, two = event.initiators, event.targets
    if side_a(event, coding.type_of_violence) == "targets":
        one, two = two, one
    name_a, name_b = _name(one, coding), _name(two, coding)
    if coding.type_of_violence == 3:
        name_b = "Civilians"
    elif name_a is not None and name_a == name_b:  # two forces of one state
        name_a, name_b = (_first(side) for side in (one, two))
    start = day_of(event)
    end = (span.end or span.start) if span else None
    point = place is not None and place.latitude is not None and place.longitude is not None
    latitude = place.latitude if place is not None and point else None
    longitude = place.longitude if place is not None and point else None
    return (
        event.id,
        None,
        start.year if start else None,
        None,
        "proposed",
        coding.type_of_violence,
        None,
        None,
        None,
        None,
        None,
        f"{name_a} - {name_b}" if name_a and name_b else None,
        None,
        None,
        name_a,
        None,
        None,
        name_b,
        1,
        _article(document),
        document.source,
        document.published.isoformat() if document.published else None,
        document.title,
        "; ".join(dict.fromkeys(s.name for s in event.sources)) or None,
        coding.where_prec,
        place.name if place else None,
        place.mention if place else None,
        place.admin1 if place else None,
        place.admin2 if place else None,
        latitude,
        longitude,
        f"POINT ({longitude} {latitude})" if point else None,
        _priogrid(latitude, longitude),
        country_name(place.country) if place else None,
        state.gw if state else None,
        state.ucdp_region if state else None,
        coding.event_clarity,
        coding.date_prec,
        start.isoformat() if start else None,
        end.isoformat() if end else None,
        coding.deaths_a,
        coding.deaths_b,
        coding.deaths_civilians,
        coding.deaths_unknown,
        coding.best,
        coding.best if coding.high is None else coding.high,
        coding.low,
        _gw(one),
        _gw(two),
    )


def _article(document: DocumentRef) -> str | None:
    """Return publisher, day and headline, as UCDP quotes an article."""
    day = document.published.isoformat() if document.published else None
    return ",".join(part for part in (document.source, day, document.title) if part) or None


def _name(actors: Sequence[Actor], coding: UcdpCoding) -> str | None:
    first = next((a for a in in_order(actors) if a.kind is not None), None)
    if first is None:
        return None
    if first.kind in ("state_forces", "external_forces") and first.country:
        if coding.type_of_violence is None and first.kind == "external_forces":
            return first.name
        return f"Government of {country_name(first.country)}"
    return first.name


def _first(actors: Sequence[Actor]) -> str | None:
    return next((a.name for a in in_order(actors) if a.kind is not None), None)


def _gw(actors: Sequence[Actor]) -> str | None:
    states = load_states()
    for actor in actors:
        if actor.kind in ("state_forces", "external_forces") and actor.country in states:
            number = states[actor.country].gw
            return str(number) if number is not None else None
    return None


def _priogrid(latitude: float | None, longitude: float | None) -> int | None:
    """Return the number of the PRIO-GRID cell: half degrees, rows from the south pole."""
    if latitude is None or longitude is None:
        return None
    row = min(359, int((latitude + 90) * 2))
    column = min(719, int((longitude + 180) * 2))
    return row * 720 + column + 1


UCDP_GED = Table(
    name="ucdp-ged",
    suffixes=(),
    deadly=True,
    columns=COLUMNS,
    rows=rows,
    loses="records without a death or outside organised violence, the sentence, injured and other "
    "counts, further actors; numbers of conflicts, dyads and actors are never filled",
)
