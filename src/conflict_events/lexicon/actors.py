"""The actor registry in typed form: countries, named actors, role nouns, by folded key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final

from pydantic import Field, TypeAdapter, field_validator

from conflict_events.lexicon.inflect import plural
from conflict_events.lexicon.load import Entry, load_pack
from conflict_events.lexicon.people import Holder, Office, Person
from conflict_events.lexicon.registry_file import rows_of
from conflict_events.lexicon.spelling import Spelling, spelling_of
from conflict_events.schema.actor import ActorKind
from conflict_events.text.fold import fold_key


class Country(Entry):
    """A state or territory, as news names it."""

    id: str
    """ISO 3166-1 alpha-3, XKX for Kosovo, ISO 3166-3 for former states."""
    alpha2: str | None = None
    """ISO 3166-1 alpha-2; that of ISO 3166-3 for former states."""
    gw: int | None = None
    """Number of Gleditsch and Ward."""
    cow: int | None = None
    """Number of the Correlates of War."""
    names: tuple[str, ...]
    """The usual one first."""
    demonyms: tuple[str, ...] = ()
    """Adjective and people forms."""
    peoples: tuple[str, ...] = ()
    """Peoples and regions whose fighters are of this country ("Moro", "Kashmiri", "Chechen")."""
    capital: str | None = None
    metonyms: tuple[str, ...] = ()
    """Places that stand for its government ("the Kremlin")."""
    first_year: int | None = Field(default=None, alias="from")
    """Year of independence or foundation; its territory has a name before that."""
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
    shared: bool = False
    """Whether bodies elsewhere bear the same name: it then asks for the country."""
    replaces: tuple[str, ...] = ()
    """Ids of entries of earlier packs that this one stands for."""
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
    unarmed_target: bool = False
    """Armed where they act, civilians where others act on them: herders, tribesmen."""
    proper: bool = False
    """Names somebody only where it is capitalised: "Oxford University", not "a school"."""
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
    by_people: dict[str, str]
    by_metonym: dict[str, str]
    """Keys of metonyms and capitals."""
    actors: dict[str, NamedActor | Holder]
    """Groups by id; people by ``person:`` and id."""
    by_alias: dict[str, tuple[str, ...]]
    """Key of an alias to ids; several where the alias is ambiguous."""
    by_surname: dict[str, tuple[str, ...]]
    """Key of a name that means a person only with a title or in the country's news."""
    roles: dict[str, RoleNoun]
    """Key of a noun, singular or plural, to its entry."""
    offices: dict[str, Office]
    by_title: dict[str, tuple[str, ...]]
    """Key of a title to ids of offices."""
    longest: int
    """Number of words of the longest alias or role noun."""
    openers: dict[str, int]
    """First words of aliases, with the number of words of the longest that begins so."""
    nation_openers: frozenset[str]
    """First words of names of countries and peoples."""
    nation_acronyms: frozenset[str]
    """Keys of names of countries that are printed in capitals ("SADR", no "al-Sadr")."""
    spelling: Spelling
    """How names of actors are told from common words."""

    def role_on(self, actor: NamedActor | Holder, day: date | None) -> tuple[ActorKind, str]:
        """Return (kind, sector) of an actor on a day.

        Who leads a group is of its kind; who holds no post is of the elite (PLOVER ``ELI``).
        """
        if isinstance(actor, NamedActor):
            return actor.kind_on(day)
        term = actor.term_on(day)
        if term is None:
            return "civilians", "ELI"
        group = self.actors.get(term.of or "")
        if isinstance(group, NamedActor):
            return group.kind_on(day)
        office = self.offices[term.office]
        return office.kind, office.sector


_MARKS: Final = re.compile(r"([,!()])")
_MODELS: Final[dict[str, tuple[str, type[Entry]]]] = {
    "country": ("countries.toml", Country),
    "actor": ("actors/*.toml", NamedActor),
    "person": ("people/*.toml", Person),
    "office": ("offices.toml", Office),
    "role": ("role_nouns.toml", RoleNoun),
}
_COUNTRIES: Final = TypeAdapter(list[Country])
_ACTORS: Final = TypeAdapter(list[NamedActor])
_OFFICES: Final = TypeAdapter(list[Office])
_ROLES: Final = TypeAdapter(list[RoleNoun])


