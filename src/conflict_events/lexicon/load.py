"""Reading packs: TOML files to validated entries, with file and entry in every error."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from conflict_events.errors import LexiconError

DATA = Path(__file__).resolve().parent.parent / "data"


class Entry(BaseModel):
    """Base of everything that a data file holds: frozen, closed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PackInfo(Entry):
    """``pack.toml``: what the pack is and where its facts come from."""

    name: str
    version: str
    licence: str
    source: str
    """Default source of entries that name none."""


E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder of data files."""

    folder: Path
    info: PackInfo

    def files(self, pattern: str) -> tuple[Path, ...]:
        """Return the files matching `pattern`, sorted by name."""
        return tuple(sorted(self.folder.glob(pattern)))

    def fingerprint(self) -> str:
        """Return a hash of all TOML files, by relative path and content."""
        digest = hashlib.blake2b(digest_size=8)
        for path in sorted(self.folder.rglob("*.toml")):
            digest.update(path.relative_to(self.folder).as_posix().encode())
            digest.update(path.read_bytes())
        return digest.hexdigest()


def read_toml(path: Path) -> dict[str, object]:
    """Parse a TOML file.

    Raises:
        LexiconError: The file is missing, not UTF-8 or not TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = error.strerror or "cannot be read"
        raise LexiconError(str(path), "file", reason, remedy="check the path") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(str(path), "file", str(error), remedy="mend the syntax") from error


def entries(path: Path, key: str, model: type[E]) -> tuple[E, ...]:
    """Return the ``[[key]]`` tables of the file at `path` as `model` values.

    Raises:
        LexiconError: The file cannot be read, or an entry does not fit the model.
    """
    found = read_toml(path).get(key, [])
    if not isinstance(found, list):
        raise LexiconError(str(path), key, "is no list", remedy=f"write [[{key}]] tables")
    return tuple(validated(path, f"{key}[{n}]", model, raw) for n, raw in enumerate(found))


def validated(path: Path, where: str, model: type[E], raw: object) -> E:
    """Return `raw` as a `model`.

    Raises:
        LexiconError: It does not fit; the first problem is named with its field.
    """
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        name = raw.get("id", "") if isinstance(raw, dict) else ""
        field = ".".join(str(part) for part in first["loc"])
        entry = f"{where} {name}".strip()
        problem = f"field '{field}': {first['msg']}"
        raise LexiconError(str(path), entry, problem, remedy="mend the entry") from error


@lru_cache(maxsize=16)
def load_pack(name: str) -> Pack:
    """Return the pack `name`: ``core``, or the path of a folder with a ``pack.toml``.

    Raises:
        LexiconError: There is no such pack, or its ``pack.toml`` is broken.
    """
    folder = DATA / name if (DATA / name / "pack.toml").is_file() else Path(name)
    path = folder / "pack.toml"
    if not path.is_file():
        remedy = "name a folder that holds a pack.toml"
        raise LexiconError(str(path), "pack", "no such pack", remedy=remedy)
    return Pack(folder, validated(path, "pack", PackInfo, read_toml(path)))
