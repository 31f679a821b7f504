"""Sums of people that a sentence deals out to several deeds."""

from __future__ import annotations

import pytest

from conflict_events.frames.dealt_out import dealt_out
from tests.strategies.parses import hand_parse

_SUM = "{sum}/CD/nummod/1 clerks/NNS/nsubjpass/3 were/VBD/auxpass/3 killed/VBN/ROOT/3 ,/,/punct/3"
_PARTS = (
    " seven/CD/npadvmod/3 in/IN/prep/5 Kuru/NNP/pobj/6 and/CC/cc/5 five/CD/conj/5"
    " in/IN/prep/9 Bola/NNP/pobj/10"
)


def test_each_part_has_a_deed_of_its_own() -> None:
    """The sum and the other part are blank, and the part counts those who suffered."""
    deeds = dealt_out(hand_parse((_SUM + _PARTS).format(sum="Twelve")))
    told = [[t.text for t in deed.parse.tokens if t.text != "…"] for deed in deeds]
    rest = ["clerks", "were", "killed", ","]
    assert told == [[*rest, "seven", "in", "Kuru", "and"], [*rest, "and", "five", "in", "Bola"]]
    assert [deed.number and deed.number.head for deed in deeds] == [1, 1]


@pytest.mark.parametrize("number", ["Eleven", "Thirteen", "Forty"])
def test_parts_must_add_up(number: str) -> None:
    """What does not make up the sum is no part of it alone."""
    assert dealt_out(hand_parse((_SUM + _PARTS).format(sum=number))) == ()
