"""Locating a name outside any text: "Rami village", Syria, Idlib governorate."""

from __future__ import annotations

import re
from typing import Final

from conflict_events.entities.distance import distance_km
from conflict_events.entities.locate_asked import Asked, asked_of, further
from conflict_events.entities.namesakes import is_rivalled, own_named
from conflict_events.entities.place_location import filled
from conflict_events.lexicon.gazetteer import Gazetteer, Place, load_gazetteer
from conflict_events.lexicon.place_words import alpha3_codes
from conflict_events.schema import Location
from conflict_events.text.fold import fold_key
from conflict_events.text.sound import skeleton

_ARTICLE: Final = re.compile(r"^(?:al|el|ash|as|an|ar|at|az|ad)[- ]", re.IGNORECASE)


# Territories that sources file under the state that holds or held them.
_HELD: Final = {
    "ISR": ("PSE",),
    "SRB": ("XKX", "MNE"),
    "SDN": ("SSD",),
    "ETH": ("ERI",),
    "IDN": ("TLS",),
    "MAR": ("ESH",),
}


# States that names of former states stand for: "Serbia (Yugoslavia)".
_SUCCESSORS: Final = {
    "yugoslavia": ("BIH", "HRV", "XKX", "MKD", "MNE", "SVN"),
    "soviet union": (
        "RUS", "UKR", "BLR", "GEO", "ARM", "AZE", "KAZ", "UZB", "TJK", "KGZ", "TKM", "MDA", "EST",
        "LVA", "LTU",
    ),
    "czechoslovakia": ("CZE", "SVK"),
}  # fmt: skip
_FORMER: Final = re.compile(r"\(([^()]+)\)")
_TOWN_KM: Final = 20.0
"""How far from the point of a town its quarters lie."""
_FIRM_SKELETON: Final = 4  # three consonants are shared by too many names of a province
_BESIDE_KM: Final = {"2": 40.0, "1": 120.0}
"""How far from the point of a unit a place may lie that once was in it."""


def locate(
    name: str,
    *,
    country: str | None = None,
    admin1: str | None = None,
    admin2: str | None = None,
) -> Location | None:
    """Return the place of that name, else the smallest unit given, else None.

    Args:
        name: As written, unit word and "near" included: "Rami village", "near Hama city".
        country: Name or ISO 3166-1 code of the country.
        admin1: Name of the first-order unit.
        admin2: Name of the second-order unit.

    Returns:
        A location without evidence. Where the place is unknown, the location of the unit
        with the precision of the unit.
    """
    gazetteer = load_gazetteer()
    nation = _nation(country, gazetteer) if country else None
    if country and nation is None:
        return None
    code = nation.country if nation else None
    first = _unit(admin1, "1", code, (), gazetteer)
    second = _unit(admin2, "2", code, (first,) if first else (), gazetteer)
    name, *around = (part.strip() for part in name.split(","))
    towns: list[Place] = []
    for part in around if code else ():
        kind = asked_of(part).wanted
        if kind in ("1", "2"):
            unit = _unit(part, kind, code, (), gazetteer)
            first, second = (first or unit, second) if kind == "1" else (first, second or unit)
        else:
            town = _best(asked_of(part), code, first, second, gazetteer)
            towns += [town] if town is not None and town.kind == "P" else []
    asked = asked_of(name)
    if towns:
        # "Obolon district, Kyiv": a quarter is where its town is.
        return filled(_within(asked, towns[0], gazetteer) or towns[0], gazetteer, near=True)
    for one in (asked, *further(name)):
        best = _best(one, code, first, second, gazetteer)
        if best is not None:
            if not (first or second) and is_rivalled(best, one, gazetteer):
                break
            return filled(best, gazetteer, near=one.near and not _is_site(best, one))
    for held in _elsewhere(country, code) if asked.name else ():
        found = [p for p in gazetteer.candidates(asked.name) if p.kind != "C"]
        best = _choose(found, asked.name, asked.wanted, held, None, None)
        if best is not None:
            return filled(best, gazetteer, near=asked.near)
    unit = second or first or nation
    return filled(unit, gazetteer) if unit else None


def _within(asked: Asked, town: Place, gazetteer: Gazetteer) -> Place | None:
    """Return the sole place of that name in or close to a town."""
    named = [p for n in (asked.full, asked.name) for p in gazetteer.candidates(n)]
    close = [p for p in named if p.kind in "PN" and p.id != town.id and _beside_town(p, town)]
    return close[0] if len({p.id for p in close}) == 1 else None


def _beside_town(place: Place, town: Place) -> bool:
    if place.latitude is None or place.longitude is None:
        return False
    if town.latitude is None or town.longitude is None:
        return False
    away = distance_km(place.latitude, place.longitude, town.latitude, town.longitude)
    return away <= _TOWN_KM


