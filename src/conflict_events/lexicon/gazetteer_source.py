"""What the gazetteer is made of: the dump, the curated layer, names of countries.

Only the standard library is used: the build hook of the wheel runs this before anything is
installed.
"""

from __future__ import annotations

import lzma
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple

from conflict_events.text.fold import fold_key

DATA: Final = Path(__file__).resolve().parent.parent / "data"
DUMP: Final = DATA / "gazetteer" / "places.tsv.xz"
CURATED: Final = DATA / "core" / "places"
COUNTRIES: Final = DATA / "core" / "countries.toml"

_PEOPLE: Final = {"N": 50_000, "1": 100_000, "P": 1_000}
"""Population of curated places, which they are ranked by, where it is not known."""

TRANSLITERATED: Final = frozenset(
    "AFG ARE ARM AZE BGD BHR BLR CAF CMR COM DJI DZA EGY ERI ESH ETH GEO IND IRN IRQ ISR JOR KAZ "
    "KGZ KWT LBN LBY LKA MAR MLI MMR MRT NER NGA NPL OMN PAK PSE QAT RUS SAU SDN SOM SSD SYR TCD "
    "TJK TKM TUN UKR UZB XKX YEM".split()
)
"""Countries whose names reach English through many transliterations; elsewhere a second spelling
is a second place."""
_UNMARKED: Final = TRANSLITERATED - {"AZE", "TKM", "UZB"}


class Row(NamedTuple):
    """A row of the table ``place``."""

    id: int
    kind: str
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: int
    admin2: int
    population: int
    feature: str | None = None


Line = tuple[Row, tuple[str, ...]]
"""A place and the keys of all its names."""


@dataclass(slots=True)
class Neighbours:
    """Towns by cell of one degree, to tell the units that a site lies in."""

    cells: dict[tuple[str, int, int], list[Row]] = field(default_factory=dict)

    def add(self, town: Row) -> None:
        """Keep a populated place with its point."""
        if town.lat is not None and town.lon is not None and town.country:
            cell = (town.country, int(town.lat // 1), int(town.lon // 1))
            self.cells.setdefault(cell, []).append(town)

    def units(self, site: Row, admin1: int = 0) -> tuple[int, int]:
        """Return the units of the town nearest to `site` in its country.

        Args:
            site: A row with a point.
            admin1: First-order unit that the town must lie in, or 0 for any.
        """
        if site.lat is None or site.lon is None or not site.country:
            return admin1, 0
        y, x = int(site.lat // 1), int(site.lon // 1)
        near: list[tuple[float, int, Row]] = []
        for reach in (1, 4):
            near = [
                ((t.lat - site.lat) ** 2 + (t.lon - site.lon) ** 2, t.id, t)
                for dy in range(-reach, reach + 1)
                for dx in range(-reach, reach + 1)
                for t in self.cells.get((site.country, y + dy, x + dx), ())
                if t.lat is not None and t.lon is not None and (not admin1 or t.admin1 == admin1)
            ]
            if near:
                break
        if not near:
            return admin1, 0
        town = min(near)[2]
        return town.admin1, town.admin2


def base() -> Iterator[Line]:
    """Yield all places of the library's own gazetteer: the dump, then the curated layer."""
    layer = _layer()
    points = {p["country"]: (p["latitude"], p["longitude"]) for p in layer["point"]}
    called: dict[int, list[str]] = {}
    renamed: dict[int, str] = {}
    for entry in layer["names"]:
        called.setdefault(entry["place"], []).extend(fold_key(n) for n in entry["names"])
        if "name" in entry:
            renamed[entry["place"]] = entry["name"]
    nations = _country_names()
    wanted = {entry.get("country") for entry in layer["place"] if entry["kind"] in "NP"}
    towns = Neighbours()
    firsts: dict[tuple[str, str], int] = {}
    for row, given in _dumped():
        names = {*given, *called.get(row.id, ())}
        if row.kind == "C":
            names.update(nations.get(str(row.country), ()))
            lat, lon = points.get(row.country, (row.lat, row.lon))
            row = row._replace(lat=lat, lon=lon)  # noqa: PLW2901 - the corrected row
        elif row.kind == "1":
            firsts.update(((str(row.country), name), row.id) for name in sorted(names))
        if row.kind == "P" and row.country in wanted:
            towns.add(row)
        yield row._replace(name=renamed.get(row.id, plain(row.name, row.country))), tuple(names)
    yield from _curated(layer["place"], towns, firsts)


def plain(name: str, country: str | None) -> str:
    """Drop the marks of scientific transliterations ("Al Quşayr"), which no news prints."""
    if country not in _UNMARKED:
        return name
    decomposed = unicodedata.normalize("NFKD", name)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.replace("’", "'").replace("‘", "'")


def _layer() -> dict[str, list[dict[str, Any]]]:
    """Return the curated layer: all files' tables by name, in order of file and entry."""
    found: dict[str, list[dict[str, Any]]] = {"place": [], "names": [], "point": []}
    for path in sorted(CURATED.glob("*.toml")):
        for key, tables in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found.setdefault(key, []).extend(tables)
    return found


def _country_names() -> dict[str, tuple[str, ...]]:
    found = tomllib.loads(COUNTRIES.read_text(encoding="utf-8"))
    return {c["id"]: tuple(fold_key(n) for n in c.get("names", ())) for c in found["country"]}


def _dumped() -> Iterator[Line]:
    with lzma.open(DUMP, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            ident, kind, name, lat, lon, country, admin1, admin2, people, names = cells
            row = Row(
                int(ident), kind, name, float(lat) if lat else None, float(lon) if lon else None,
                country, int(admin1 or 0), int(admin2 or 0), int(people or 0),
            )  # fmt: skip
            yield row, (fold_key(name), *names.split("|")) if names else (fold_key(name),)


def _curated(
    entries: Sequence[Mapping[str, Any]],
    towns: Neighbours,
    firsts: Mapping[tuple[str, str], int],
) -> Iterator[Line]:
    """Yield the curated places under negative ids: GeoNames has none for them."""
    for number, entry in enumerate(entries, start=1):
        country, kind = entry.get("country"), entry["kind"]
        row = Row(
            -number, kind, entry["name"], entry["latitude"], entry["longitude"], country, 0, 0,
            _PEOPLE.get(kind, 0), entry.get("feature"),
        )  # fmt: skip
        if kind in "NP":
            first = firsts.get((str(country), fold_key(entry.get("admin1", ""))), 0)
            above = towns.units(row, first)
            row = row._replace(admin1=above[0], admin2=above[1])
        yield row, keys((entry["name"], *entry.get("names", ())))


def keys(names: Iterable[str]) -> tuple[str, ...]:
    """Return the folded names; what stands after a comma tells namesakes apart for people."""
    folded = (fold_key(n if n.startswith(",") else n.partition(",")[0]) for n in names)
    return tuple(dict.fromkeys(key for key in folded if key))
