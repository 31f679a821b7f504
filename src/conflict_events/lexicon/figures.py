"""Figures of speech: words beside which "attack" or "kill" tells of no violence."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from pydantic import Field

from conflict_events.lexicon.inflect import noun_forms
from conflict_events.lexicon.load import Entry, entries, load_pack

FigureRole = Literal[
    "object", "subject", "cause", "manner", "occasion", "instrument", "speaker", "prize", "arena"
]


class Figure(Entry):
    """Words that make a figure of a trigger beside which they stand in one role."""

    id: str
    role: FigureRole
    nouns: tuple[str, ...] = ()
    """Singulars; plurals are derived. Of several words the last is the head."""
    words: tuple[str, ...] = ()
    """Exact lower-case forms."""
    example: str = Field(pattern=r"\*.+\*")
    """Sentence in which the marked trigger is a figure."""
    counter_example: str = Field(pattern=r"\*.+\*")
    """Sentence in which it is meant."""
    source: str | None = None


@lru_cache(maxsize=4)
def load_figures(name: str = "core") -> tuple[Figure, ...]:
    """Load ``figures.toml`` of the pack `name`.

    Raises:
        LexiconError: The file is missing or broken.
    """
    return entries(load_pack(name).folder / "figures.toml", "figure", Figure)


@lru_cache(maxsize=16)
def figure_words(role: FigureRole) -> frozenset[str]:
    """Return the lower-case forms of the core pack that have that role."""
    return frozenset(
        form
        for entry in load_figures()
        if entry.role == role
        for form in (*entry.words, *(f for noun in entry.nouns for f in noun_forms(noun)))
    )
