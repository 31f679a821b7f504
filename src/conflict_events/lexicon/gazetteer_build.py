"""Building the gazetteer's SQLite file from the dump and the curated layer.

Only the standard library is used: the build hook of the wheel runs this before anything is
installed.
"""

from __future__ import annotations

import hashlib
import lzma
import os
import sqlite3
import tempfile
import tomllib
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Final

from conflict_events.text.fold import fold_key
from conflict_events.text.sound import SOUND_VERSION, sound_key

DATA: Final = Path(__file__).resolve().parent.parent / "data"
DUMP: Final = DATA / "gazetteer" / "places.tsv.xz"
DATABASE: Final = DATA / "gazetteer" / "places.sqlite"
CURATED: Final = DATA / "core" / "places"
COUNTRIES: Final = DATA / "core" / "countries.toml"
_VERSION: Final = f"5.{SOUND_VERSION}"

_PEOPLE: Final = {"N": 50_000, "1": 100_000}
"""Population of curated places, which they are ranked by, where it is not known."""
SIEVE_BYTES: Final = 1_000_003
"""Prime, so that the remainders use all bits of the hash."""
_Line = tuple[tuple[Any, ...], tuple[str, ...]]
_SCHEMA: Final = """
CREATE TABLE meta (fingerprint TEXT, sieve BLOB);
CREATE TABLE place (
  id INTEGER PRIMARY KEY, kind TEXT, name TEXT, lat REAL, lon REAL, country TEXT,
  admin1 INTEGER, admin2 INTEGER, population INTEGER
);
CREATE INDEX nation ON place (country) WHERE kind = 'C';
CREATE TABLE alias (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""

# Countries whose names reach English through many transliterations; elsewhere a second
# spelling is a second place.
_TRANSLITERATED: Final = frozenset(
    "AFG ARE ARM AZE BGD BHR BLR CAF CMR COM DJI DZA EGY ERI ESH ETH GEO IND IRN IRQ ISR JOR KAZ "
    "KGZ KWT LBN LBY LKA MAR MLI MMR MRT NER NGA NPL OMN PAK PSE QAT RUS SAU SDN SOM SSD SYR TCD "
    "TJK TKM TUN UKR UZB XKX YEM".split()
)
_UNMARKED: Final = _TRANSLITERATED - {"AZE", "TKM", "UZB"}


def fingerprint() -> str:
    """Return what the database depends on: size of the dump, text of the curated files."""
    digest = hashlib.blake2b(_VERSION.encode(), digest_size=8)
    digest.update(str(DUMP.stat().st_size).encode())
    for path in (COUNTRIES, *sorted(CURATED.glob("*.toml"))):
        digest.update(path.name.encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def ensure() -> Path:
    """Return the path of a database that fits the data, building it where there is none.

    It stands beside the dump or, where that folder is read-only, in the temporary folder.
    """
    wanted = fingerprint()
    spare = Path(tempfile.gettempdir()) / f"conflict_events-{wanted}.sqlite"
    for path in (DATABASE, spare):
        if _fits(path, wanted):
            return path
    for path in (DATABASE, spare):
        try:
            build(path, wanted)
        except (PermissionError, sqlite3.OperationalError):
            continue
        except OSError as error:
            if error.errno != 30 or path is spare:  # EROFS
                raise
            continue
        return path
    raise PermissionError(f"cannot write {DATABASE} nor {spare}")


def _fits(path: Path, wanted: str) -> bool:
    if not path.is_file():
        return False
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            row = connection.execute("SELECT fingerprint FROM meta").fetchone()
        finally:
            connection.close()
    except sqlite3.Error:
        return False
    return row is not None and row[0] == wanted


def build(path: Path, mark: str | None = None) -> None:
    """Write the database to `path`, atomically and reproducibly."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    os.close(handle)
    try:
        _fill(Path(name), mark or fingerprint())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _fill(path: Path, mark: str) -> None:
    layer = _layer()
    points = {p["country"]: (p["latitude"], p["longitude"]) for p in layer["point"]}
    called: dict[int, list[str]] = {}
    renamed: dict[int, str] = {}
    for entry in layer["names"]:
        called.setdefault(entry["place"], []).extend(fold_key(n) for n in entry["names"])
        if "name" in entry:
            renamed[entry["place"]] = entry["name"]
    nations = _country_names()
    places: list[tuple[object, ...]] = []
    keys: set[tuple[str, int]] = set()
    sounds: set[tuple[str, int]] = set()
    wanted = {entry.get("country") for entry in layer["place"] if entry["kind"] == "N"}
    towns: dict[str, list[tuple[float, float, int, int]]] = {}
    for place, given in chain(_dumped(), _curated(layer["place"])):
        ident, kind, name, lat, lon, country, *rest = place
        names = {*given, *called.get(ident, ())}
        if kind == "C":
            names.update(nations.get(country, ()))
            lat, lon = points.get(country, (lat, lon))
        if country in _UNMARKED:
            name = _plain(name)
        places.append((ident, kind, renamed.get(ident, name), lat, lon, country, *rest))
        keys.update((name, ident) for name in names)
        if kind == "P" and country in wanted:
            towns.setdefault(country, []).append((lat, lon, rest[0], rest[1]))
        elif kind == "N":
            places[-1] = (*places[-1][:6], *_nearest(towns[country], lat, lon), rest[2])
        if country in _TRANSLITERATED:
            heard = {sound_key.__wrapped__(name) for name in names}
            sounds.update((sound, ident) for sound in heard if len(sound) > 2)
    ordered: list[Any] = sorted(places, key=lambda p: int(str(p[0])))
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.executescript(
            f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;{_SCHEMA}"
        )
        sieve = sieve_of({key for key, _ in keys})
        connection.execute("INSERT INTO meta VALUES (?,?)", (mark, sieve))
        connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?)", ordered)
        connection.executemany("INSERT INTO alias VALUES (?,?)", sorted(keys))
        connection.executemany("INSERT INTO sound VALUES (?,?)", sorted(sounds))
        connection.execute("COMMIT")
    finally:
        connection.close()


