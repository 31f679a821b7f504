"""Locating a name outside any text: "Rami village", Syria, Idlib governorate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from conflict_events.entities.place_location import filled
from conflict_events.lexicon.gazetteer import Gazetteer, Place, load_gazetteer
from conflict_events.lexicon.place_nouns import site_words
from conflict_events.lexicon.place_words import alpha3_codes, place_words
from conflict_events.schema import Location

_NEAR: Final = re.compile(
    r"^(?:.*\b)?(?:near|outside|around|outskirts of|surroundings of|(?:north|south|east|west)"
    r"(?:-?(?:east|west))? of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(r"^(?:al|el|ash|as|an|ar|at|az|ad)[- ]", re.IGNORECASE)
_WANTED: Final = {"admin1": "1", "admin2": "2", "exact": "PN"}


# Territories that sources file under the state that holds or held them.
_HELD: Final = {
    "ISR": ("PSE",),
    "SRB": ("XKX", "MNE"),
    "SDN": ("SSD",),
    "ETH": ("ERI",),
    "IDN": ("TLS",),
    "MAR": ("ESH",),
}


@dataclass(frozen=True, slots=True)
class _Asked:
    name: str
    unit: str | None
    near: bool

    @property
    def wanted(self) -> str:
        """Kinds of the gazetteer that the unit noun asks for; empty for any."""
        return _WANTED.get(place_words().units.get(self.unit or "", ""), "")


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
    asked = _asked(name)
    best = _best(asked, code, first, second, gazetteer)
    for held in _HELD.get(code or "", ()) if best is None and asked.name else ():
        found = [p for p in gazetteer.candidates(asked.name) if p.kind != "C"]
        best = best or _choose(found, asked.wanted, held, None, None)
    if best is not None:
        return filled(best, gazetteer, near=asked.near)
    unit = second or first or nation
    return filled(unit, gazetteer) if unit else None


def _asked(name: str) -> _Asked:
    text = " ".join(name.partition("(")[0].split()).partition("/")[0]
    near = bool(_NEAR.match(text))
    text = _NEAR.sub("", text).strip(" ,.")
    units = place_words().units
    words = text.split()
    unit = None
    while len(words) > 1 and words[-1].lower() in units:
        unit = unit or words.pop().lower()
        if unit and len(words) > 1 and words[-1].lower() in units:
            words.pop()
    if len(words) > 2 and words[0].lower() in units and words[1].lower() == "of":
        unit, words = words[0].lower(), words[2:]
    if unit is None and len(words) > 1 and words[-1].lower() in site_words():
        words, near = words[:-1], True
    return _Asked(" ".join(words), unit, near)


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
    bare = _asked(name).name
    for found in (gazetteer.candidates(bare), gazetteer.sounding(bare, code) if code else ()):
        fit = [p for p in found if p.kind == kind and code in (None, p.country)]
        inside = [p for p in fit if any(a.id == p.admin1 for a in above)]
        if inside or (fit and not above):
            return (inside or fit)[0]
    return None


def _best(
    asked: _Asked,
    code: str | None,
    first: Place | None,
    second: Place | None,
    gazetteer: Gazetteer,
) -> Place | None:
    wanted = asked.wanted
    bare = _ARTICLE.sub("", asked.name)
    spellings = ((asked.name,), (bare, f"al {bare}")) if len(bare) > 2 else ((asked.name,),)
    for names in spellings:
        found = [p for n in names for p in gazetteer.candidates(n)]
        best = _choose(found, wanted, code, first, second)
        if best is not None:
            return best
    if code is None or len(bare) < 3:
        return None
    return _choose(list(gazetteer.sounding(asked.name, code)), wanted, code, first, second)


def _choose(
    found: list[Place], wanted: str, code: str | None, first: Place | None, second: Place | None
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
        if not wanted and len({p.admin2 for p in fit if p.kind == "P"}) > 1 and second is not None:
            return None
    return max(fit, key=_rank) if fit else None


def _rank(place: Place) -> tuple[int, int, int]:
    return (
        {"C": 3, "R": 3, "S": 3, "P": 2, "N": 2}.get(place.kind, 1),
        place.population,
        -place.id,
    )
