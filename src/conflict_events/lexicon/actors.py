"""The actor registry in typed form: countries, named actors, role nouns, by folded key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pydantic import Field, field_validator

from conflict_events.errors import LexiconError
from conflict_events.lexicon.inflect import plural
from conflict_events.lexicon.load import Entry, Pack, entries, load_pack
from conflict_events.schema.actor import ActorKind
from conflict_events.text.fold import fold_key


class Country(Entry):
    """A state or territory, as news names it."""

    id: str
    """ISO 3166-1 alpha-3, XKX for Kosovo, ISO 3166-3 for former states."""
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    """Adjective and people forms."""
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    """Places that stand for its government ("the Kremlin")."""
    first_year: int | None = Field(default=None, alias="from")
    last_year: int | None = Field(default=None, alias="to")
    source: str | None = None


class DatedRole(Entry):
    """What a named actor is for a time, where that differs."""

    first: date = Field(alias="from")
    last: date | None = Field(default=None, alias="to")
    kind: ActorKind
    sector: str


class NamedActor(Entry):
    """A named group, force or organisation."""

    id: str
    name: str
    aliases: tuple[str, ...] = Field(min_length=1)
    """Spellings that news uses, the name among them or not."""
    kind: ActorKind
    sector: str
    country: str | None = None
    """Home (ISO alpha-3)."""
    countries: tuple[str, ...] = ()
    """Where it operates."""
    first_year: int | None = Field(default=None, alias="from")
    last_year: int | None = Field(default=None, alias="to")
    roles: tuple[DatedRole, ...] = ()
    parent: str | None = None
    """Id of the group that it is a branch or wing of."""
    predecessor: tuple[str, ...] = ()
    """Ids of the groups that it grew out of; one may stand without a list."""
    context: tuple[str, ...] = ()
    """What makes a shared alias or acronym unambiguous: codes of countries, words nearby."""
    source: str | None = None
    """A package with version, or a page opened; the pack's default where there is none."""
    example: str | None = None
    """A sentence of the editor's own with an alias in brackets: "Fighters of [ISWAP] fled."."""

    @field_validator("predecessor", mode="before")
    @classmethod
    def _listed(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value

    def kind_on(self, day: date | None) -> tuple[ActorKind, str]:
        """Return (kind, sector) on a day; the undated ones where no day is given."""
        for role in self.roles:
            if day is not None and role.first <= day and (role.last is None or day <= role.last):
                return role.kind, role.sector
        return self.kind, self.sector


class RoleNoun(Entry):
    """Common nouns that name one sort of actor."""

    id: str
    kind: ActorKind
    sector: str
    armed: bool = False
    person: bool = False
    state: bool = False
    """Belongs to a state: takes the country named with it or that of the document."""
    nouns: tuple[str, ...]
    """Singular; the last word is the head."""
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Registry:
    """Immutable; keys are folded (`fold_key`) and blank-separated."""

    countries: dict[str, Country]
    by_country_name: dict[str, str]
    """Key of a name to id."""
    by_demonym: dict[str, str]
    by_metonym: dict[str, str]
    """Keys of metonyms and capitals."""
    actors: dict[str, NamedActor]
    by_alias: dict[str, tuple[str, ...]]
    """Key of an alias to ids; several where the alias is ambiguous."""
    roles: dict[str, RoleNoun]
    """Key of a noun, singular or plural, to its entry."""
    longest: int
    """Number of words of the longest alias or role noun."""


def _read(packs: tuple[Pack, ...], pattern: str, key: str, model: type[Entry]) -> list[Entry]:
    found: dict[str, Entry] = {}
    for pack in packs:
        own: set[str] = set()
        for path in pack.files(pattern):
            for entry in entries(path, key, model):
                ident: str = entry.id  # type: ignore[attr-defined]
                if ident in own:
                    remedy = "give each entry an id of its own"
                    raise LexiconError(str(path), ident, f"{key} id is used twice", remedy=remedy)
                own.add(ident)
                found[ident] = entry
    return [found[ident] for ident in sorted(found)]


@lru_cache(maxsize=8)
def load_registry(names: tuple[str, ...] = ("core",)) -> Registry:
    """Load countries, named actors and role nouns of the packs, in order.

    Raises:
        LexiconError: A file is missing or broken, or an id is used twice in a pack.
    """
    packs = tuple(load_pack(name) for name in names)
    countries = [
        c for c in _read(packs, "countries.toml", "country", Country) if isinstance(c, Country)
    ]
    actors = [
        a for a in _read(packs, "actors/*.toml", "actor", NamedActor) if isinstance(a, NamedActor)
    ]
    roles = [
        r for r in _read(packs, "role_nouns.toml", "role", RoleNoun) if isinstance(r, RoleNoun)
    ]
    by_alias: dict[str, tuple[str, ...]] = {}
    for actor in actors:
        for alias in dict.fromkeys((actor.name, *actor.aliases)):
            for key in _keys(alias):
                if actor.id not in by_alias.get(key, ()):
                    by_alias[key] = (*by_alias.get(key, ()), actor.id)
    by_role: dict[str, RoleNoun] = {}
    for role in roles:
        for noun in role.nouns:
            by_role.setdefault(fold_key(noun), role)
            by_role.setdefault(fold_key(_plural(noun)), role)
    return Registry(
        {c.id: c for c in countries},
        {fold_key(n): c.id for c in reversed(countries) for n in c.names},
        {fold_key(d): c.id for c in reversed(countries) for d in c.demonyms},
        {
            fold_key(m): c.id
            for c in countries
            for m in ((c.capital, *c.metonyms) if c.capital else c.metonyms)
        },
        {a.id: a for a in actors},
        by_alias,
        by_role,
        max(len(key.split()) for key in (*by_alias, *by_role)),
    )


def _keys(alias: str) -> tuple[str, ...]:
    """Keys of an alias as a word list and as tokens, which cut "People's" into two."""
    tokens = alias.replace("’", "'").replace("'s ", " s ")
    return tuple(dict.fromkeys((fold_key(alias), fold_key(tokens))))


def _plural(noun: str) -> str:
    *before, last = noun.split()
    return " ".join((*before, plural(last)))
