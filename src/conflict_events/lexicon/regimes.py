"""Regimes of states by day: names of forces are dated by them in ACLED's style."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Self

from pydantic import Field, model_validator

from conflict_events.lexicon.load import Entry, entries, load_pack


class Regimes(Entry):
    """The regimes of one state, each by its first day; it lasts until the next begins."""

    id: str
    """ISO 3166-1 alpha-3."""
    starts: tuple[date, ...] = Field(min_length=1)
    source: str | None = None

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if any(one >= other for one, other in pairwise(self.starts)):
            msg = "first days of regimes must rise"
            raise ValueError(msg)
        return self


@lru_cache(maxsize=1)
def load_regimes() -> dict[str, Regimes]:
    """Return the regimes of all states that have an entry.

    Raises:
        LexiconError: The file is broken.
    """
    path = load_pack("core").folder / "regimes.toml"
    return {entry.id: entry for entry in entries(path, "regime", Regimes)}


def regime_years(country: str, day: date | None) -> str:
    """Return the years of the regime on `day`, such as `` (2000-2024)``.

    Empty where no day is known, or no regime of that day: years are never guessed.
    """
    known = load_regimes().get(country)
    number = bisect_right(known.starts, day) if known is not None and day is not None else 0
    if known is None or number == 0:
        return ""
    last = known.starts[number].year if number < len(known.starts) else ""
    return f" ({known.starts[number - 1].year}-{last})"
