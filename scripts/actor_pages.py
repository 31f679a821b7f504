"""The pages of the actor registry: one a region, by country, and their index.

Usage, from the root of the repository: python -m scripts.refresh_docs
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from conflict_events.lexicon.actor_stats import (
    DECADES,
    by_country,
    checked_in_part,
    kinds,
    unchecked,
)
from conflict_events.lexicon.actors import Country, NamedActor, Registry, load_registry
from conflict_events.lexicon.people import Holder
from conflict_events.lexicon.states import load_states
from conflict_events.text.fold import fold_key

FOLDER = Path(__file__).parent.parent / "docs" / "actors"
_ACROSS = "International bodies and former states"
_HEAD = """# Actor registry

Who the library knows by name: countries, the bodies of states, armed groups, parties,
organisations, and people with the posts that they held. Written from `data/core/` by
`scripts/refresh_docs.py`;
corrections go there. The same from the command line: `conflict-events lexicon stats`.

"""
_SHOWN = 8


def pages() -> dict[str, str]:
    """Return the text of every page by file name."""
    registry = load_registry()
    regions: defaultdict[str, list[Country]] = defaultdict(list)
    states = load_states()
    for country in registry.countries.values():
        known = states.get(country.id)
        regions[known.acled_region if known is not None else _ACROSS].append(country)
    found = {"index.md": _index(regions)}
    for region, countries in regions.items():
        text = "".join(_country(country, registry) for country in _by_name(countries))
        extra = _unplaced(registry) if region == _ACROSS else ""
        found[f"{_slug(region)}.md"] = f"# {region}\n\n[Registry](index.md)\n\n{text}{extra}"
    return found


def write() -> None:
    """Write all pages, and remove those of regions that are gone."""
    FOLDER.mkdir(exist_ok=True)
    found = pages()
    for old in FOLDER.glob("*.md"):
        if old.name not in found:
            old.unlink()
    for name, text in found.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def _slug(region: str) -> str:
    return fold_key(region).replace(" ", "-")


def _by_name(countries: list[Country]) -> list[Country]:
    return sorted(countries, key=lambda country: country.names[0])


def _index(regions: dict[str, list[Country]]) -> str:
    lines = [f"| {name.strip()} | {number:,} |" for name, number in kinds().items()]
    open_, entries = unchecked()
    text = _HEAD + "| what | how many |\n|--|--|\n" + "\n".join(lines)
    share = f"{open_ / entries:.0%}"
    text += f"\n\nNobody has compared {share} of the actors with a published source yet, and only\n"
    text += f"some facts of another {checked_in_part() / entries:.0%} (its entry says which).\n"
    rows = {row.country: row for row in by_country()}
    text += "\nGroups active by decade:\n\n| country | " + " | ".join(f"{d}s" for d in DECADES)
    text += " |\n|--|" + "--|" * len(DECADES) + "\n"
    for region in sorted(regions):
        text += f"| **[{region}]({_slug(region)}.md)** |" + " |" * len(DECADES) + "\n"
        for country in _by_name(regions[region]):
            row = rows.get(country.id)
            if row is not None:
                cells = " | ".join(str(n or "") for n in row.groups)
                text += f"| {country.names[0]} | {cells} |\n"
    return text


def _country(country: Country, registry: Registry) -> str:
    facts = [f"`{country.id}`"]
    facts += [f"`{country.alpha2}`"] if country.alpha2 else []
    facts += [f"Gleditsch-Ward {country.gw}"] if country.gw is not None else []
    facts += [f"Correlates of War {country.cow}"] if country.cow is not None else []
    facts += [_years(country.first_year, country.last_year)]
    names = ", ".join((*country.names[1:], *country.demonyms))
    text = f"## {country.names[0]}\n\n{'; '.join(f for f in facts if f)}.\n"
    text += f"Also: {names}.\n" if names else ""
    seats = ((country.capital,) if country.capital else ()) + country.metonyms
    text += f"Seats: {', '.join(dict.fromkeys(seats))}.\n" if seats else ""
    groups = [a for a in _named(registry) if a.country == country.id]
    text += _groups(groups, registry)
    people = [a for a in registry.actors.values() if isinstance(a, Holder)]
    return text + _people([p for p in people if p.country == country.id]) + "\n"


def _named(registry: Registry) -> Iterator[NamedActor]:
    for actor in registry.actors.values():
        if isinstance(actor, NamedActor):
            yield actor


def _unplaced(registry: Registry) -> str:
    groups = [a for a in _named(registry) if a.country is None]
    return f"## Without a home country\n{_groups(groups, registry)}\n"


def _groups(groups: list[NamedActor], registry: Registry) -> str:
    if not groups:
        return ""
    text = "\n| actor | also | kind | sector | years | of, from |\n|--|--|--|--|--|--|\n"
    for group in sorted(groups, key=lambda g: (g.kind, g.name)):
        also = [a for a in dict.fromkeys(group.aliases) if fold_key(a) != fold_key(group.name)]
        shown = "; ".join(also[:_SHOWN]) + (" ..." if len(also) > _SHOWN else "")
        before = [registry.actors[i].name for i in ((group.parent,) if group.parent else ())]
        before += [registry.actors[i].name for i in group.predecessor]
        years = _years(group.first_year, group.last_year)
        cells = (group.name, shown, group.kind, group.sector, years, "; ".join(before))
        text += "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |\n"
    return text


def _people(people: list[Holder]) -> str:
    if not people:
        return ""
    text = "\n| person | posts |\n|--|--|\n"
    for person in sorted(people, key=lambda p: (p.terms[0].split(" ")[1], p.name)):
        text += f"| {person.name} | {'; '.join(t.replace('_', ' ') for t in person.terms)} |\n"
    return text


def _years(first: int | None, last: int | None) -> str:
    return f"{first or ''}-{last or ''}" if first or last else ""
