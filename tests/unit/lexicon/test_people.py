"""Terms of office: how they are written and what they hold."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.people import Holder, Person, Term


def test_parse() -> None:
    """A term must keep its days; a year must count from its first day to its last."""
    term = Term.parse("president 2000-07-17/2024")
    assert (term.office, term.first, term.last) == (
        "president",
        date(2000, 7, 17),
        date(2024, 12, 31),
    )
    assert Term.parse("leader@hezbollah 1992-02-16/..").of == "hezbollah"


@pytest.mark.parametrize("text", ["president", "president 2000-07/2001", "king 2001/2000", ""])
def test_broken(text: str) -> None:
    """What is no term must be refused."""
    with pytest.raises(ValueError, match=r"term|ends"):
        Person(id="x", name="X", country="SYR", terms=(text,))


def test_people() -> None:
    """There must be 600 people and more, each with known offices and a known country."""
    registry = load_registry()
    people = [a for a in registry.actors.values() if isinstance(a, Holder)]
    assert len(people) >= 600
    for person in people:
        assert person.country in registry.countries, person.id
        for term in person.spells():
            assert term.office in registry.offices, person.id
