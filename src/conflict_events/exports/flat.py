"""Flat table: every field of the record that one line can hold, under its own name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from pydantic import BaseModel

from conflict_events.exports.parties import aligned, joined, quote
from conflict_events.exports.protocol import Cell, columns
from conflict_events.exports.selection import EVERYTHING, placed_once
from conflict_events.exports.table import Table
from conflict_events.schema import Actor, CountKind, Event

_COUNTED = get_args(CountKind)
"""Every kind of count has its columns."""
_DEATHS = "best low high deaths_a deaths_b deaths_civilians deaths_unknown".split()
_ACLED = (
    "event_type sub_event_type disorder_type inter1 inter2 interaction civilian_targeting".split()
)
_PLOVER = "type mode contexts quad intensity".split()
_UCDP = "type_of_violence where_prec date_prec event_clarity".split()
COLUMNS = columns(
    """
event_id; schema_version; document_id; document_title; document_source; document_url
published:date; summary; event_type; status; scope; background:bool; aggregate:bool; mutual:bool
initiators; initiator_mentions; initiator_registry_ids; initiator_kinds; initiator_countries
initiator_sectors; initiator_attributions; initiator_associates
targets; target_mentions; target_registry_ids; target_kinds; target_countries
target_sectors; target_attributions; target_associates; place; place_mention; geonames_id:int
feature; admin1; admin2; country; latitude:float; longitude:float; place_precision
date_start:date; date_end:date; date_continuous:bool; date_precision; date_basis; date_mention
"""
    + "".join(f";{k}_low:int;{k}_high:int;{k}_best:int;{k}_wording" for k in _COUNTED)
    + """
deaths_best:int; deaths_low:int; deaths_high:int; deaths_a:int; deaths_b:int
deaths_civilians:int; deaths_unknown:int
territory_gained_by; territory_lost_by; territory_place; issue; means; sources; source_kinds
source_scales; acled_event_type; acled_sub_event_type; acled_disorder_type; acled_inter1
acled_inter2; acled_interaction; acled_civilian_targeting:bool; plover_type; plover_mode
plover_contexts; plover_quad:int; plover_intensity:float; cameo_code; cameo_root
cameo_quad:int; cameo_goldstein:float; ucdp_type_of_violence:int; ucdp_where_prec:int
ucdp_date_prec:int; ucdp_event_clarity:int; confidence:float; trigger; sentence
"""
)


def rows(events: Sequence[Event]) -> Iterator[tuple[Cell, ...]]:
    """Yield one row a record; a toll printed for several records is on the first alone."""
    for event in placed_once(events):
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
            *_actors(event.targets),
            *_place(event),
            *_date(event),
            *_counts(event),
            *_codings(event),
        )


def _actors(actors: Sequence[Actor]) -> tuple[Cell, ...]:
    """The lists of a side run in step; associates are of the whole side."""
    return (
        aligned([a.name for a in actors]),
        aligned([a.mention for a in actors]),
        aligned([a.registry_id for a in actors]),
        aligned([a.kind for a in actors]),
        aligned([a.country for a in actors]),
        aligned([a.sector for a in actors]),
        aligned([a.attribution for a in actors]),
        joined([other.name for a in actors for other in a.associated]),
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
        cells += (count.low, count.high, count.best, count.wording) if count else (None,) * 4
    return tuple(cells)


def _codings(event: Event) -> tuple[Cell, ...]:
    territory = event.territory
    return (
        *_picked(event.codings.ucdp, _DEATHS),
        *_picked(territory, ("gained_by", "lost_by", "place")),
        event.issue,
        joined(event.means),
        aligned([s.name for s in event.sources]),
        aligned([s.kind for s in event.sources]),
        aligned([s.scale for s in event.sources]),
        *_picked(event.codings.acled, _ACLED),
        *_picked(event.codings.plover, _PLOVER),
        *_picked(event.codings.cameo, ("code", "root", "quad", "goldstein")),
        *_picked(event.codings.ucdp, _UCDP),
        event.confidence,
        event.evidence[0].text if event.evidence else None,
        quote(event),
    )


def _picked(model: BaseModel | None, names: Sequence[str]) -> Iterator[Cell]:
    for name in names:
        value = getattr(model, name) if model is not None else None
        yield joined(value) if isinstance(value, tuple) else value


FLAT = Table(
    name="csv",
    suffixes=(".csv",),
    columns=COLUMNS,
    rows=rows,
    selection=EVERYTHING,
    loses="spans and rules of evidence, all but one count of a kind with whom and by whom, "
    "control characters and all text beyond 32,000 characters of a cell",
)
