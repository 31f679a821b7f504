"""Laws of building the gazetteer: the same data give the same content, in any order of files."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

from conflict_events.lexicon.gazetteer import load_gazetteer
from conflict_events.lexicon.gazetteer_build import build, extend, fingerprint, fits
from conflict_events.lexicon.gazetteer_geonames import with_units

DUMP = Path(__file__).parents[2] / "examples" / "gazetteer" / "SY.txt"
TABLES = ("place", "alias", "sound", "skeleton", "meta")


def content(path: Path, tables: tuple[str, ...] = TABLES) -> str:
    """Hash of all rows."""
    connection = sqlite3.connect(path)
    digest = hashlib.blake2b(digest_size=16)
    for table in tables:
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):  # noqa: S608 - ours
            digest.update(repr(row).encode())
    connection.close()
    return digest.hexdigest()


def test_two_builds_hold_the_same(tmp_path: Path) -> None:
    """A second build must hold what the first holds, mark and sieve included."""
    build(tmp_path / "again.sqlite")
    assert fits(tmp_path / "again.sqlite", fingerprint())
    assert content(tmp_path / "again.sqlite") == content(load_gazetteer().path)


def test_two_extensions_hold_the_same(tmp_path: Path) -> None:
    """The same dump must give the same larger gazetteer."""
    for name in ("one", "two"):
        extend(tmp_path / name, with_units([DUMP], load_gazetteer().towns()), "mark")
    assert content(tmp_path / "one") == content(tmp_path / "two")
    assert content(tmp_path / "one") != content(load_gazetteer().path)
