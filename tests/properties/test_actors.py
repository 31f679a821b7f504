"""Laws of actors: names find their actor in its years, files have no order, kinds follow places."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from conflict_events.entities.abroad import kind_in_event
from conflict_events.entities.actor_choice import choose, chosen
from conflict_events.entities.actor_laws import actor_breaches, homes_of
from conflict_events.entities.actors import ActorReading, read_actor
from conflict_events.entities.identify import identify
from conflict_events.lexicon.actors import NamedActor, load_registry
from conflict_events.lexicon.load import DATA
from conflict_events.lexicon.people import Holder
from conflict_events.lexicon.regimes import load_regimes
from conflict_events.text.fold import fold_key

REGISTRY = load_registry()
GROUPS = tuple(a for a in REGISTRY.actors.values() if isinstance(a, NamedActor))
SHARED = tuple(key for key, ids in REGISTRY.by_alias.items() if len(ids) > 1)
PEOPLE = tuple(a for a in REGISTRY.actors.values() if isinstance(a, Holder))
DAYS = st.dates(date(1985, 1, 1), date(2026, 12, 31))
WORDS = st.sampled_from(
    "President former Prime Minister Assad Rajapaksa Bush Khan Syrian army rebels of the , - 's "
    "pro Houthi forces Kabul police Oxford University suspected Boko Haram two dozen Kim PLA JEM "
    "Pakistani ISWAP ambassador to Poland and Netanyahu \u00e9 UN 1".split(" ")
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(GROUPS), st.data())
def test_alias_in_its_years(group: NamedActor, data: st.DataObject) -> None:
    """An alias must mean its group inside its years and country, and nothing of it outside."""
    key = fold_key(data.draw(st.sampled_from((group.name, *group.aliases))))
    ids = REGISTRY.by_alias[key]
    first, last = group.first_year or 1985, group.last_year or 2026
    shifts = {a.first_year for i in ids if (a := REGISTRY.actors[i]) is not group}
    shifts |= {a.last_year for i in ids if (a := REGISTRY.actors[i]) is not group}
    year = data.draw(st.integers(min(first, 2026), max(last, first)))
    if year not in shifts:
        assert choose(ids, REGISTRY, date(year, 3, 1), homes_of(group)) is group
    for outside in (first - 1, last + 1):
        found = choose(ids, REGISTRY, date(outside, 3, 1), homes_of(group))
        assert (
            found is not group
            or (outside < first and group.first_year is None)
            or (outside > last and group.last_year is None)
        )


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(PEOPLE), DAYS)
def test_people_by_their_terms(person: Holder, day: date) -> None:
    """A full name must mean its person on every day, in a post only inside a term."""
    kind, sector = REGISTRY.role_on(person, day)
    if not any(term.holds(day) for term in person.spells()):
        assert (kind, sector) == ("civilians", "ELI")
    found = identify(person.name, on=day)
    assert found is not None
    if len(REGISTRY.by_alias[fold_key(person.name)]) == 1:
        assert (found.registry_id, found.kind, found.sector) == (person.id, kind, sector)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=8), DAYS, st.data())
def test_reading_is_total(words: list[str], day: date, data: st.DataObject) -> None:
    """Any words must be read without an error, twice alike, with codes that exist."""
    head = data.draw(st.integers(0, len(words) - 1))
    context = data.draw(st.sampled_from(((), ("SYR",), ("PAK", "IND"))))
    found = read_actor(words, head, REGISTRY, on=day, context=context)
    assert found == read_actor(words, head, REGISTRY, on=day, context=context)
    if found is not None and found.country is not None:
        assert found.country in REGISTRY.countries


@given(st.text(max_size=30))
def test_identify_never_raises(name: str) -> None:
    """Any name must be identified or not, without an error."""
    identify(name)


@given(st.sampled_from(sorted(REGISTRY.by_alias)))
def test_folded(key: str) -> None:
    """Keys must be folded: folding them again changes nothing."""
    assert fold_key(key) == key


@given(st.text(max_size=30))
def test_folding_twice(name: str) -> None:
    """Folding must change nothing the second time, and not heed case or accents' form."""
    key = fold_key(name)
    assert fold_key(key) == key
    assert fold_key(f" {name} ") == key


@given(st.sampled_from(GROUPS), st.data())
def test_spelling_of_aliases(group: NamedActor, data: st.DataObject) -> None:
    """An alias in capitals or with other apostrophes must have the same key."""
    alias = data.draw(st.sampled_from((group.name, *group.aliases)))
    assert fold_key(alias.replace("'", "\u2019")) == fold_key(alias)
    if alias.isascii():
        assert fold_key(alias.upper()) == fold_key(alias)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(SHARED), DAYS, st.data())
