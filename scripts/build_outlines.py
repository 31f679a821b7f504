"""Build the country outlines of the report from Natural Earth, as world-atlas packs them.

Usage, from the root of the repository, with the file ``countries-110m.json`` of the npm package
``world-atlas`` 2.0.2 (Natural Earth 4.1.0, 1:110m cultural vectors, public domain):

    python -m scripts.build_outlines countries-110m.json
"""

from __future__ import annotations

import json
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src/conflict_events/report/assets/outlines.json"
COUNTRIES = ROOT / "src/conflict_events/data/core/countries.toml"
UNIT = 10
"""Steps to a degree: the outlines are of 0.1 degree, about 11 km."""
TOLERANCE = 0.12
"""Degrees by which a simplified line may leave the true one."""
ABBREVIATED = {
    "W. Sahara": "ESH",
    "Dem. Rep. Congo": "COD",
    "Congo": "COG",
    "Dominican Rep.": "DOM",
    "Central African Rep.": "CAF",
    "Eq. Guinea": "GNQ",
    "eSwatini": "SWZ",
    "Solomon Is.": "SLB",
    "N. Cyprus": "CYP",
    "Somaliland": "SOM",
    "Bosnia and Herz.": "BIH",
    "Macedonia": "MKD",
    "S. Sudan": "SSD",
    "Côte d'Ivoire": "CIV",
    "Timor-Leste": "TLS",
    "Czechia": "CZE",
    "Falkland Is.": "FLK",
    "Greenland": "GRL",
    "Fr. S. Antarctic Lands": "ATF",
    "Puerto Rico": "PRI",
    "Vanuatu": "VUT",
    "New Caledonia": "NCL",
}
"""Names that the source abbreviates; areas that it shows apart go with their ISO code."""

Point = tuple[float, float]


def simplified(line: list[Point]) -> list[Point]:
    """Return `line` with fewer points, by Douglas and Peucker; both ends stay.

    Lines are shared by neighbours, so that borders stay one.
    """
    if len(line) < 3:
        return line
    (x0, y0), (x1, y1) = line[0], line[-1]
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    far, at = 0.0, 0
    for number, (x, y) in enumerate(line[1:-1], start=1):
        if length:
            off = abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / length
        else:
            off = ((x - x0) ** 2 + (y - y0) ** 2) ** 0.5
        if off > far:
            far, at = off, number
    if far <= TOLERANCE:
        return [line[0], line[-1]]
    return [*simplified(line[: at + 1]), *simplified(line[at:])[1:]]


def arcs(topology: dict) -> list[list[Point]]:
    """Return the arcs of `topology` in degrees, simplified."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        found.append(simplified(line))
    return found


def path(rings: list[list[int]], lines: list[list[Point]]) -> str:
    """Return SVG path data, relative, y downwards, in steps of 1/`UNIT` degree."""
    parts = []
    for ring in rings:
        points: list[tuple[int, int]] = []
        for number in ring:
            line = lines[number] if number >= 0 else lines[~number][::-1]
            points += [(round(x * UNIT), round(-y * UNIT)) for x, y in line]
        steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(points)]
        steps = [step for step in steps if step != (0, 0)]
        if len(steps) < 3:
            continue
        moves = " ".join(f"{dx} {dy}" for dx, dy in steps[:-1]).replace(" -", "-")
        parts.append(f"M{points[0][0]} {points[0][1]}l{moves}z".replace(" -", "-"))
    return "".join(parts)


def main() -> None:
    """Write the outlines, one path a country, by ISO code."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    known = tomllib.loads(COUNTRIES.read_text(encoding="utf-8"))["country"]
    codes = {name: entry["id"] for entry in known for name in entry["names"]} | ABBREVIATED
    lines = arcs(topology)
    found: dict[str, str] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        groups = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        name = shape["properties"]["name"]
        if name == "Antarctica":
            continue
        code = codes[name]
        found[code] = found.get(code, "") + path([r for g in groups for r in g], lines)
    text = json.dumps(dict(sorted(found.items())), indent=0, ensure_ascii=False)
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{len(found)} countries, {len(text)} characters")


if __name__ == "__main__":
    main()
