"""House rules of the source tree."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import conflict_events

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
BANNED = {"utils", "helpers", "common", "misc"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: p.stem)
def test_module_is_small_and_documented(path: Path) -> None:
    """A module has at most 400 lines, a docstring and a name that says something."""
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 400
    assert text.startswith('"""')
    assert path.stem not in BANNED


def test_public_names_exist() -> None:
    """Each public name can be had, and they are the pinned ones."""
    pinned = json.loads((Path(__file__).parent / "public_api.json").read_text())
    assert sorted(conflict_events.__all__) == pinned
    for name in pinned:
        assert getattr(conflict_events, name) is not None


def test_import_loads_neither_spacy_nor_data() -> None:
    """Importing the package is light."""
    code = (
        "import sys, conflict_events;"
        "print([m for m in ('spacy', 'dateparser', 'conflict_events.lexicon') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
