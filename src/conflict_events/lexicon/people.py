"""People who hold office or lead groups, with their terms: entries and what they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Self

from pydantic import Field, model_validator

from conflict_events.lexicon.load import Entry
from conflict_events.schema.actor import ActorKind

_TERM = re.compile(
    r"(?P<office>[a-z_]+)(?:@(?P<of>[a-z0-9_]+))?"
    r" (?P<first>\d{4}(?:-\d\d-\d\d)?|\.\.)/(?P<last>\d{4}(?:-\d\d-\d\d)?|\.\.)"
)


class Office(Entry):
    """A sort of post, and the titles that news puts before a name."""

    id: str
    kind: ActorKind
    sector: str
    """PLOVER sector of who holds it."""
    titles: tuple[str, ...] = ()


class Term(Entry):
    """One spell of one person in one post; a year alone counts from its first to its last day."""

    office: str
    of: str | None = None
    """Id of the group or body that the person leads, where it is not the state."""
    first: date | None = None
    last: date | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "president 2000-07-17/2024-12-08", "leader@hezbollah 1992/2024"; ".." is open.

        Raises:
            ValueError: The text is no term.
        """
        match = _TERM.fullmatch(text)
        if match is None:
            raise ValueError(f"'{text}' is no term such as 'president 2000-07-17/2024'")
        first, last = match["first"], match["last"]
        term = cls(
            office=match["office"],
            of=match["of"],
            first=None if first == ".." else _day(first, "-01-01"),
            last=None if last == ".." else _day(last, "-12-31"),
        )
        if term.first and term.last and term.last < term.first:
            raise ValueError(f"'{text}' ends before it begins")
        return term

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the term."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Person(Entry):
    """Someone whom news names without saying who it is."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    """Names that mean this person wherever they stand ("Netanyahu")."""
    surnames: tuple[str, ...] = ()
    """Names that mean this person with a title, with the country named or in its news."""
    shared: bool = False
    """Whether many others bear the full name: it then asks for a title or the country too."""
    country: str
    terms: tuple[str, ...] = Field(min_length=1)
    """Posts held, earliest first, as `Term.parse` reads them; later ones win where two overlap."""
    source: str | None = None

    @model_validator(mode="after")
    def _parsed(self) -> Self:
        for text in self.terms:
            Term.parse(text)
        return self

    def spells(self) -> tuple[Term, ...]:
        """Return the terms in typed form."""
        return tuple(Term.parse(text) for text in self.terms)


def _day(text: str, rest: str) -> date:
    return date.fromisoformat(text if len(text) > 4 else text + rest)


@dataclass(frozen=True, slots=True)
class Holder:
    """A person as the registry holds them: the shape of a named actor, its posts dated."""

    id: str
    """``person:`` and the id of the entry."""
    name: str
    aliases: tuple[str, ...]
    surnames: tuple[str, ...]
    country: str
    terms: tuple[str, ...]
    shared: bool
    source: str | None
    first_year: None = None
    last_year: None = None
    context: tuple[str, ...] = ()

    @property
    def countries(self) -> tuple[str, ...]:
        """Return the one country whose news names this person."""
        return (self.country,)

    def spells(self) -> tuple[Term, ...]:
        """Return the terms in typed form, earliest first."""
        return _spells(self.terms)

    def term_on(self, day: date | None) -> Term | None:
        """Return the post held on a day; that still held, where no day is given."""
        for term in reversed(self.spells()):
            if term.holds(day) if day is not None else term.last is None:
                return term
        return None

    def held_before(self, day: date | None) -> tuple[Term, ...]:
        """Return the posts left before a day, or ever left."""
        return tuple(
            t for t in self.spells() if t.last is not None and (day is None or t.last < day)
        )


@lru_cache(maxsize=4096)
def _spells(terms: tuple[str, ...]) -> tuple[Term, ...]:
    return tuple(Term.parse(text) for text in terms)
