"""Number words, vague quantities and qualifiers, as `mentions.counts` reads them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeVar

from conflict_events.errors import LexiconError
from conflict_events.lexicon.load import Entry, entries, load_pack, read_toml, validated
from conflict_events.schema.counts import CountWording

Words = tuple[str, ...]
E = TypeVar("E", bound=Entry)


class CountExample(Entry):
    """A phrase of our own and the reading it must give."""

    text: str
    low: int | None = None
    high: int | None = None
    best: int | None = None
    wording: CountWording


class Quantity(Entry):
    """Words that tell a quantity without a number."""

    id: str
    phrases: tuple[str, ...]
    low: int
    """Lowest number that the words can mean."""
    high: int | None = None
    best: int | None = None
    wording: CountWording = "vague"
    additional: bool = False
    """Comes on top of others; a number behind it takes its place ("another 20")."""
    examples: tuple[CountExample, ...]
    source: str | None = None


class Qualifier(Entry):
    """Words that open a bound of the number they qualify."""

    id: str
    before: tuple[str, ...]
    after: tuple[str, ...] = ()
    bound: Literal["at_least", "up_to", "about"]
    examples: tuple[CountExample, ...]
    source: str | None = None


class Preface(Entry):
    """Words before a number that leave it as it is."""

    id: str
    phrases: tuple[str, ...]
    total: bool = False
    """The number is a sum over others."""
    additional: bool = False
    """The number comes on top of others."""
    people: bool = False
    """The number counts people, whether a noun follows or not ("a family of five")."""
    source: str | None = None


class NotPeople(Entry):
    """Neighbours that make a number a measure, a date, a price or a designation."""

    after: tuple[str, ...]
    before: tuple[str, ...]


class _Values(Entry):
    values: dict[str, int]
    scales: dict[str, int]
    not_people: NotPeople


@dataclass(frozen=True, slots=True)
class Numbers:
    """All number data, indexed by first word, longest phrase first."""

    values: dict[str, int]
    scales: dict[str, int]
    quantities: dict[str, tuple[tuple[Words, Quantity], ...]]
    before: dict[str, tuple[tuple[Words, Qualifier], ...]]
    """Qualifiers before a number, by their *last* word."""
    after: dict[str, tuple[tuple[Words, Qualifier], ...]]
    prefaces: dict[str, tuple[tuple[Words, Preface], ...]]
    """Prefaces by their *last* word."""
    units: frozenset[str]
    designators: frozenset[str]
    entries: tuple[Quantity | Qualifier, ...]


def _index(pairs: list[tuple[str, E]], *, last: bool) -> dict[str, tuple[tuple[Words, E], ...]]:
    table: dict[str, list[tuple[Words, E]]] = {}
    for phrase, entry in pairs:
        words = tuple(phrase.split())
        table.setdefault(words[-1 if last else 0], []).append((words, entry))
    return {
        key: tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair[0])))
        for key, found in table.items()
    }


@lru_cache(maxsize=4)
def load_numbers(name: str = "core") -> Numbers:
    """Load ``numbers.toml`` of the pack `name`.

    Raises:
        LexiconError: The file is missing or broken, or an id is used twice.
    """
    path = load_pack(name).folder / "numbers.toml"
    quantities = entries(path, "quantity", Quantity)
    qualifiers = entries(path, "qualifier", Qualifier)
    prefaces = entries(path, "preface", Preface)
    seen: set[str] = set()
    for ident in (e.id for group in (quantities, qualifiers, prefaces) for e in group):
        if ident in seen:
            remedy = "give each entry an id of its own"
            raise LexiconError(str(path), ident, "id is used twice", remedy=remedy)
        seen.add(ident)
    raw = read_toml(path)
    table = validated(
        path,
        "values",
        _Values,
        {key: raw.get(key, {}) for key in ("values", "scales", "not_people")},
    )
    return Numbers(
        values=table.values,
        scales=table.scales,
        quantities=_index([(p, q) for q in quantities for p in q.phrases], last=False),
        before=_index([(p, q) for q in qualifiers for p in q.before], last=True),
        after=_index([(p, q) for q in qualifiers for p in q.after], last=False),
        prefaces=_index([(p, q) for q in prefaces for p in q.phrases], last=True),
        units=frozenset(table.not_people.after),
        designators=frozenset(table.not_people.before),
        entries=(*quantities, *qualifiers),
    )
