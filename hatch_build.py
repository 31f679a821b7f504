"""Build hook: puts the gazetteer's database into the wheel, so that no user waits for it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GazetteerHook(BuildHookInterface[Any]):
    """Builds ``places.sqlite`` beside its dump before files are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build the database where it is missing or does not fit the dump."""
        if self.target_name != "wheel":
            return
        source = str(Path(self.root) / "src")
        sys.path.insert(0, source)
        try:
            from conflict_events.lexicon import gazetteer_build  # noqa: PLC0415 - found only now

            gazetteer_build.ensure()
        finally:
            sys.path.remove(source)
