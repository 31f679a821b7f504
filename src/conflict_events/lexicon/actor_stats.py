"""What the actor registry holds: entries by kind, by country and decade, and by source."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from conflict_events.lexicon.actors import NamedActor, load_registry
from conflict_events.lexicon.load import load_pack
from conflict_events.lexicon.people import Holder, Term

DECADES = (1980, 1990, 2000, 2010, 2020)
"""First years of the decades that the table counts; the first takes all before it."""
UNCHECKED = "editor, unchecked"
"""How a source says that nobody has compared the entry with a published one."""
_LAST = 2026


@dataclass(frozen=True, slots=True)
class CountryRow:
    """One country: how many groups are active in it and people in a post, by decade."""

    country: str
    name: str
    groups: tuple[int, ...]
    people: tuple[int, ...]


def kinds(packs: tuple[str, ...] = ("core",)) -> dict[str, int]:
    """Return how many actors of each sort the registry holds, and of names and sources."""
    registry = load_registry(packs)
    groups = [a for a in registry.actors.values() if isinstance(a, NamedActor)]
    people = [a for a in registry.actors.values() if isinstance(a, Holder)]
    counted = Counter(group.kind for group in groups)
    return {
        "countries and territories": len(registry.countries),
        "named groups and bodies": len(groups),
        **{f"  {kind}": counted[kind] for kind in sorted(counted)},
        "people with terms": len(people),
        "terms": sum(len(person.terms) for person in people),
        "aliases": len(registry.by_alias),
        "ambiguous aliases": sum(len(ids) > 1 for ids in registry.by_alias.values()),
        "role nouns": len({n for role in registry.roles.values() for n in role.nouns}),
    }


def unchecked(packs: tuple[str, ...] = ("core",)) -> tuple[int, int]:
    """Return how many groups and people have no checked source, and how many there are.

    An entry without a source of its own has that of its pack.
    """
    sources = _sources(packs)
    return sum(source.startswith(UNCHECKED) for source in sources), len(sources)


def checked_in_part(packs: tuple[str, ...] = ("core",)) -> int:
    """Return how many have a source for some facts and none for others: name, but not years."""
    found = _sources(packs)
    return sum(UNCHECKED in source and not source.startswith(UNCHECKED) for source in found)


def _sources(packs: tuple[str, ...]) -> list[str]:
    default = load_pack(packs[-1]).info.source
    return [actor.source or default for actor in load_registry(packs).actors.values()]


def by_country(packs: tuple[str, ...] = ("core",)) -> tuple[CountryRow, ...]:
    """Return a row for every country that a group is active in, by name."""
    registry = load_registry(packs)
    groups: Counter[tuple[str, int]] = Counter()
    people: Counter[tuple[str, int]] = Counter()
    for actor in registry.actors.values():
        if isinstance(actor, Holder):
            decades = {d for term in actor.spells() for d in _decades(*_years(term))}
            people.update((actor.country, decade) for decade in decades)
            continue
        places = {actor.country, *actor.countries} - {None}
        for decade in _decades(actor.first_year, actor.last_year):
            groups.update((place, decade) for place in places if place is not None)
    codes = sorted(
        {code for code, _ in groups} & set(registry.countries),
        key=lambda code: registry.countries[code].names[0],
    )
    return tuple(
        CountryRow(
            code,
            registry.countries[code].names[0],
            tuple(groups[code, decade] for decade in DECADES),
            tuple(people[code, decade] for decade in DECADES),
        )
        for code in codes
    )


def _years(term: Term) -> tuple[int | None, int | None]:
    first, last = term.first, term.last
    return first.year if first else None, last.year if last else None


def _decades(first: int | None, last: int | None) -> tuple[int, ...]:
    start, stop = first or 0, last or _LAST
    return tuple(
        decade
        for decade in DECADES
        if (start <= decade + 9) and (stop >= decade or decade == DECADES[0])
    )


def table(packs: tuple[str, ...] = ("core",)) -> str:
    """Return the rows as lines of text, decades as columns, groups and people."""
    head = "  ".join(f"{decade}s".rjust(5) for decade in DECADES)
    lines = [f"{'':32}{'groups'.ljust(len(head))}  people", f"{'':32}{head}  {head}"]
    for row in by_country(packs):
        cells = "  ".join(str(n or "").rjust(5) for n in (*row.groups, *row.people))
        lines.append(f"{row.country} {row.name[:27]:28}{cells}".rstrip())
    return "\n".join(lines)
