"""Countries that the sides of a text speak for."""

from __future__ import annotations

import pytest

from conflict_events.entities.actor_countries import countries_of_sides
from conflict_events.lexicon.actors import load_registry
from conflict_events.schema import Document
from conflict_events.text.document import read


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("NPA rebels shot a councillor.", {"PHL"}),
        ("Men of the ELN blew up a pipeline.", {"BOL", "COL", "VEN"}),
        ("M23 fighters and the M23's allies fled.", {"COD"}),
        ("JNIM praised the attack.", set()),
        ("Amnesty International praised the judge.", set()),
        ("The npa of the firm rose.", set()),
    ],
)
def test_countries_of_the_sides(text: str, countries: set[str]) -> None:
    """Armed sides speak for where they fight; who is everywhere, or no side, for nothing."""
    homes = countries_of_sides(read(Document(text=text)), load_registry())
    counted = {country for where in homes for country in where}
    assert countries <= counted if countries else not counted


def test_each_side_counts_once() -> None:
    """A side that is named often is no more at home than one that is named once."""
    text = "The NPA fled. The NPA came back. NPA men fired."
    (homes,) = countries_of_sides(read(Document(text=text)), load_registry())
    assert "PHL" in homes
