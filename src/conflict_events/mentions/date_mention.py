"""What is known of a date expression before any arithmetic."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from conflict_events.lexicon.date_rules import BoundKind, FieldValue
from conflict_events.text.types import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """Words that name a day, a span of days or a duration."""

    span: Span
    text: str
    """As printed."""
    rule: str
    production: str
    """What the arithmetic does with the fields."""
    fields: tuple[tuple[str, FieldValue], ...]
    sentence: int
    paragraph: int
    future: bool = False
    """Its clause tells of something still to come; past unless words say so."""
    past: bool = False
    """A word of its clause says that it is past (neither is set where no word tells)."""
    continuous: bool = False
    """Something goes on through the span ("since", "for", "from ... to")."""
    part_of_day: str | None = None
    edge: str | None = None
    """Part of the period: early, earlier, mid, late, later."""
    bound: BoundKind | None = None
    """Which end of the span it gives, if not both."""
    bound_length: int = 0
    """Characters of the word for the bound and what follows it, at the start of the span."""
    parts: tuple[DateMention, ...] = field(default=())
    """First and last of a range; the day that "two days after" is counted from."""

    def named(self) -> DateMention:
        """Return the mention without the word for a bound: "Friday" of "by Friday"."""
        if self.bound is None:
            return self
        cut = self.bound_length
        return replace(
            self,
            span=Span(self.span.start + cut, self.span.end, self.span.part),
            text=self.text[cut:],
            continuous=False,
            bound=None,
            bound_length=0,
        )

    def get(self, name: str) -> FieldValue | None:
        """Return the field `name`."""
        return next((value for key, value in self.fields if key == name), None)

    def number(self, name: str) -> int | None:
        """Return the field `name` if it is a number."""
        value = self.get(name)
        return value if isinstance(value, int) else None
