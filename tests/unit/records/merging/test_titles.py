"""A title and the first sentence of its story: one deed in other words, or two."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

_DAY = date(2021, 3, 10)


@pytest.mark.parametrize(
    ("title", "text", "types"),
    [
        (
            "Mayor, two bodyguards slain in Philippine ambush",
            "Gunmen opened fire on a van with a mayor near Cotabato, killing him and two.",
            1,
        ),
        (
            "Gunmen attack club in Tripoli",
            "Two people died when masked men shot at guests of a club.",
            1,
        ),
        (
            "Blast hits Cairo suburb",
            "Three officers were shot dead by gunmen in Giza on Friday.",
            2,
        ),
        (
            "Four troops killed in Bastar",
            "Four constables were killed when Maoists set off a mine in Bijapur district.",
            1,
        ),
        ("Four troops killed in Bastar", "Nine farmers died in a raid in Bijapur district.", 2),
        ("Bomb kills four in Kirkuk", "Gunmen shot dead a judge in Mosul on Thursday.", 2),
        (
            "Armenia, Azerbaijan agree to halt hostilities",
            "Armenia and Azerbaijan signed a ceasefire in Moscow on Friday after hours of talks.",
            1,
        ),
        (
            "Militia chief jailed over church massacre",
            "A court in Kigali sentenced a former militia chief to 20 years on Monday.",
            1,
        ),
    ],
)
def test_one_act_each(title: str, text: str, types: int) -> None:
    """With one act in each they are one, unless kind, place, day or sides speak against it."""
    found = Extractor.default().extract(text, published=_DAY, title=title).events
    assert len([event for event in found if not event.background]) == types


def test_what_the_held_are_held_for_is_history() -> None:
    """A noun without a day in the title is the deed that the story dates."""
    found = Extractor.default().extract(
        "Police arrested two men on Friday over the murder of a trader in Kisumu in May 2019.",
        published=_DAY,
        title="Two held over killing of Nairobi trader",
    )
    kinds = [(event.event_type, event.background) for event in found.events]
    assert sorted(kinds) == [("arrest", False), ("killing", True)]
