"""PLOVER JSON: one object a record, with the fields that the PLOVER manual names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from conflict_events.exports.parties import day_of, quote
from conflict_events.exports.selection import EVENT_TABLE, Selection, placed_once
from conflict_events.records.tolls.deaths import is_unnumbered, number
from conflict_events.schema import Actor, Event, Location

_RESOLUTION = {
    "exact": "city",
    "near": "city",
    "admin2": "district",
    "admin1": "province",
    "region": "country",
    "country": "country",
}
_SIZES = {"dead": "killed", "injured": "injured", "arrested": "arrested"}


@dataclass(frozen=True, slots=True)
class PloverJson:
    """A JSON array of PLOVER events."""

    name: str = "plover-json"
    suffixes: tuple[str, ...] = ()
    lossless: bool = False
    loses: str = "spans of single fields, bounds of tolls, confidence, records without coding"
    selection: Selection = EVENT_TABLE
    deadly: bool = False

    def encode(self, events: Sequence[Event]) -> bytes:
        """Return the file that holds `events`."""
        made = [_object(e) for e in placed_once(events) if e.codings.plover is not None]
        return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _object(event: Event) -> dict[str, Any]:
    coding = event.codings.plover
    if coding is None:
        return {}
    day = day_of(event)
    last = event.date.end if event.date else None
    document = event.document
    return _filled(
        {
            "id": event.id,
            "date": day.isoformat() if day else "",
            "enddate": last.isoformat() if last and last != day else None,
            "actor": [_entity(a) for a in event.initiators if a.kind],
            "recipient": [_entity(a) for a in event.targets if a.kind],
            "event": coding.type,
            "mode": coding.mode,
            "context": list(coding.contexts),
            "quad_code": coding.quad,
            "event_scale": coding.intensity,
            "event_loc": _location(event.location) if event.location else None,
            "event_text": quote(event),
            "text_info": _text_info(event),
            "size": _size(event),
            "cite_info": _filled(
                {
                    "title": document.title,
                    "publication": document.source,
                    "url": document.url,
                    "citation": document.id,
                    "language": "en",
                    "version": event.schema_version,
                }
            ),
            "comment": f"status: {event.status}",
        },
        keep=("id", "date", "actor", "event"),
    )


def _filled(given: dict[str, Any], keep: tuple[str, ...] = ()) -> dict[str, Any]:
    """Drop what is missing, keep what the manual requires."""
    return {k: v for k, v in given.items() if k in keep or v not in (None, [], {})}


def _entity(actor: Actor) -> dict[str, Any]:
    return _filled(
        {
            "code": actor.country,
            "sector": actor.sector,
            "entity_text": actor.mention or actor.name,
            "identifier_id": actor.registry_id,
            "identifier_text": actor.name,
        }
    )


def _location(place: Location) -> dict[str, Any]:
    return _filled(
        {
            "extracted_place": place.mention,
            "resolved_place": place.name,
            "geonameid": place.geonames_id,
            "lat": place.latitude,
            "lon": place.longitude,
            "district": place.admin2,
            "province": place.admin1,
            "country_code": place.country,
            "feature_code": place.feature,
            "resolution": _RESOLUTION.get(place.precision or ""),
        }
    )


def _text_info(event: Event) -> dict[str, Any] | None:
    found = next((e for e in event.evidence if e.role == "sentence"), None)
    return {"start": found.start, "end": found.end} if found else None


def _size(event: Event) -> dict[str, int]:
    sizes = {}
    for name, kind in _SIZES.items():
        told = [c for c in event.casualties if c.kind == kind]
        counted = [number(c) for c in told if kind == "killed" or not is_unnumbered(c)]
        if kind == "killed" and event.codings.ucdp is not None:
            counted = [event.codings.ucdp.best] if counted else []
        if counted:
            sizes[name] = max(counted)
    return sizes