def _elsewhere(country: str | None, code: str | None) -> tuple[str, ...]:
    """Return the states whose places sources file under `country`."""
    former = _FORMER.search(country or "")
    named = _SUCCESSORS.get(former[1].lower(), ()) if former else ()
    return (*_HELD.get(code or "", ()), *(c for c in named if c != code))


def _is_site(place: Place, asked: Asked) -> bool:
    """Whether the noun that would make it "near" is part of the place's own name."""
    return place.kind == "N" and fold_key(asked.full).split()[-1] in fold_key(place.name).split()


def _nation(country: str, gazetteer: Gazetteer) -> Place | None:
    for name in (country, re.sub(r"\s*\(.*\)", "", country)):
        found = [p for p in gazetteer.candidates(name) if p.kind == "C"]
        if found:
            return found[0]
    code = country.strip().upper()
    return gazetteer.nation(alpha3_codes().get(code, code))


def _unit(
    name: str | None, kind: str, code: str | None, above: tuple[Place, ...], gazetteer: Gazetteer
) -> Place | None:
    if not name:
        return None
    bare = asked_of(name).name
    for found in (gazetteer.candidates(bare), gazetteer.sounding(bare, code) if code else ()):
        fit = [p for p in found if p.kind == kind and code in (None, p.country)]
        inside = [p for p in fit if any(a.id == p.admin1 for a in above)]
        if inside or (fit and not above):
            return (inside or fit)[0]
    return None


def _best(
    asked: Asked,
    code: str | None,
    first: Place | None,
    second: Place | None,
    gazetteer: Gazetteer,
) -> Place | None:
    wanted = asked.wanted
    bare = _ARTICLE.sub("", asked.name)
    spellings: tuple[tuple[str, ...], ...] = ((asked.name,),)
    if asked.full != asked.name:
        spellings = ((asked.full,), *spellings)
    if len(bare) > 2:
        spellings = (*spellings, (bare, f"al {bare}"))
    for names in spellings:
        found = [p for n in names for p in gazetteer.candidates(n)]
        kinds = f"{wanted}N" if wanted and names == (asked.full,) else wanted
        best = _choose(found, names[0], kinds, code, first, second)
        if best is not None:
            return best
    if code is None or len(bare) < 3:
        return None
    heard = list(gazetteer.sounding(asked.name, code))
    best = _choose(heard, asked.name, wanted, code, first, second)
    if best is None and first is not None:
        named = [p for names in spellings for n in names for p in gazetteer.candidates(n)]
        best = _beside(named, code, second or first)
    if best is None and first is not None and set(wanted or "PN") & set("PN"):
        alike = gazetteer.resembling(asked.name, code)
        far = len(skeleton(asked.name, code)) >= _FIRM_SKELETON
        return _only([p for p in alike if p.admin1 == first.id], second, far=far)
    return best


def _beside(found: list[Place], code: str, unit: Place) -> Place | None:
    """Return the sole town of that name near the unit: borders of units move."""
    near = [p for p in found if p.kind in "PN" and p.country == code and _close(p, unit)]
    return near[0] if len({p.id for p in near}) == 1 else None


def _close(place: Place, unit: Place) -> bool:
    if place.latitude is None or place.longitude is None:
        return False
    if unit.latitude is None or unit.longitude is None:
        return False
    reach = _BESIDE_KM.get(unit.kind, 0.0)
    return distance_km(place.latitude, place.longitude, unit.latitude, unit.longitude) <= reach


def _only(found: list[Place], second: Place | None, *, far: bool) -> Place | None:
    """Return the sole place inside the second-order unit or, if `far`, of all `found`."""
    inside = [p for p in found if second is not None and second.id == p.admin2]
    sole = inside or (found if far else [])
    return sole[0] if len({p.id for p in sole}) == 1 else None


def _choose(
    found: list[Place],
    name: str,
    wanted: str,
    code: str | None,
    first: Place | None,
    second: Place | None,
) -> Place | None:
    fit = [p for p in found if code in (None, p.country)]
    if not wanted:
        towns = [p for p in fit if p.kind not in "12"]
        fit = towns or fit
    else:
        fit = [p for p in fit if p.kind in wanted]
    if second is not None:
        inside = [p for p in fit if second.id in (p.id, p.admin2)]
        if inside:
            return max(inside, key=_rank)
    if first is not None:
        fit = [p for p in fit if first.id in (p.id, p.admin1)]
    return max(own_named(fit, name), key=_rank) if fit else None


def _rank(place: Place) -> tuple[int, int, int]:
    return (
        {"C": 3, "R": 3, "S": 3, "P": 2, "N": 2}.get(place.kind, 1),
        place.population,
        -place.id,
    )
