"""Evidence: the characters a value was read from, and the rule that read them."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from conflict_events.schema.base import Model

Part = Literal["text", "title"]
EvidenceRole = Literal[
    "trigger",
    "sentence",
    "initiator",
    "target",
    "associated",
    "place",
    "date",
    "count",
    "source",
    "cue",
    "means",
    "territory",
]


class Evidence(Model):
    """A span of the raw text. Offsets are Unicode code points, half-open."""

    role: EvidenceRole
    """What the span shows."""
    part: Part = "text"
    """``title`` where the span lies in a title that was passed apart from the text."""
    start: int = Field(ge=0)
    """First code point."""
    end: int = Field(ge=0)
    """One past the last code point."""
    text: str
    """Exactly ``raw[start:end]``."""
    rule: str
    """Id of the rule that used the span."""

    @model_validator(mode="after")
    def _length(self) -> Self:
        if self.end - self.start != len(self.text):
            msg = f"evidence {self.start}:{self.end} does not have the length of its text"
            raise ValueError(msg)
        return self
