"""Papers and pictures are the subjects of what shows."""

from __future__ import annotations

import pytest
from tests.strategies.parses import hand_parse

from conflict_events.parses.repair import mended


@pytest.mark.parametrize(
    ("noun", "found"),
    [("Video", ("nsubj", 3)), ("Guards", ("nsubj", 1))],
)
def test_a_paper_shows(noun: str, found: tuple[str, int]) -> None:
    """A video that was posted shows something; guards that were posted are left as read."""
    items = (
        f"{noun}/NN/nsubj/1 posted/VBD/ccomp/3 online/RB/advmod/1 showed/VBD/ROOT/3 fire/NN/dobj/3"
    )
    token = mended(hand_parse(items).tokens)[0]
    assert (token.dep, token.head) == found