@lru_cache(maxsize=8)
def load_registry(names: tuple[str, ...] = ("core",)) -> Registry:
    """Load countries, named actors, people and role nouns of the packs, in order.

    An entry takes the place of one of an earlier pack that has its id or that it names in
    ``replaces``; otherwise entries stand side by side.

    Raises:
        LexiconError: A file is missing or broken, or an id is used twice in a pack.
    """
    rows: dict[str, dict[str, dict[str, Any]]] = {key: {} for key in _MODELS}
    keys: dict[str, str] = {}
    for name in names:
        found, folded = rows_of(load_pack(name), _MODELS)
        keys.update(folded)
        for kind, entries in found.items():
            for row in entries:
                rows[kind][row["id"]] = row
                for replaced in row.get("replaces", ()):
                    rows[kind].pop(replaced, None)
    ordered = {key: [rows[key][ident] for ident in sorted(rows[key])] for key in _MODELS}
    return _indexed(
        _COUNTRIES.validate_python(ordered["country"]),
        _ACTORS.validate_python(ordered["actor"]),
        [_holder(row) for row in ordered["person"]],
        _OFFICES.validate_python(ordered["office"]),
        _ROLES.validate_python(ordered["role"]),
        keys,
    )


def _holder(row: dict[str, Any]) -> Holder:
    return Holder(
        f"person:{row['id']}",
        row["name"],
        tuple(row.get("aliases", ())),
        tuple(row.get("surnames", ())),
        row["country"],
        tuple(row["terms"]),
        row.get("shared", False),
        row.get("source"),
    )


def _indexed(
    countries: list[Country],
    actors: list[NamedActor],
    people: list[Holder],
    offices: list[Office],
    roles: list[RoleNoun],
    keys: dict[str, str],
) -> Registry:
    def folded(name: str) -> str:
        return keys.get(name) or fold_key(name)

    by_alias: dict[str, tuple[str, ...]] = {}
    by_surname: dict[str, tuple[str, ...]] = {}
    everyone: list[NamedActor | Holder] = [*actors, *people]
    for actor in everyone:
        for alias in dict.fromkeys((actor.name, *actor.aliases)):
            for key in (folded(alias), *_cut(alias)):
                if actor.id not in by_alias.get(key, ()):
                    by_alias[key] = (*by_alias.get(key, ()), actor.id)
    for person in people:
        for key in dict.fromkeys(map(folded, person.surnames)):
            by_surname[key] = (*by_surname.get(key, ()), person.id)
    by_title: dict[str, tuple[str, ...]] = {}
    for office in offices:
        for title in office.titles:
            key = fold_key(title)
            by_title[key] = (*by_title.get(key, ()), office.id)
    by_role: dict[str, RoleNoun] = {}
    for role in roles:
        for noun in role.nouns:
            for key in (folded(noun), fold_key(_plural(noun)), *_cut(noun)):
                by_role.setdefault(key, role)
    by_country = {folded(n): c.id for c in reversed(countries) for n in c.names}
    by_demonym = {folded(d): c.id for c in reversed(countries) for d in c.demonyms}
    openers: dict[str, int] = {}
    for key in by_alias:
        first, number = key.split(" ", 1)[0], key.count(" ") + 1
        if openers.get(first, 0) < number:
            openers[first] = number
    return Registry(
        {c.id: c for c in countries},
        by_country,
        by_demonym,
        {folded(p): c.id for c in countries for p in c.peoples},
        {
            folded(m): c.id
            for c in countries
            for m in ((c.capital, *c.metonyms) if c.capital else c.metonyms)
        },
        {actor.id: actor for actor in everyone},
        by_alias,
        by_surname,
        by_role,
        {office.id: office for office in offices},
        by_title,
        max(key.count(" ") + 1 for key in (*by_alias, *by_role)),
        openers,
        frozenset(key.split(" ", 1)[0] for key in (*by_country, *by_demonym)),
        frozenset(folded(n) for c in countries for n in c.names if n.isalpha() and n.isupper()),
        spelling_of((n, folded(n)) for a in everyone for n in (a.name, *a.aliases)),
    )


def _cut(alias: str) -> tuple[str, ...]:
    """The key of a name as tokens, which cut "People's" and "First!" into two, if it differs."""
    tokens = _MARKS.sub(r" \1 ", alias.replace("’", "'")).replace("'s ", " s ")
    return (fold_key(tokens),) if "'s " in alias.replace("’", "'") or _MARKS.search(alias) else ()


def _plural(noun: str) -> str:
    *before, last = noun.split()
    return " ".join((*before, plural(last)))
