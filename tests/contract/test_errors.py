"""Error slugs and their documentation are the same set."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from conflict_events.errors import ErrorSlug

DOCS = Path(__file__).parents[2] / "docs"


def test_every_slug_is_documented() -> None:
    """``docs/errors.md`` has one row for each slug and no other."""
    rows = re.findall(r"^\| `([a-z-]+)` \|", (DOCS / "errors.md").read_text(), re.MULTILINE)
    assert sorted(rows) == sorted(get_args(ErrorSlug))