def sieve_of(keys: Iterable[str]) -> bytes:
    """Return a Bloom filter of `keys`: most names that are asked for are unknown."""
    bits = bytearray(SIEVE_BYTES)
    for key in keys:
        for bit in sieve_bits(key):
            bits[bit >> 3] |= 1 << (bit & 7)
    return bytes(bits)


def sieve_bits(key: str) -> tuple[int, int]:
    """Return the two bits of the sieve that stand for `key`."""
    data = key.encode()
    return zlib.crc32(data) % (8 * SIEVE_BYTES), zlib.crc32(data, 40503) % (8 * SIEVE_BYTES)


def _plain(name: str) -> str:
    """Drop the marks of scientific transliterations ("Al Quşayr"), which no news prints."""
    decomposed = unicodedata.normalize("NFKD", name)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return plain.replace("’", "'").replace("‘", "'")


def _nearest(towns: list[tuple[float, float, int, int]], lat: float, lon: float) -> tuple[int, int]:
    """Return the units of the town nearest to a site."""
    near = min(towns, key=lambda t: ((t[0] - lat) ** 2 + (t[1] - lon) ** 2, t))
    return near[2], near[3]


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


def _dumped() -> Iterator[_Line]:
    with lzma.open(DUMP, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            ident, kind, name, lat, lon, country, admin1, admin2, people, names = cells
            place = (
                int(ident), kind, name, float(lat) if lat else None, float(lon) if lon else None,
                country, int(admin1 or 0), int(admin2 or 0), int(people or 0),
            )  # fmt: skip
            yield place, (fold_key(name), *names.split("|")) if names else (fold_key(name),)


def _curated(entries: list[dict[str, Any]]) -> Iterator[_Line]:
    """Yield the curated places under negative ids: GeoNames has none for them."""
    for number, entry in enumerate(entries, start=1):
        names = tuple(fold_key(n) for n in (entry["name"], *entry.get("names", ())))
        point = (entry["latitude"], entry["longitude"])
        yield (
            (
                -number,
                entry["kind"],
                entry["name"],
                *point,
                entry.get("country"),
                0,
                0,
                _PEOPLE.get(entry["kind"], 0),
            ),
            names,
        )
