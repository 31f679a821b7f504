"""GeoJSON (RFC 7946): one feature a record, a null geometry where it has no point."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from conflict_events.exports.flat import COLUMNS, rows
from conflict_events.exports.selection import EVERYTHING, Selection
from conflict_events.schema import Event


@dataclass(frozen=True, slots=True)
class GeoJson:
    """A feature collection with the columns of the flat table as properties."""

    name: str = "geojson"
    suffixes: tuple[str, ...] = (".geojson",)
    lossless: bool = False
    loses: str = "what the flat table loses"
    selection: Selection = EVERYTHING
    deadly: bool = False

    def encode(self, events: Sequence[Event]) -> bytes:
        """Return the file that holds `events`."""
        names = [column.name for column in COLUMNS]
        features: list[dict[str, Any]] = []
        for event, row in zip(events, rows(events), strict=True):
            place = event.location
            geometry = None
            if place and place.latitude is not None and place.longitude is not None:
                geometry = {"type": "Point", "coordinates": [place.longitude, place.latitude]}
            properties = dict(zip(names, row, strict=True))
            features.append(
                {
                    "type": "Feature",
                    "id": event.id,
                    "geometry": geometry,
                    "properties": properties,
                }
            )
        made = {"type": "FeatureCollection", "features": features}
        text = json.dumps(made, ensure_ascii=False, allow_nan=False)
        return (text + "\n").encode("utf-8", "replace")
