"""Whose government agrees with a group, wherever they meet."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("M23 and the government signed a truce in Doha on Saturday.", {"COD"}),
        ("M23 and the Angolan government signed a truce in Doha on Saturday.", {"COD", "AGO"}),
        ("M23 and the army fought near Kampala on Saturday.", {"COD", "UGA"}),
    ],
)
def test_a_bare_government(text: str, countries: set[str]) -> None:
    """A bare government is at home where the group is; who fights is where they are."""
    (event,) = Extractor.default().extract(text).events
    assert {actor.country for actor in (*event.initiators, *event.targets)} == countries
