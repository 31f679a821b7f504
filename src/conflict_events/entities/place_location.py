"""Locations of resolved mentions: the place of the gazetteer with the precision of the words."""

from __future__ import annotations

from conflict_events.lexicon.gazetteer import Gazetteer, Place
from conflict_events.lexicon.place_words import place_words
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.schema import Evidence, Location
from conflict_events.schema.location import PlacePrecision
from conflict_events.text.types import Page

_PRECISION: dict[str, PlacePrecision] = {
    "C": "country",
    "1": "admin1",
    "2": "admin2",
    "P": "exact",
    "N": "exact",
    "R": "region",
    "S": "international",
}
_FEATURE = {"C": "PCLI", "1": "ADM1", "2": "ADM2", "P": "PPL", "N": "PPLX", "R": "RGN", "S": "SEA"}


_WIDE = frozenset(
    "AREA BCH CNL FRST GLCR HLLS ISLS LGN LK MTS PRK RD STM STRT VAL".split()
)  # what spreads so far that its point only lies near


def location_of(
    page: Page, mention: PlaceMention, place: Place, gazetteer: Gazetteer, reason: str
) -> Location:
    """Return the location of `mention`, which means `place`.

    The printed unit noun sets the precision of a settlement: "Kulob district" is a district
    though the gazetteer holds the town alone.
    """
    location = filled(place, gazetteer, near=mention.cue in place_words().near)
    unit = place_words().units.get(mention.unit_word or "")
    wide = place.kind == "P" and unit in ("admin1", "admin2")
    return location.model_copy(
        update={
            "precision": unit if wide else location.precision,
            "mention": _printed(page, mention),
            "evidence": (_evidence(page, mention, reason),),
        }
    )


def filled(place: Place, gazetteer: Gazetteer, *, near: bool = False) -> Location:
    """Return the location of a place of the gazetteer, without evidence."""
    first = gazetteer.place(place.admin1) if place.admin1 else None
    second = gazetteer.place(place.admin2) if place.admin2 else None
    precision = _PRECISION.get(place.kind)
    point = place if place.latitude is not None else _seat(place, gazetteer) or place
    near = near or place.feature in _WIDE
    return Location(
        name=place.name,
        geonames_id=place.id if place.id > 0 else None,
        feature=place.feature or _FEATURE.get(place.kind),
        admin1=place.name if place.kind == "1" else first.name if first else None,
        admin2=place.name if place.kind == "2" else second.name if second else None,
        country=place.country,
        latitude=point.latitude,
        longitude=point.longitude,
        precision="near" if near and precision == "exact" else precision,
    )


def _seat(unit: Place, gazetteer: Gazetteer) -> Place | None:
    """Return the town by the name of a second-order unit, whose point stands in for the unit's."""
    if unit.kind != "2":
        return None
    named = (p for p in gazetteer.candidates(unit.name) if p.kind == "P")
    return next((p for p in named if p.admin2 == unit.id or p.admin1 == unit.admin1), None)


def unresolved(page: Page, mention: PlaceMention) -> Location:
    """Return the location of a mention that the gazetteer does not know."""
    return Location(
        name=" ".join(mention.name.split()),
        mention=_printed(page, mention),
        evidence=(_evidence(page, mention, "unknown"),),
    )


def inside(unknown: Location, outer: Location) -> Location:
    """Return `unknown` with the units and the point of `outer`, which it lies in.

    The name stays the printed one. The precision is that of `outer`; a settlement's is ``near``.
    """
    return unknown.model_copy(
        update={
            "admin1": outer.admin1,
            "admin2": outer.admin2,
            "country": outer.country,
            "latitude": outer.latitude,
            "longitude": outer.longitude,
            "precision": "near" if outer.precision == "exact" else outer.precision,
            "evidence": (*unknown.evidence, *outer.evidence[:1]),
        }
    )


def _printed(page: Page, mention: PlaceMention) -> str:
    return page.raw(mention.printed or mention.span)


def _evidence(page: Page, mention: PlaceMention, reason: str) -> Evidence:
    span = mention.printed or mention.span
    return Evidence(
        role="place",
        part=span.part,
        start=span.start,
        end=span.end,
        text=page.raw(span),
        rule=f"place.{reason}",
    )
