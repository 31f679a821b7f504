"""Distances on the earth."""

from __future__ import annotations

import math
from typing import Final

_EARTH_KM: Final = 6371.0


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance of two points in kilometres (haversine).

    Args:
        lat: Degrees north of the first point.
        lon: Degrees east of the first point.
        other_lat: Degrees north of the second point.
        other_lon: Degrees east of the second point.
    """
    h = math.sin(math.radians(other_lat - lat) / 2) ** 2
    shrink = math.cos(math.radians(lat)) * math.cos(math.radians(other_lat))
    h += shrink * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(h)))
