"""Speakers between commas behind what they tell, on parses written by hand."""

from __future__ import annotations

import pytest
from tests.strategies.parses import hand_parse

from conflict_events.parses.trailing_speakers import trailing_speakers

TOLD = (
    "Gunmen/NNS/nsubj/1 killed/VBD/ROOT/1 nine/CD/dobj/1 near/IN/prep/1 Jos/NNP/pobj/3 ,/,/punct/4 "
    "the/DT/det/7 governor/NN/appos/4 ,/,/punct/7 Musa/NNP/appos/7 ,/,/punct/1 said/VBD/conj/1"
)
SLEPT = TOLD.replace("said", "slept")
BESIDE = TOLD.replace("governor", "capital").replace("Musa/NNP", "home/NN")


def test_the_office_speaks() -> None:
    """He is the subject of the verb of saying, what stands before him its clause."""
    tokens = list(hand_parse(TOLD).tokens)
    trailing_speakers(tokens)
    assert (tokens[7].dep, tokens[7].head) == ("nsubj", 11)
    assert (tokens[1].dep, tokens[1].head) == ("ccomp", 11)
    assert (tokens[11].dep, tokens[11].head) == ("ROOT", 11)


@pytest.mark.parametrize("items", [SLEPT, BESIDE])
def test_nobody_else_does(items: str) -> None:
    """Neither is a verb of another kind mended, nor is a place beside a place a speaker."""
    before = list(hand_parse(items).tokens)
    tokens = list(before)
    trailing_speakers(tokens)
    assert tokens == before
