"""People who only share a surname with somebody known by it."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


def names(text: str) -> set[tuple[str, str | None]]:
    """Return names and registry ids of all parties of the records of `text`."""
    found = Extractor.default().extract(text, published=date(2024, 11, 4)).events
    return {
        (actor.name, actor.registry_id)
        for event in found
        for actor in (*event.initiators, *event.targets)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed journalist Amadou Biden in Kano on Monday.",
        "Police arrested Dusan Boric, 55, in Pristina on Monday. Boric denied the charges.",
        "Police in Mali shot gang chief Arno Diop on Friday. Diop was jailed in May 2021.",
        "Ivo Putin led the march. Soldiers shot Putin dead on Monday.",
    ],
)
def test_stranger_is_nobody_known(text: str) -> None:
    """A surname behind another first name is not the head of state who bears it."""
    assert not [ident for _, ident in names(text) if ident and ident.startswith("person:")]


@pytest.mark.parametrize(
    ("text", "ident"),
    [
        ("Biden met Netanyahu in Tel Aviv on Monday.", "person:joe_biden"),
        ("US President Joe Biden met the king. Biden met Netanyahu.", "person:joe_biden"),
        ("Mali's Abdoulaye Diop met the king in Bamako. Diop met rebels.", "person:abdoulaye_diop"),
        ("Amadou Biden fled. President Biden met Netanyahu on Monday.", "person:joe_biden"),
        ("Hugo Biden fled. Joe Biden met the king. Biden met Netanyahu.", "person:joe_biden"),
    ],
)
def test_person_stays_known(text: str, ident: str) -> None:
    """The surname alone, with a title or behind the own first name is the person."""
    assert ident in {known for _, known in names(text)}
