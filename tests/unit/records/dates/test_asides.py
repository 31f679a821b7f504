"""The clause of a date behind an aside."""

from __future__ import annotations

import pytest

from conflict_events.records.dates.asides import clause_of_day
from tests.strategies.parses import hand_parse

STONED = (
    "Youths/NNS/nsubj/1 stoned/VBD/ROOT/1 police/NNS/dobj/1 ,/,/punct/2 who/WP/nsubj/5 "
    "fled/VBD/relcl/2 {}/,/punct/5 in/IN/prep/5 Wau/NNP/pobj/7 on/IN/prep/5 Sunday/NNP/pobj/9"
)
STORMED = (
    "Rebels/NNS/nsubj/1 stormed/VBD/ROOT/1 a/DT/det/3 post/NN/dobj/1 {}/VBN/acl/3 by/IN/agent/4 "
    "conscripts/NNS/pobj/5 on/IN/prep/4 Sunday/NNP/pobj/7"
)


def test_a_closed_aside_gives_the_day_back() -> None:
    """The second comma ends the clause; without it the day is the aside's own."""
    closed, left_open = hand_parse(STONED.format(",")), hand_parse(STONED.format("not"))
    assert clause_of_day(closed, closed.tokens[10]) == 1
    assert clause_of_day(left_open, left_open.tokens[10]) == 5


@pytest.mark.parametrize(("participle", "clause"), [("manned", 1), ("built", 4)])
def test_what_lasts_has_no_day(participle: str, clause: int) -> None:
    """ "Manned" describes the post; "built" may have been on that day."""
    parse = hand_parse(STORMED.format(participle))
    assert clause_of_day(parse, parse.tokens[8]) == clause
