"""What a title before a name makes of its bearer."""

from __future__ import annotations

import pytest

from conflict_events.entities.actors import read_actor
from conflict_events.lexicon.actors import load_registry


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Hamas leader Omar Said", "rebel_group"),
        ("PNX leader Omar Said", "civilians"),
        ("PNX chairman Omar Said", "civilians"),
        ("Christian Democratic Party president Omar Said", "civilians"),
        ("US president Omar Said", "state_forces"),
        ("Mayor Omar Said", "state_forces"),
        ("student leader Omar Said", "civilians"),
    ],
)
def test_kind_of_a_titled_name(phrase: str, kind: str) -> None:
    """Who leads a known group is of its kind; who leads what an acronym names leads no state."""
    words = phrase.split()
    reading = read_actor(words, len(words) - 1, load_registry())
    assert reading is not None
    assert (reading.kind, reading.person, reading.registry_id) == (kind, True, None)
