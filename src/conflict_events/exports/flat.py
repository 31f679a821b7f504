"""Flat table: every field of the record that one line can hold, under its own name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflict_events.exports.parties import joined, quote
from conflict_events.exports.protocol import Cell, columns
from conflict_events.exports.selection import EVERYTHING
from conflict_events.exports.table import Table
from conflict_events.schema import Actor, Event

_COUNTED = ("killed", "injured", "abducted", "arrested", "displaced", "released", "participants")
COLUMNS = columns(
    """
event_id; schema_version; document_id; document_title; document_source; document_url
published:date; summary; event_type; status; scope; background:bool; aggregate:bool; mutual:bool
initiators; initiator_kinds; initiator_countries; initiator_sectors; initiator_attributions
targets; target_kinds; target_countries; target_sectors; place; place_mention; geonames_id:int
feature; admin1; admin2; country; latitude:float; longitude:float; place_precision
date_start:date; date_end:date; date_continuous:bool; date_precision; date_basis; date_mention
"""
    + "".join(f";{k}_low:int;{k}_high:int;{k}_best:int" for k in _COUNTED)
    + """
deaths_best:int; deaths_low:int; deaths_high:int
territory_gained_by; territory_lost_by; territory_place; means; sources; source_kinds
acled_event_type; acled_sub_event_type; acled_interaction; plover_type; plover_mode
plover_intensity:float; cameo_code; cameo_goldstein:float; ucdp_type_of_violence:int
confidence:float; sentence
"""
)


def rows(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    """Yield one row a record."""
    for event in events:
        yield (
            event.id,
            event.schema_version,
            event.document_id,
            event.document.title,
            event.document.source,
            event.document.url,
            event.document.published.isoformat() if event.document.published else None,
            event.summary,
            event.event_type,
            event.status,
            event.scope,
            event.background,
            event.aggregate,
            event.mutual,
            *_actors(event.initiators),
            joined([a.attribution for a in event.initiators]),
            *_actors(event.targets),
            *_place(event),
            *_date(event),
            *_counts(event),
            *_codings(event),
        )


def _actors(actors: Sequence[Actor]) -> tuple[Cell, ...]:
    return (
        joined([a.name for a in actors]),
        joined([a.kind for a in actors if a.kind]),
        joined([a.country for a in actors if a.country]),
        joined([a.sector for a in actors if a.sector]),
    )


def _place(event: Event) -> tuple[Cell, ...]:
    place = event.location
    if place is None:
        return (None,) * 9 + (None,)
    return (
        place.name,
        place.mention,
        place.geonames_id,
        place.feature,
        place.admin1,
        place.admin2,
        place.country,
        place.latitude,
        place.longitude,
        place.precision,
    )


def _date(event: Event) -> tuple[Cell, ...]:
    span = event.date
    if span is None:
        return (None,) * 6
    return (
        span.start.isoformat() if span.start else None,
        span.end.isoformat() if span.end else None,
        span.continuous,
        span.precision,
        span.basis,
        span.mention,
    )


def _counts(event: Event) -> tuple[Cell, ...]:
    """The count that stands for its kind: a total if one is marked, else the first told."""
    cells: list[Cell] = []
    for kind in _COUNTED:
        own = [c for c in event.casualties if c.kind == kind]
        count = next((c for c in own if c.total), own[0] if own else None)
        cells += (count.low, count.high, count.best) if count else (None, None, None)
    return tuple(cells)


def _codings(event: Event) -> tuple[Cell, ...]:
    acled, plover, cameo, ucdp = (
        event.codings.acled,
        event.codings.plover,
        event.codings.cameo,
        event.codings.ucdp,
    )
    territory = event.territory
    return (
        ucdp.best if ucdp else None,
        ucdp.low if ucdp else None,
        ucdp.high if ucdp else None,
        territory.gained_by if territory else None,
        territory.lost_by if territory else None,
        territory.place if territory else None,
        joined(event.means),
        joined([s.name for s in event.sources]),
        joined([s.kind for s in event.sources]),
        acled.event_type if acled else None,
        acled.sub_event_type if acled else None,
        acled.interaction if acled else None,
        plover.type if plover else None,
        plover.mode if plover else None,
        plover.intensity if plover else None,
        cameo.code if cameo else None,
        cameo.goldstein if cameo else None,
        ucdp.type_of_violence if ucdp else None,
        event.confidence,
        quote(event),
    )


FLAT = Table(
    name="csv",
    suffixes=(".csv",),
    columns=COLUMNS,
    rows=rows,
    selection=EVERYTHING,
    loses="evidence spans, all but one count of a kind, actors' mentions, control characters",
)
