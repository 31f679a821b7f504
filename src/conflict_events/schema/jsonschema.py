"""The published JSON Schemas of the records."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from conflict_events.schema.document import Document
from conflict_events.schema.event import Event
from conflict_events.schema.incident import Incident
from conflict_events.schema.result import ExtractionResult

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_PUBLISHED: dict[str, type[BaseModel]] = {
    "document": Document,
    "event": Event,
    "incident": Incident,
    "result": ExtractionResult,
}


def schemas() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of each published model, as its JSON form looks."""
    return {
        name: {"$schema": _DIALECT, **model.model_json_schema(mode="serialization")}
        for name, model in _PUBLISHED.items()
    }


def to_text(schema: dict[str, Any]) -> str:
    """Return the canonical text of a schema file."""
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
