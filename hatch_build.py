"""Build hook: puts gazetteer and actor registry into the wheel as files that load at once."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerHook(BuildHookInterface[Any]):
    """Builds ``places.sqlite`` and ``registry.json`` before files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build what is missing or does not fit its source."""
        if self.target_name != "wheel":
            return
        source = str(Path(self.root) / "src")
        sys.path.insert(0, source)
        try:
            from conflict_events.lexicon import actors, gazetteer_build  # noqa: PLC0415 - found only now

            gazetteer_build.ensure()
            actors.load_registry()
        finally:
            sys.path.remove(source)