def test_shared_names(key: str, day: date, data: st.DataObject) -> None:
    """Who bears a shared name must be chosen in any order alike, with a ground, or left open."""
    ids = REGISTRY.by_alias[key]
    homes = sorted({h for i in ids for h in homes_of(REGISTRY.actors[i]) if len(h) == 3})
    context = tuple(data.draw(st.lists(st.sampled_from(homes), max_size=2, unique=True)))
    choice = chosen(ids, REGISTRY, day, context)
    again = chosen(ids[::-1], REGISTRY, day, context)
    assert (again.actor, again.ground) == (choice.actor, choice.ground)
    if choice.actor is None:
        assert choice.ground == "open" or not choice.others
    else:
        assert choice.ground != "open"
        assert {choice.actor.id, *(a.id for a in choice.others)} == set(ids)
        assert (choice.actor.first_year or 0) <= day.year <= (choice.actor.last_year or 9999)


WITHOUT_REGIMES = frozenset(("PRI", "ESH", "SUN", "YUG", "NLD", "EST", "HUN"))
"""Territories, states that are gone, and those whose present government is not on record."""


def test_regimes_of_states_at_war() -> None:
    """Every state with rebels of its own since 1989 must have regimes that names are dated by."""
    fought = {g.country for g in GROUPS if g.kind == "rebel_group" and (g.last_year or 9999) > 1988}
    assert fought - {None} - WITHOUT_REGIMES <= set(load_regimes())


def test_laws() -> None:
    """Every law of the registry must hold."""
    assert actor_breaches(REGISTRY) == []


def test_army_abroad() -> None:
    """An army must be external forces abroad and state forces at home or at an unknown place."""
    army = ActorReading("Kenyan army", None, "KEN", "state_forces", "MIL", state=True)
    assert kind_in_event(army, "SOM") == "external_forces"
    assert kind_in_event(army, "KEN") == "state_forces"
    assert kind_in_event(army, None) == "state_forces"


def _pack(folder: Path, files: dict[str, str]) -> str:
    (folder / "actors").mkdir(parents=True)
    (folder / "pack.toml").write_text(
        'name = "mine"\nversion = "1"\nlicence = "MIT"\nsource = "my notes"\n', encoding="utf-8"
    )
    for name, text in files.items():
        (folder / "actors" / name).write_text(text, encoding="utf-8")
    return str(folder)


def _entry(ident: str, alias: str, extra: str = "") -> str:
    return (
        f'[[actor]]\nid = "{ident}"\nname = "{alias}"\naliases = ["{alias}"]\n'
        f'kind = "rebel_group"\nsector = "REB"\ncountry = "MLI"\nfrom = 2000\n{extra}\n'
    )


def test_order_of_files(tmp_path: Path) -> None:
    """The order of entries and files must change nothing."""
    entries = [_entry(f"band_{n}", f"Band of {n}") for n in range(6)]
    shuffled = entries[::-1]
    one = _pack(tmp_path / "one", {"a.toml": "".join(entries)})
    two = _pack(
        tmp_path / "two", {"z.toml": "".join(shuffled[:3]), "b.toml": "".join(shuffled[3:])}
    )
    first, second = load_registry(("core", one)), load_registry(("core", two))
    assert first.by_alias == second.by_alias
    assert list(first.actors) == list(second.actors)


def test_order_of_core(tmp_path: Path) -> None:
    """The files of the core pack, renamed and turned round, must give the same registry."""
    folder = tmp_path / "core"
    shutil.copytree(DATA / "core", folder, ignore=shutil.ignore_patterns("registry.json"))
    files = sorted((folder / "actors").glob("*.toml"))
    for number, path in enumerate(files):
        head, *entries = re.split(r"(?m)^(?=\[\[actor\]\])", path.read_text(encoding="utf-8"))
        text = "\n".join((head, *entries[::-1]))
        path.unlink()
        target = folder / "actors" / f"file_{len(files) - number:03}.toml"
        target.write_text(text, encoding="utf-8")
    turned = load_registry((str(folder),))
    assert turned.by_alias == REGISTRY.by_alias
    assert turned.by_surname == REGISTRY.by_surname
    assert list(turned.actors.items()) == list(REGISTRY.actors.items())
    assert turned.roles == REGISTRY.roles


def test_own_pack(tmp_path: Path) -> None:
    """An own pack must add actors, and win over core only by id or by what it replaces."""
    text = (
        _entry("my_band", "Zorvan Brigade")
        + _entry("my_jnim", "Zorvan Front", 'replaces = ["jnim"]')
        + _entry("my_iswap", "ISWAP")
    )
    packs = ("core", _pack(tmp_path / "own", {"mine.toml": text}))
    day = date(2022, 1, 1)
    added = identify("Zorvan Brigade", on=day, packs=packs)
    assert added is not None
    assert added.registry_id == "my_band"
    assert identify("JNIM", on=day, packs=packs) is None
    assert identify("JNIM", on=day) is not None
    registry = load_registry(packs)
    assert set(registry.by_alias["iswap"]) == {"iswap", "my_iswap"}
    found = choose(registry.by_alias["iswap"], registry, day, ("MLI",))
    assert found is not None
    assert found.id == "my_iswap"
