"""Locations: where the event was, with the precision of its words."""

from __future__ import annotations

from typing import Literal

from conflict_events.schema.base import Model
from conflict_events.schema.evidence import Evidence

PlacePrecision = Literal["exact", "near", "admin2", "admin1", "country", "region", "international"]


class Location(Model):
    """A place. Points of countries and units are label points or centroids."""

    name: str
    """Canonical name, or the printed one where the gazetteer does not know it."""
    mention: str | None = None
    """As printed; null where the text names none ("the Afghan capital")."""
    geonames_id: int | None = None
    """GeoNames identifier."""
    feature: str | None = None
    """GeoNames feature code, such as ``PPL``, ``ADM1``, ``PCLI``."""
    admin1: str | None = None
    """Name of the first-order unit."""
    admin2: str | None = None
    """Name of the second-order unit."""
    country: str | None = None
    """ISO 3166-1 alpha-3 of the country it lies in."""
    latitude: float | None = None
    """Degrees north, WGS 84."""
    longitude: float | None = None
    """Degrees east, WGS 84."""
    precision: PlacePrecision | None = None
    """How finely the words locate the event; null where the place is unresolved."""
    evidence: tuple[Evidence, ...] = ()
    """Where it was read; the first is the mention itself."""
