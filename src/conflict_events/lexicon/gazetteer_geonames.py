"""Places of a GeoNames dump (``allCountries.txt`` or one country's ``XX.txt``), in its own format.

Nineteen tab-separated columns a line, no head: id, name, ASCII name, alternate names, latitude,
longitude, feature class and code, country (alpha-2), further countries, codes of four levels of
units, population, and four more that are not read here.
"""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from conflict_events.errors import InputError
from conflict_events.lexicon.gazetteer_source import DATA, Line, Neighbours, Row, plain
from conflict_events.text.fold import fold_key

COLUMNS: Final = 19
_SITES: Final = frozenset(
    "AIRB AIRF AIRP BDG CMP CMPRF DAM INSM ISL ISLS MILB MN MT MTS OILF PASS PRN PRT PSTB STM "
    "VAL".split()
)
"""Features of sites that the news tells of; class P is read whole."""
_SHORTEST, _LONGEST = 3, 60


def places(paths: Sequence[Path]) -> Iterator[Line]:
    """Yield populated places, sites and units of the dumps, in their order.

    A place lies in the units that its codes name; a unit is one of the library's own or of the
    dumps. Places of countries that the library does not know are skipped.

    Args:
        paths: Files in the format of GeoNames.

    Raises:
        InputError: A file cannot be read, or a line is not of that format.
    """
    alpha3 = _alpha3()
    units: dict[str, int] = {}
    for cells in _rows(paths):
        if cells[6] == "A" and cells[7] in ("ADM1", "ADM2"):
            units[_code(cells, int(cells[7][3]))] = int(cells[0])
    for cells in _rows(paths):
        country = alpha3.get(cells[8])
        kind = _kind(cells)
        if country is None or kind is None:
            continue
        first = units.get(_code(cells, 1), 0) if kind != "1" else 0
        second = units.get(_code(cells, 2), 0) if kind in "PN" else 0
        row = Row(
            int(cells[0]), kind, plain(unicodedata.normalize("NFC", cells[1].strip()), country),
            float(cells[4]), float(cells[5]), country, first, second, int(cells[14] or 0),
            cells[7] if kind == "N" else None,
        )  # fmt: skip
        names = (cells[1], cells[2], *cells[3].split(","))
        yield row, tuple(dict.fromkeys(k for n in names if (k := _usable(n))))


def with_units(paths: Sequence[Path], towns: Iterable[Row]) -> Iterator[Line]:
    """Yield `places`, those without units in the dumps in the units of the nearest town.

    Args:
        paths: Files in the format of GeoNames.
        towns: Towns with units.
    """
    known = Neighbours()
    for town in towns:
        known.add(town)
    for row, names in places(paths):
        if row.kind in "PN" and not row.admin1:
            first, second = known.units(row)
            yield row._replace(admin1=first, admin2=second), names
        else:
            yield row, names


def _rows(paths: Sequence[Path]) -> Iterator[list[str]]:
    for path in paths:
        try:
            with path.open(encoding="utf-8") as lines:
                for number, line in enumerate(lines, start=1):
                    cells = line.rstrip("\n").split("\t")
                    if not _fits(cells):
                        raise InputError(f"{path}, line {number}: no line of a GeoNames dump")
                    yield cells
        except OSError as error:
            raise InputError(f"{path}: {error.strerror or 'cannot be read'}") from error
        except UnicodeDecodeError as error:
            raise InputError(f"{path}: is not UTF-8") from error


def _fits(cells: list[str]) -> bool:
    if len(cells) != COLUMNS or not cells[0].isdecimal() or not (cells[14] or "0").isdecimal():
        return False
    try:
        return abs(float(cells[4])) <= 90 and abs(float(cells[5])) <= 180
    except ValueError:
        return False


def _kind(cells: list[str]) -> str | None:
    feature, code = cells[6], cells[7]
    if feature == "P":
        return "P"
    if feature == "A" and code in ("ADM1", "ADM2"):
        return code[3]
    return "N" if code in _SITES else None


def _code(cells: list[str], level: int) -> str:
    return "\t".join((cells[8], *cells[10 : 10 + level]))


def _usable(name: str) -> str | None:
    """Return the key of a Latin-script name of fit length, else None."""
    key = fold_key(name.strip())
    latin = all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in key)
    return key if latin and _SHORTEST <= len(key) <= _LONGEST else None


def _alpha3() -> dict[str, str]:
    path = DATA / "core" / "alpha2.toml"
    found: dict[str, str] = tomllib.loads(path.read_text(encoding="utf-8"))["alpha3"]
    return found
