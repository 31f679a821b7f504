"""Who is accused of what, on parses written by hand."""

from __future__ import annotations

import pytest
from tests.strategies.parses import hand_parse

from conflict_events.parses.repair import mended


@pytest.mark.parametrize(
    ("items", "word", "found"),
    [
        ("Rebels/NNS/nsubj/1 accused/VBD/ROOT/1 of/IN/prep/1 theft/NN/pobj/2", 0, ("nsubjpass", 1)),
        ("Rebels/NNS/nsubj/1 dreamed/VBD/ROOT/1 of/IN/prep/1 theft/NN/pobj/2", 0, ("nsubj", 1)),
        (
            (
                "Many/JJ/nsubj/1 accuse/VBP/ROOT/1 guards/NNS/dobj/1 and/CC/cc/2 allies/NNS/conj/2 "
                "of/IN/prep/4 burning/VBG/pcomp/5 homes/NNS/dobj/6"
            ),
            5,
            ("prep", 1),
        ),
        (
            (
                "Many/JJ/nsubj/1 accuse/VBP/ROOT/1 guards/NNS/dobj/1 of/IN/prep/2 "
                "bombing/NN/compound/5 homes/NNS/pobj/3"
            ),
            4,
            ("pcomp", 3),
        ),
        (
            (
                "Many/JJ/nsubj/1 accuse/VBP/ROOT/1 guards/NNS/dobj/1 and/CC/cc/2 allies/NNS/conj/2 "
                "of/IN/prep/4 kings/NNS/pobj/5"
            ),
            5,
            ("prep", 4),
        ),
        (
            "Guards/NNS/nsubj/1 stand/VBP/ROOT/1 accused/VBN/xcomp/1 of/IN/prep/2 theft/NN/pobj/3",
            0,
            ("nsubjpass", 2),
        ),
    ],
)
def test_the_accused(items: str, word: int, found: tuple[str, int]) -> None:
    """A headline's accused are no accusers, and a deed is what they all are accused of."""
    token = mended(hand_parse(items).tokens)[word]
    assert (token.dep, token.head) == found
