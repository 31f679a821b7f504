"""Aliases in plain text, and the sentences that actor entries bring along."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.entities.actors import read_actor
from conflict_events.lexicon.actors import NamedActor, load_registry
from conflict_events.mentions.named import find_named


def _days(actor: NamedActor) -> tuple[date, ...]:
    years = (actor.first_year or actor.last_year or 2020, actor.last_year or 2025)
    return tuple(date(year, 7, 1) for year in years)


def _problem(actor: NamedActor, example: str) -> str | None:
    start, end = example.find("["), example.find("]") - 1
    if start < 0 or end <= start or example.count("[") != 1:
        return "marks no alias in brackets"
    text = example.replace("[", "").replace("]", "")
    registry = load_registry()
    spans = [(m.start, m.end) for m in find_named(text, registry) if actor.id in m.ids]
    if not any(first < end and start < last for first, last in spans):
        return f"'{text[start:end]}' is not found as an alias of it, but {spans} are"
    words = text[start:end].replace("-", " - ").replace(",", " , ").replace("!", " !").split()
    context = (*([actor.country] if actor.country else []), *actor.countries)
    for day in _days(actor):
        found = read_actor(words, len(words) - 1, registry, on=day, context=context)
        if found is None or found.registry_id != actor.id:
            return f"on {day} it is read as {found.registry_id if found else None}"
    return None


def test_examples() -> None:
    """The alias marked in an entry's example must be found and be that actor in its years."""
    problems = [
        f"{actor.id}: {problem}"
        for actor in load_registry().actors.values()
        if isinstance(actor, NamedActor)
        and actor.example
        and (problem := _problem(actor, actor.example))
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Men of ISWAP fled.", "ISWAP"),
        ("The al-Qaeda in the Islamic Maghreb cell fled.", "al-Qaeda in the Islamic Maghreb"),
        ("He joined Médecins Sans Frontières.", "Médecins Sans Frontières"),
    ],
)
def test_finds(text: str, name: str) -> None:
    """The longest alias must be found where it stands."""
    assert [text[m.start : m.end] for m in find_named(text, load_registry())] == [name]


def test_common_word() -> None:
    """A word in lower case must never be a name."""
    assert find_named("the base is here; talks go on", load_registry()) == ()


def test_possessive_tokens() -> None:
    """A name with "'s" inside must be read from tokens too, which cut it into two words."""
    found = read_actor(["Lord", "'s", "Resistance", "Army"], 3, load_registry())
    assert found is not None
    assert found.registry_id == "lra"


@pytest.mark.parametrize(
    ("words", "head", "ident"),
    [
        (["Anti", "-", "balaka", "fighters"], 3, "anti_balaka"),
        (["anti", "-", "balaka"], 2, "anti_balaka"),
        (["3R", "rebels"], 1, "r3_caf"),
        (["anti", "-", "Taliban", "fighters"], 3, None),
        (["Mend"], 0, None),
    ],
)
def test_spelling(words: list[str], head: int, ident: str | None) -> None:
    """Names that start small, with a digit or with "anti-" must be read; common words not."""
    found = read_actor(words, head, load_registry(), on=date(2019, 5, 1))
    assert (found.registry_id if found else None) == ident


def test_former_inside_a_name() -> None:
    """A name that itself says "ex-" must keep its kind."""
    words = ["ex", "-", "Seleka", "fighters"]
    found = read_actor(words, 3, load_registry(), on=date(2014, 5, 1), context=("CAF",))
    assert found is not None
    assert (found.registry_id, found.kind) == ("seleka", "rebel_group")


@pytest.mark.parametrize(
    ("year", "ident"), [(1999, "spla"), (2011, "spla_ssd"), (2013, "spla_ssd"), (2020, "spla_ssd")]
)
def test_one_name_through_time(year: int, ident: str) -> None:
    """Of groups of one line with one name, the one of the day must be meant, else the latest."""
    found = read_actor(["SPLA", "fighters"], 1, load_registry(), on=date(year, 7, 15))
    assert found is not None
    assert found.registry_id == ident
