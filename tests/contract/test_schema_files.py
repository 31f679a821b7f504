"""The published JSON Schemas are those of the models."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from conflict_events import Extractor
from conflict_events.schema.jsonschema import schemas, to_text

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_schema_file_is_fresh(name: str) -> None:
    """Each file is what ``conflict-events schema --write docs/schema`` writes."""
    assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == to_text(schemas()[name])


def test_no_schema_file_is_left_over() -> None:
    """No file stands for a model that is not published."""
    assert sorted(path.stem for path in FOLDER.glob("*.json")) == sorted(schemas())


@pytest.mark.model
def test_records_satisfy_the_published_schema() -> None:
    """What the example article gives is valid by the files alone."""
    validator = pytest.importorskip("jsonschema").Draft202012Validator
    text = (FOLDER.parents[1] / "examples" / "qusayr.txt").read_text(encoding="utf-8")
    result = Extractor.default().extract(text)
    published = json.loads((FOLDER / "result.json").read_text(encoding="utf-8"))
    assert result.events
    assert not list(validator(published).iter_errors(json.loads(result.model_dump_json())))
