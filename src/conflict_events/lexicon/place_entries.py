"""The curated layer of places as validated entries; the build reads the same files."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from conflict_events.lexicon.load import Entry, entries, load_pack


class CuratedPlace(Entry):
    """A place that GeoNames has not, or not so."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    """Further names. What follows a comma only tells namesakes apart for the reader."""
    kind: Literal["C", "1", "P", "R", "S", "N"]
    """Country, unit, town or village, region, sea, quarter or site."""
    feature: str | None = Field(default=None, pattern="^[A-Z]{1,5}[0-9]?$")
    """GeoNames feature code of a site."""
    country: str | None = Field(default=None, pattern="^[A-Z]{3}$")
    """ISO 3166-1 alpha-3; none where it spans several."""
    admin1: str | None = None
    """A name of the first-order unit; where it is not given, the unit of the nearest town."""
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    source: str | None = None
    """Where point and names are from; by default what the head of the file says."""


class FurtherNames(Entry):
    """Names to add to a place of GeoNames."""

    id: str
    place: int
    """GeoNames id."""
    name: str | None = None
    """Canonical name that replaces GeoNames'."""
    names: tuple[str, ...]


class Preferred(Entry):
    """The place that a name means where nothing else decides."""

    id: str
    name: str
    place: int


class LabelPoint(Entry):
    """Where a map writes the name of a country."""

    country: str = Field(pattern="^[A-Z]{3}$")
    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


def load_curated() -> tuple[Entry, ...]:
    """Return all entries of the curated layer, validated.

    Raises:
        LexiconError: An entry does not fit.
    """
    models: dict[str, type[Entry]] = {
        "place": CuratedPlace,
        "names": FurtherNames,
        "prefer": Preferred,
        "point": LabelPoint,
    }
    return tuple(
        entry
        for path in load_pack("core").files("places/*.toml")
        for key, model in models.items()
        for entry in entries(path, key, model)
    )
