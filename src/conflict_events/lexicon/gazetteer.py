"""The gazetteer: candidates for a name, from a read-only SQLite file."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from conflict_events.errors import ConfigError
from conflict_events.lexicon.gazetteer_build import LEAST_SKELETON, ensure, fits, sieve_bits
from conflict_events.lexicon.gazetteer_source import Row
from conflict_events.text.fold import fold_key, spelled_out
from conflict_events.text.sound import skeleton, sound_key

Kind = Literal["C", "1", "2", "P", "R", "S", "N"]
"""Country, first-order unit, second-order unit, populated place, informal region, sea,
neighbourhood or site."""

VARIABLE: Final = "CONFLICT_EVENTS_GAZETTEER"
"""Environment variable that names a gazetteer of the user's own."""
_COLUMNS: Final = (
    "p.id,p.kind,p.name,p.lat,p.lon,p.country,p.admin1,p.admin2,p.population,p.feature"
)
_BY_NAME: Final = f"SELECT {_COLUMNS} FROM alias a JOIN place p ON p.id=a.place WHERE a.key=?"  # noqa: S608
_BY_SOUND: Final = (
    f"SELECT {_COLUMNS} FROM sound a JOIN place p ON p.id=a.place WHERE a.key=? AND p.country=?"  # noqa: S608
)
_BY_SKELETON: Final = (
    f"SELECT {_COLUMNS} FROM skeleton a JOIN place p ON p.id=a.place "  # noqa: S608
    "WHERE a.key=? AND p.country=?"
)
_BY_ID: Final = f"SELECT {_COLUMNS} FROM place p WHERE p.id=?"  # noqa: S608
_BY_CODE: Final = f"SELECT {_COLUMNS} FROM place p WHERE p.kind='C' AND p.country=?"  # noqa: S608
_LEAST_SOUND: Final = 4  # shorter keys are shared by too many names
_ORDER: Final = {"C": 0, "R": 1, "S": 1, "1": 2, "P": 3, "2": 4, "N": 5}


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the gazetteer."""

    id: int
    """GeoNames identifier; negative for places of the curated layer that have none."""
    kind: Kind
    name: str
    latitude: float | None
    longitude: float | None
    country: str | None
    """ISO 3166-1 alpha-3."""
    admin1: int
    """Identifier of the first-order unit, or 0."""
    admin2: int
    """Identifier of the second-order unit, or 0."""
    population: int
    feature: str | None = None
    """GeoNames feature code of a site; None where the kind tells it."""


def is_own_name(place: Place, key: str) -> bool:
    """Whether a folded name is the place's own, not one in another language or a code."""
    own = fold_key(place.name)
    return own in (key, f"{key} city") or sound_key(place.name) == sound_key(key)


class Gazetteer:
    """Read-only access by name. Safe to share between threads and across forks.

    Args:
        path: The database; see `gazetteer_build`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        row = self._connection().execute("SELECT fingerprint, sieve FROM meta").fetchone()
        self.mark: str = row[0]
        """Which places it holds: a hash of their source and, if extended, of what by."""
        self._sieve: bytes = row[1]
        self.candidates = lru_cache(maxsize=16384)(self._candidates)
        self.sounding = lru_cache(maxsize=4096)(self._sounding)
        self.resembling = lru_cache(maxsize=4096)(self._resembling)
        self.nation = lru_cache(maxsize=512)(self._nation)
        self.place = lru_cache(maxsize=8192)(self._place)

    def _connection(self) -> sqlite3.Connection:
        local = self._local
        if getattr(local, "process", None) != os.getpid():
            uri = f"{self.path.as_uri()}?mode=ro&immutable=1"
            local.connection = sqlite3.connect(uri, uri=True)
            local.process = os.getpid()
        connection: sqlite3.Connection = local.connection
        return connection

    def count(self) -> int:
        """Return how many places it holds."""
        found: int = self._connection().execute("SELECT count(*) FROM place").fetchone()[0]
        return found

    def towns(self) -> Iterator[Row]:
        """Yield its populated places, as rows."""
        rows = self._connection().execute("SELECT * FROM place WHERE kind = 'P' ORDER BY id")
        return (Row(*row) for row in rows)

    def _candidates(self, name: str) -> tuple[Place, ...]:
        """Return the places of that name, countries first, then by population."""
        key = fold_key(name)
        return self._keyed(key) or (self._keyed(full) if (full := spelled_out(key)) != key else ())

    def _keyed(self, key: str) -> tuple[Place, ...]:
        for bit in sieve_bits(key, len(self._sieve)):
            if not self._sieve[bit >> 3] >> (bit & 7) & 1:
                return ()
        return _ordered(self._connection().execute(_BY_NAME, (key,)))

    def _sounding(self, name: str, country: str) -> tuple[Place, ...]:
        """Return the places of `country` (alpha-3) whose name sounds like `name`."""
        key = sound_key(name)
        if len(key) < _LEAST_SOUND:
            return ()
        rows = self._connection().execute(_BY_SOUND, (key, country))
        return _ordered(rows)

    def _resembling(self, name: str, country: str) -> tuple[Place, ...]:
        """Return towns and sites of `country` (alpha-3) with the consonants of `name`.

        Much coarser than `sounding`: for names whose unit is known.
        """
        key = skeleton(name, country)
        if len(key) < LEAST_SKELETON:
            return ()
        return _ordered(self._connection().execute(_BY_SKELETON, (key, country)))

    def _place(self, ident: int) -> Place | None:
        """Return the place of a GeoNames id."""
        row = self._connection().execute(_BY_ID, (ident,)).fetchone()
        return None if row is None else Place(*row)

    def _nation(self, code: str) -> Place | None:
        """Return the country of an ISO 3166-1 code, alpha-3."""
        row = self._connection().execute(_BY_CODE, (code,)).fetchone()
        return None if row is None else Place(*row)


def _ordered(rows: sqlite3.Cursor) -> tuple[Place, ...]:
    found = [Place(*row) for row in rows]
    found.sort(key=lambda p: (_ORDER.get(p.kind, 9), -p.population, p.id))
    return tuple(found)


def load_gazetteer(path: str | None = None) -> Gazetteer:
    """Return the gazetteer; its database is built on first use where a wheel brought none.

    Args:
        path: A file made by `conflict-events gazetteer build`. Without one, the file that the
            environment variable ``CONFLICT_EVENTS_GAZETTEER`` names, else the gazetteer of the
            library.

    Raises:
        ConfigError: The file is no gazetteer of this version.
    """
    return _opened(path or os.environ.get(VARIABLE) or "")


@lru_cache(maxsize=4)
def _opened(path: str) -> Gazetteer:
    if not path:
        return Gazetteer(ensure())
    given = Path(path).resolve()
    if not fits(given):
        raise ConfigError(f"{path}: no gazetteer of this version; build it anew")
    return Gazetteer(given)
