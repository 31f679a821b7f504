"""Date spans: inclusive days with the precision that the words have."""

from __future__ import annotations

from datetime import date
from typing import Literal, Self

from pydantic import model_validator

from conflict_events.schema.base import Model
from conflict_events.schema.evidence import Evidence

DatePrecision = Literal["day", "days", "week", "month", "year", "longer"]
DateBasis = Literal["explicit", "relative", "dateline", "publication"]


class DateSpan(Model):
    """Days on which, or within which, something happened."""

    start: date | None
    """First possible day, inclusive; null where only an end is known ("by Friday")."""
    end: date | None
    """Last possible day, inclusive; null where it still goes on."""
    continuous: bool = False
    """True: it went on through the span. False: one unknown day inside it."""
    precision: DatePrecision
    """Width class of the words, not of the arithmetic."""
    basis: DateBasis
    """What the days were computed from."""
    mention: str | None = None
    """As printed; null where the date is inferred from publication."""
    evidence: tuple[Evidence, ...] = ()
    """Where it was read; the first is the mention itself."""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.start and self.end and self.start > self.end:
            msg = f"date span starts {self.start} after its end {self.end}"
            raise ValueError(msg)
        return self
