"""Models as JSON text and back, whatever their texts hold.

A text may hold half of a surrogate pair (a broken emoji in a scraped page), which UTF-8 cannot
write and pydantic refuses. Such a model is written with escapes, which JSON allows, and read
through Python's own reader, so that evidence stays exactly what the raw text has.
"""

from __future__ import annotations

import json
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticSerializationError

M = TypeVar("M", bound=BaseModel)


def to_json(model: BaseModel) -> str:
    """Return `model` as JSON on one line; always encodable as UTF-8."""
    try:
        return model.model_dump_json()
    except PydanticSerializationError:
        return json.dumps(model.model_dump(mode="json"), separators=(",", ":"))


def from_json(kind: type[M], text: str | bytes) -> M:
    """Return the `kind` that `text` holds.

    Raises:
        ValidationError: It holds none.
    """
    try:
        return kind.model_validate_json(text)
    except ValidationError as error:
        if error.errors(include_url=False, include_input=False)[0]["type"] != "json_invalid":
            raise
        try:
            given = json.loads(text)
        except (ValueError, RecursionError):
            raise error from None
        return kind.model_validate(given)


def encodable(text: str) -> str:
    """Return `text` with half pairs replaced by U+FFFD: for formats that must be UTF-8."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
