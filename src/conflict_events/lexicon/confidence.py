"""Factors of confidence: ``confidence.toml``."""

from __future__ import annotations

from functools import lru_cache

from pydantic import Field

from conflict_events.lexicon.load import DATA, Entry, entries


class Factor(Entry):
    """Something that holds for a record and how likely it makes the record to be right."""

    id: str
    """Name under which the code knows when it holds."""
    value: float = Field(gt=0.0)
    """What confidence is multiplied by."""
    when: str
    """When it holds, in words."""
    support: bool = False
    """Whether it speaks for the record and may exceed 1."""
    example: str
    """A text whose record it holds for."""
    counter_example: str
    """A text whose record it does not hold for; empty where it always holds."""


@lru_cache(maxsize=1)
def load_factors() -> tuple[Factor, ...]:
    """Return the factors of the core pack in the order of the file.

    Raises:
        LexiconError: The file is broken.
    """
    return tuple(entries(DATA / "core" / "confidence.toml", "factor", Factor))
