"""The published JSON Schemas of the records."""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from collections.abc import Iterator
from itertools import pairwise
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
    return {name: _schema(model) for name, model in _PUBLISHED.items()}


def to_text(schema: dict[str, Any]) -> str:
    """Return the canonical text of a schema file."""
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    found = {"$schema": _DIALECT, **model.model_json_schema(mode="serialization")}
    definitions = found.get("$defs", {})
    for part in _models(model, set()):
        _describe(definitions.get(part.__name__), part)
    _describe(found, model)
    return found


def _describe(schema: dict[str, Any] | None, model: type[BaseModel]) -> None:
    """Add the attribute docstrings of `model` to its properties.

    Here and not by pydantic, which would read the sources of all models at every start.
    """
    properties = (schema or {}).get("properties", {})
    for name, text in _docstrings(model):
        if name in properties:
            properties[name] = {**properties[name], "description": text}


def _docstrings(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    nodes = body.body if isinstance(body, ast.ClassDef) else []
    for field, told in pairwise(nodes):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(told, ast.Expr)
            and isinstance(told.value, ast.Constant)
            and isinstance(told.value.value, str)
        ):
            yield field.target.id, inspect.cleandoc(told.value.value)


def _models(value: Any, seen: set[type[BaseModel]]) -> set[type[BaseModel]]:  # noqa: ANN401
    """Return the models that a type is made of."""
    if inspect.isclass(value) and issubclass(value, BaseModel) and value not in seen:
        seen.add(value)
        for field in value.model_fields.values():
            _models(field.annotation, seen)
    for part in getattr(value, "__args__", ()):
        _models(part, seen)
    return seen
