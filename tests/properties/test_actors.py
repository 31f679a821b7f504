"""Laws of actors: names find their actor in its years, files have no order, kinds follow places."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from conflict_events.entities.actor_choice import choose
from conflict_events.entities.actor_laws import actor_breaches, homes_of
from conflict_events.entities.actors import ActorReading, kind_in_event, read_actor
from conflict_events.entities.identify import identify
from conflict_events.lexicon.actors import NamedActor, load_registry
from conflict_events.lexicon.people import Holder
from conflict_events.text.fold import fold_key

REGISTRY = load_registry()
GROUPS = tuple(a for a in REGISTRY.actors.values() if isinstance(a, NamedActor))
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
