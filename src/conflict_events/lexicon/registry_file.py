"""The registry's rows in one JSON file, so that reading 2,000 entries takes no noticeable time.

The TOML files are what people edit; parsing and validating them takes half a second. Their
content is kept beside them as ``registry.json``, made by the wheel's build hook or on first
use and remade whenever one of them changes. A pack without write access is read from TOML.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path
from typing import Any, Final

from conflict_events.errors import LexiconError
from conflict_events.lexicon.load import Entry, Pack, entries
from conflict_events.text.fold import fold_key

Rows = dict[str, list[dict[str, Any]]]
"""Entries as plain values, by their key in the TOML files, in the order of the files."""
NAME: Final = "registry.json"
_VERSION: Final = "1"
_NAMED: Final = (
    "name",
    "names",
    "aliases",
    "surnames",
    "demonyms",
    "peoples",
    "capital",
    "metonyms",
    "nouns",
)


def rows_of(pack: Pack, models: dict[str, tuple[str, type[Entry]]]) -> tuple[Rows, dict[str, str]]:
    """Return the rows of `pack`, and the folded keys of all names in them.

    Args:
        pack: Where the files lie.
        models: Key of the tables to (pattern of files, model).

    Raises:
        LexiconError: A file is broken, or an id is used twice.
    """
    path = pack.folder / NAME
    mark = _fingerprint(pack, models)
    try:
        kept = json.loads(path.read_bytes())
        if kept["fingerprint"] == mark:
            return kept["rows"], kept["keys"]
    except (OSError, ValueError, KeyError, TypeError):
        pass
    rows: Rows = {key: _read(pack, key, *model) for key, model in models.items()}
    keys = {name: fold_key(name) for name in sorted(_names(rows))}
    _keep(path, {"fingerprint": mark, "rows": rows, "keys": keys})
    return rows, keys


def _read(pack: Pack, key: str, pattern: str, model: type[Entry]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    seen: set[str] = set()
    for path in pack.files(pattern):
        for entry in entries(path, key, model):
            row = entry.model_dump(mode="json", by_alias=True, exclude_defaults=True)
            ident = row["id"]
            if ident in seen:
                remedy = "give each entry an id of its own"
                raise LexiconError(str(path), ident, f"{key} id is used twice", remedy=remedy)
            seen.add(ident)
            found.append(row)
    return sorted(found, key=lambda row: str(row["id"]))


def _names(rows: Rows) -> set[str]:
    found: set[str] = set()
    for row in (row for part in rows.values() for row in part):
        for field in _NAMED:
            value = row.get(field, ())
            found.update((value,) if isinstance(value, str) else value)
    return found


def _fingerprint(pack: Pack, models: dict[str, tuple[str, type[Entry]]]) -> str:
    digest = hashlib.blake2b(_VERSION.encode(), digest_size=12)
    for key, (pattern, model) in sorted(models.items()):
        digest.update(repr((key, sorted(model.model_fields))).encode())
        for path in pack.files(pattern):
            digest.update(path.name.encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _keep(path: Path, content: dict[str, object]) -> None:
    """Write the file in one step, so that a parallel reader never sees half of it."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(content, file, ensure_ascii=False)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError:
        return
