"""What is told to be earlier is the deed, not who did it."""

from __future__ import annotations

import pytest
from tests.unit.parses.test_repair import tokens

from conflict_events.parses.earlier import told_before


@pytest.mark.parametrize("word", ["earlier", "later", "before"])
def test_earlier_hangs_on_the_verb(word: str) -> None:
    """ "Hours earlier gunmen raided": the gunmen are no earlier ones."""
    fixed = list(
        tokens(
            ("Hours", "NNS", "npadvmod", 1),
            (word, "JJR", "amod", 2),
            ("gunmen", "NNS", "nsubj", 3),
            ("raided", "VBD", "ROOT", 3),
        )
    )
    told_before(fixed)
    assert (fixed[1].head, fixed[1].dep, fixed[1].tag) == (3, "advmod", "RB")
    assert fixed[2].head == 3


def test_earlier_ones_stay() -> None:
    """ "Earlier raids killed": nothing is measured, so the raids are earlier ones."""
    sound = list(
        tokens(
            ("Earlier", "JJR", "amod", 1),
            ("raids", "NNS", "nsubj", 2),
            ("killed", "VBD", "ROOT", 2),
        )
    )
    fixed = list(sound)
    told_before(fixed)
    assert fixed == sound
