"""What people are charged with, on parses written by hand."""

from __future__ import annotations

import pytest
from tests.strategies.parses import hand_parse

from conflict_events.parses.charges import charged


@pytest.mark.parametrize(
    ("items", "word", "found"),
    [
        (
            (
                "Mora/NNP/nsubjpass/2 was/VBD/auxpass/2 charged/VBN/ROOT/2 with/IN/prep/2 "
                "robbing/VBG/amod/5 carts/NNS/pobj/3 of/IN/prep/5 rice/NN/pobj/6 "
                "and/CC/cc/7 burning/VBG/conj/7 huts/NNS/dobj/9"
            ),
            (4, 9),
            (("pcomp", 3), ("conj", 4)),
        ),
        (
            (
                "Mora/NNP/nsubj/1 came/VBD/ROOT/1 with/IN/prep/1 roaring/VBG/amod/4 "
                "engines/NNS/pobj/2"
            ),
            (3, 4),
            (("amod", 4), ("pobj", 2)),
        ),
    ],
)
def test_deeds_behind_with(
    items: str, word: tuple[int, ...], found: tuple[tuple[str, int], ...]
) -> None:
    """Deeds that somebody is charged with are verbs, and all of them are his."""
    tokens = list(hand_parse(items).tokens)
    charged(tokens)
    assert tuple((tokens[i].dep, tokens[i].head) for i in word) == found
