"""``run.json``: what a run was made with, from what, and what came out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from conflict_events import __version__
from conflict_events.exports.atomic import replace_file
from conflict_events.exports.files import Written
from conflict_events.exports.formats import TABLES
from conflict_events.schema import SCHEMA_VERSION

_READR = {"text": "c", "int": "i", "float": "d", "bool": "l", "date": "D"}
"""Types as ``readr::read_csv(col_types = )`` takes them in one string."""
_NOTICES = ("Places: GeoNames, https://www.geonames.org, CC BY 4.0",)


@dataclass(slots=True)
class Run:
    """Collects what a command does; `manifest` is its plain form."""

    command: str
    options: Mapping[str, Any]
    inputs: list[dict[str, Any]] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    provenance: Mapping[str, Any] | None = None
    outputs: list[dict[str, Any]] = field(default_factory=list)

    def read(self, path: str, raw: bytes) -> None:
        """Note an input with its hash."""
        found = {"path": path, "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
        self.inputs.append(found)

    def note(self, path: Path) -> None:
        """Note an input file with its hash, without holding it whole."""
        digest, size = hashlib.sha256(), 0
        with path.open("rb") as lines:
            while part := lines.read(1 << 20):
                digest.update(part)
                size += len(part)
        self.inputs.append({"path": str(path), "bytes": size, "sha256": digest.hexdigest()})

    def wrote(self, written: Written) -> None:
        """Note an output, with the columns and types of a table."""
        told = written.manifest()
        table = TABLES.get(written.format)
        if table is not None:
            told["columns"] = [
                {"name": c.name, "type": c.kind, "filled": not c.never} for c in table.columns
            ]
            told["readr"] = "".join(_READR[c.kind] for c in table.columns)
        self.outputs.append(told)

    def made(self, path: Path, raw: bytes) -> None:
        """Note an output that is no file of records."""
        self.outputs.append({"path": str(path), "sha256": hashlib.sha256(raw).hexdigest()})

    def count(self, name: str, number: int = 1) -> None:
        """Add `number` to the count `name`."""
        self.counts[name] = self.counts.get(name, 0) + number

    def manifest(self) -> dict[str, Any]:
        """Return plain values: no time of day, so that the same run gives the same file."""
        return {
            "library": __version__,
            "schema_version": SCHEMA_VERSION,
            "command": self.command,
            "options": dict(self.options),
            "provenance": self.provenance,
            "inputs": self.inputs,
            "counts": dict(sorted(self.counts.items())),
            "outputs": self.outputs,
            "notices": list(_NOTICES),
        }

    def save(self, path: Path) -> None:
        """Write the manifest.

        Raises:
            ExportError: The file cannot be written.
        """
        text = json.dumps(self.manifest(), indent=1, ensure_ascii=False, default=str)
        replace_file(path, (text + "\n").encode("utf-8", "replace"))
