"""What ``conflict-events doctor`` looks at: models by hash, gazetteer, lexicon, versions."""

from __future__ import annotations

import hashlib
import importlib.util
import lzma
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from conflict_events.errors import ConflictEventsError
from conflict_events.lexicon.load import DATA, Entry, read_toml, validated

_LIBRARIES = ("spacy", "pydantic", "dateparser", "pyahocorasick", "rapidfuzz", "typer")


class ModelFiles(Entry):
    """A model package: its version and the sha256 of its weight files."""

    version: str
    files: dict[str, str]


class ModelTable(Entry):
    """``models.toml``: what this version was built and measured with."""

    gazetteer: str
    """sha256 of the gazetteer's dump, unpacked."""
    models: dict[str, ModelFiles]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    what: str
    sound: bool
    detail: str


def findings() -> Iterator[Finding]:
    """Yield what was found, in a fixed order; nothing raises."""
    for name in _LIBRARIES:
        try:
            yield Finding(name, sound=True, detail=version(name))
        except PackageNotFoundError:
            yield Finding(name, sound=False, detail=f"not installed: pip install {name}")
    path = DATA / "core" / "models.toml"
    try:
        table = validated(path, "models", ModelTable, read_toml(path))
    except ConflictEventsError as error:
        yield Finding("models.toml", sound=False, detail=str(error))
        return
    for name, model in sorted(table.models.items()):
        yield _model(name, model)
    yield _lexicon()
    yield _gazetteer(table.gazetteer)


def _model(name: str, model: ModelFiles) -> Finding:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        remedy = f"not installed: pip install {name.replace('_', '-')}=={model.version}"
        return Finding(name, sound=False, detail=remedy)
    folder = Path(spec.origin).parent
    for relative, expected in sorted(model.files.items()):
        found = sorted(folder.glob(f"*/{relative}"))
        if not found:
            return Finding(name, sound=False, detail=f"{relative} is missing; reinstall it")
        if hashlib.sha256(found[0].read_bytes()).hexdigest() != expected:
            detail = f"{relative} differs from release {model.version}; reinstall it"
            return Finding(name, sound=False, detail=detail)
    return Finding(name, sound=True, detail=f"{model.version}, {len(model.files)} files verified")


def _lexicon() -> Finding:
    from conflict_events.lexicon.lexicon import load_lexicon  # noqa: PLC0415 - reported if broken

    try:
        lexicon = load_lexicon()
    except ConflictEventsError as error:
        return Finding("lexicon", sound=False, detail=str(error))
    detail = f"{len(lexicon.types)} types, {len(lexicon.triggers)} triggers"
    return Finding("lexicon", sound=True, detail=f"{detail}, {lexicon.fingerprint}")


def _gazetteer(expected: str) -> Finding:
    from conflict_events.entities.locate import locate  # noqa: PLC0415 - reported if broken
    from conflict_events.lexicon.gazetteer_source import DUMP  # noqa: PLC0415 - the same

    try:
        found = dump_hash(DUMP)
        if found != expected:
            detail = f"{DUMP.name} differs from what this version was built with; reinstall"
            return Finding("gazetteer", sound=False, detail=detail)
        place = locate("Kabul", country="Afghanistan")
    except (ConflictEventsError, OSError, EOFError, lzma.LZMAError, sqlite3.Error) as error:
        return Finding("gazetteer", sound=False, detail=str(error))
    if place is None or place.latitude is None:
        return Finding("gazetteer", sound=False, detail="does not know Kabul; reinstall")
    detail = f"dump {expected[:16]} verified, Kabul at {place.latitude}, {place.longitude}"
    return Finding("gazetteer", sound=True, detail=detail)


def dump_hash(path: Path) -> str:
    """Return the sha256 of the unpacked dump at `path`."""
    return hashlib.sha256(lzma.decompress(path.read_bytes())).hexdigest()
