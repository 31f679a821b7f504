"""Who suffered, told in a sentence of its own; read with the real parser on own texts."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

_DEED = "Gunmen killed two people in Medellin on Monday. "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The victims are Carlos Ruiz and Ana Mora.", {"Carlos Ruiz", "Ana Mora"}),
        ("The dead were identified as Rosa Lara and Ana Mora.", {"Rosa Lara", "Ana Mora"}),
        ("Carlos Ruiz was the victim.", {"Carlos Ruiz"}),
        ("Carlos Ruiz was the second victim this week.", set()),
        ("The victims were taken to Carlos Ruiz.", set()),
    ],
)
def test_names_told_apart_join_the_deed(text: str, names: set[str]) -> None:
    """A name told as that of the victim is a target; another victim's is not."""
    (event,) = Extractor.default().extract(_DEED + text).events
    assert {actor.mention for actor in event.targets} - {"two people"} == names
