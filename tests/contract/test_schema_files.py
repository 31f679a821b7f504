"""The published JSON Schemas are those of the models."""

from __future__ import annotations

from pathlib import Path

import pytest

from conflict_events.schema.jsonschema import schemas, to_text

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_schema_file_is_fresh(name: str) -> None:
    """Each file is what ``conflict-events schema --write docs/schema`` writes."""
    assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == to_text(schemas()[name])


def test_no_schema_file_is_left_over() -> None:
    """No file stands for a model that is not published."""
    assert sorted(path.stem for path in FOLDER.glob("*.json")) == sorted(schemas())
