"""Outcomes hang on the deed that they came of."""

from __future__ import annotations

import pytest
from tests.unit.parses.test_repair import tokens

from conflict_events.parses.outcomes import since_when


def made(objects: str, began: str) -> int:
    """What "killing" hangs on in "rebels made OBJECTS since the truce BEGAN, killing nine"."""
    fixed = list(
        tokens(
            ("rebels", "NNS", "nsubj", 1),
            ("made", "VBD", "ROOT", 1),
            (objects, "NNS", "dobj", 1),
            ("since", "IN", "mark", 5),
            ("truce", "NN", "nsubj", 5),
            (began, "VBD", "advcl", 1),
            (",", ",", "punct", 5),
            ("killing", "VBG", "advcl", 5),
        )
    )
    since_when(fixed)
    return fixed[7].head


@pytest.mark.parametrize(
    ("objects", "began", "head"),
    [("raids", "ended", 1), ("speeches", "ended", 5), ("raids", "bombed", 5)],
)
def test_what_came_of_attacks(objects: str, began: str, head: int) -> None:
    """It is no matter of since when, unless nobody attacked or something else was done then."""
    assert made(objects, began) == head
