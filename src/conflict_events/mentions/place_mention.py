"""A place as the text names it."""

from __future__ import annotations

from dataclasses import dataclass

from conflict_events.text.types import Span


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A name of a place, before it is known which place."""

    span: Span
    """The name, without unit word and without container."""
    name: str
    """As printed."""
    printed: Span | None = None
    """The name with the capitalised unit noun that closes it: "Tartuh District"."""
    cue: str | None = None
    """Preposition or verb before it, in lower case; ``near`` where words put it near the place,
    ``label`` where it opens a paragraph before a colon."""
    unit_word: str | None = None
    """Unit noun beside it: ``province`` in "Homs province", ``village`` in "village of X"."""
    containers: tuple[str, ...] = ()
    """Names of what it lies in, innermost first: ("Afghanistan",) in "Kunduz, Afghanistan",
    ("Baghdad",) in "Baghdad's Adhamiyah district"."""
    initial: bool = False
    """Whether it opens its sentence, where any word has a capital."""
    key: str | None = None
    """Key of the gazetteer where it is not the name: ",VA" for a postal code."""
    tentative: bool = False
    """Whether it counts only if the gazetteer knows it by sound in a country of the document."""
