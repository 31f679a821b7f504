"""Base of the public models: frozen, closed, documented by attribute docstrings."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value; unknown keys are refused. `schema.jsonschema` reads attribute docstrings."""

    model_config = ConfigDict(frozen=True, extra="forbid")
