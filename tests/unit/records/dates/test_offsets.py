"""Days counted over "two days after", from either side."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.records.dates.offsets import Offset, moved, offset_over
from conflict_events.schema import DateSpan
from tests.strategies.parses import hand_parse

TAKEN = (
    "Rebels/NNS/nsubj/1 shelled/VBD/ROOT/1 Gao/NNP/dobj/1 {}/CD/nummod/4 {}/NNS/npadvmod/5 "
    "{}/IN/mark/7 they/PRP/nsubj/7 took/VBD/advcl/1 Bourem/NNP/dobj/7"
)


@pytest.mark.parametrize(
    ("words", "offset"),
    [
        (("two", "days", "after"), Offset(5, 2, "day")),
        (("a", "week", "before"), Offset(5, -1, "week")),
        (("the", "day", "after"), Offset(5, 1, "day")),
        (("several", "days", "after"), Offset(5, None, "day")),
        (("two", "soldiers", "after"), None),
    ],
)
def test_offset_over(words: tuple[str, str, str], offset: Offset | None) -> None:
    """The words before "after" say how far; a noun of no time says nothing."""
    parse = hand_parse(TAKEN.format(*words))
    assert offset_over(parse, parse.tokens[7], 1) == offset
    assert offset_over(parse, parse.tokens[2], 1) is None


FRIDAY = DateSpan(
    start=date(2013, 6, 7),
    end=date(2013, 6, 7),
    precision="day",
    basis="relative",
    mention="Friday",
)


@pytest.mark.parametrize(
    ("offset", "outwards", "days"),
    [
        (Offset(5, 2, "day"), True, (date(2013, 6, 9), date(2013, 6, 9))),
        (Offset(5, 2, "day"), False, (date(2013, 6, 5), date(2013, 6, 5))),
        (Offset(5, -1, "day"), True, (date(2013, 6, 6), date(2013, 6, 6))),
        (Offset(5, 3, "hour"), True, (date(2013, 6, 7), date(2013, 6, 7))),
        (Offset(5, 1, "week"), False, (date(2013, 5, 27), date(2013, 6, 2))),
        (Offset(5, None, "day"), True, None),
        (Offset(5, 9, "day"), True, None),
    ],
)
def test_moved(offset: Offset, outwards: bool, days: tuple[date, date] | None) -> None:  # noqa: FBT001
    """Days are counted to the event, never past publication, and not at all without a number."""
    found = moved(FRIDAY, offset, outwards=outwards, published=date(2013, 6, 12))
    assert (found and (found.start, found.end)) == days
