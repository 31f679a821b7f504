"""Building the gazetteer's SQLite file from the dump and the curated layer.

Only the standard library is used: the build hook of the wheel runs this before anything is
installed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Final

from conflict_events.lexicon.gazetteer_source import (
    COUNTRIES,
    CURATED,
    DATA,
    DUMP,
    TRANSLITERATED,
    Line,
    base,
)
from conflict_events.text.fold import spelled_out
from conflict_events.text.sound import SOUND_VERSION, skeleton, sound_key

DATABASE: Final = DATA / "gazetteer" / "places.sqlite"
_VERSION: Final = f"8.{SOUND_VERSION}"
SIEVE_BYTES: Final = 1_000_003
"""Least size of the sieve; odd, so that the remainders use all bits of the hash."""
LEAST_SKELETON: Final = 3
"""Consonants that a name must have to be looked up by them."""
_CHUNK: Final = 20_000
_FAST: Final = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN"
_SCHEMA: Final = """
CREATE TABLE meta (fingerprint TEXT, sieve BLOB);
CREATE TABLE place (
  id INTEGER PRIMARY KEY, kind TEXT, name TEXT, lat REAL, lon REAL, country TEXT,
  admin1 INTEGER, admin2 INTEGER, population INTEGER, feature TEXT
);
CREATE INDEX nation ON place (country) WHERE kind = 'C';
CREATE TABLE alias (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE sound (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE skeleton (key TEXT, place INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
"""


def fingerprint() -> str:
    """Return what the database depends on: size of the dump, text of the curated files."""
    digest = hashlib.blake2b(_VERSION.encode(), digest_size=8)
    digest.update(str(DUMP.stat().st_size).encode())
    for path in (COUNTRIES, *sorted(CURATED.glob("*.toml"))):
        digest.update(path.name.encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return f"{_VERSION}-{digest.hexdigest()}"


def ensure() -> Path:
    """Return the path of a database that fits the data, building it where there is none.

    It stands beside the dump or, where that folder is read-only, in the temporary folder.
    """
    wanted = fingerprint()
    spare = Path(tempfile.gettempdir()) / f"conflict_events-{wanted}.sqlite"
    for path in (DATABASE, spare):
        if fits(path, wanted):
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


def fits(path: Path, wanted: str | None = None) -> bool:
    """Whether a file is a gazetteer of this version.

    Args:
        path: The file.
        wanted: Mark that it must bear; without one, any of this version.
    """
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
    if row is None:
        return False
    return bool(row[0] == wanted if wanted else str(row[0]).startswith(f"{_VERSION}-"))


def build(path: Path, mark: str | None = None) -> None:
    """Write the library's own database to `path`, atomically and reproducibly.

    Args:
        path: File to write.
        mark: Mark that it bears.
    """
    with _written(path) as part:
        connection = sqlite3.connect(part, isolation_level=None)
        try:
            connection.executescript(f"{_FAST};{_SCHEMA}")
            _insert(connection, sorted(base(), key=lambda line: line[0].id))
            _close(connection, mark or fingerprint())
        finally:
            connection.close()


def extend(path: Path, further: Iterable[Line], mark: str) -> None:
    """Write the library's own database with further places to `path`, atomically.

    Args:
        path: File to write.
        further: Places to add; those with an id that the library has are skipped.
        mark: What tells this database from others of the same version.
    """
    with _written(path) as part:
        shutil.copyfile(ensure(), part)
        connection = sqlite3.connect(part, isolation_level=None)
        try:
            connection.executescript(_FAST)
            known = frozenset(ident for (ident,) in connection.execute("SELECT id FROM place"))
            more = (line for line in further if line[0].id not in known)
            while chunk := list(islice(more, _CHUNK)):
                _insert(connection, chunk)
            connection.execute("DELETE FROM meta")
            _close(connection, f"{fingerprint()}+{mark}")
        finally:
            connection.close()


@contextmanager
def _written(path: Path) -> Iterator[Path]:
    """Give a file to write that takes the place of `path` when all went well."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    os.close(handle)
    try:
        yield Path(name)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _close(connection: sqlite3.Connection, mark: str) -> None:
    """Add the sieve of all keys and the mark, and commit."""
    count = connection.execute("SELECT count(DISTINCT key) FROM alias").fetchone()[0]
    found = connection.execute("SELECT DISTINCT key FROM alias")
    sieve = sieve_of((key for (key,) in found), max(SIEVE_BYTES, count | 1))
    connection.execute("INSERT INTO meta VALUES (?,?)", (mark, sieve))
    connection.execute("COMMIT")
    connection.execute("VACUUM")


def _insert(connection: sqlite3.Connection, lines: list[Line]) -> None:
    """Insert places with their keys and sounds, in the order of the keys."""
    keys: list[tuple[str, int]] = []
    sounds: set[tuple[str, int]] = set()
    bones: set[tuple[str, int]] = set()
    for row, names in lines:
        keys += ((name, row.id) for name in names)
        keys += ((full, row.id) for name in names if (full := spelled_out(name)) != name)
        if row.country in TRANSLITERATED:
            heard = {sound_key.__wrapped__(name) for name in names}
            sounds.update((sound, row.id) for sound in heard if len(sound) > 2)
        if row.country in TRANSLITERATED and row.kind in "PN":
            bare = {skeleton.__wrapped__(name, row.country) for name in names}
            bones.update((bone, row.id) for bone in bare if len(bone) >= LEAST_SKELETON)
    connection.executemany(
        "INSERT OR IGNORE INTO place VALUES (?,?,?,?,?,?,?,?,?,?)", (row for row, _ in lines)
    )
    connection.executemany("INSERT OR IGNORE INTO alias VALUES (?,?)", sorted(keys))
    connection.executemany("INSERT OR IGNORE INTO sound VALUES (?,?)", sorted(sounds))
    connection.executemany("INSERT OR IGNORE INTO skeleton VALUES (?,?)", sorted(bones))


def sieve_of(keys: Iterable[str], size: int = SIEVE_BYTES) -> bytes:
    """Return a Bloom filter of `keys`: most names that are asked for are unknown.

    Args:
        keys: Folded names.
        size: Bytes of the filter.
    """
    bits = bytearray(size)
    for key in keys:
        for bit in sieve_bits(key, size):
            bits[bit >> 3] |= 1 << (bit & 7)
    return bytes(bits)


def sieve_bits(key: str, size: int = SIEVE_BYTES) -> tuple[int, int]:
    """Return the two bits that stand for `key` in a sieve of `size` bytes."""
    data = key.encode()
    return zlib.crc32(data) % (8 * size), zlib.crc32(data, 40503) % (8 * size)
