"""Diagnostic slugs and their documentation are the same set."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_MAKERS = {"Diagnostic", "Unread"}


def _slugs() -> set[str]:
    """Slugs that the source writes down where it makes a diagnostic."""
    found: set[str] = set()
    for path in (ROOT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") in _MAKERS):
                continue
            named = [word.value for word in node.keywords if word.arg == "slug"]
            for value in (*named, *node.args[:1]):
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    found.add(value.value)
    return found


def test_every_slug_is_documented() -> None:
    """``docs/diagnostics.md`` has one row for each slug and no other."""
    text = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([a-z-]+)` \|", text, re.MULTILINE)) == _slugs()
