"""Background by date, and by cue without one."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.frames.background import read_aggregate, read_background
from tests.strategies.parses import hand_parse

PLAIN = "Rebels/NNS/nsubj/1 attacked/VBD/ROOT/1 towns/NNS/dobj/1"
AGO = f"{PLAIN} five/CD/nummod/4 years/NNS/npadvmod/5 ago/RB/advmod/1"
DOZENS = "Dozens/NNS/nsubj/3 of/IN/prep/0 attacks/NNS/pobj/1 followed/VBD/ROOT/3"


@pytest.mark.parametrize(
    ("ended", "holds"),
    [(date(2020, 6, 14), False), (date(2020, 5, 16), False), (date(2020, 5, 15), True)],
)
def test_date_decides(ended: date, holds: bool) -> None:  # noqa: FBT001
    """What ended more than 30 days before publication is background."""
    assert read_background(hand_parse(PLAIN), 1, ended, date(2020, 6, 15)).holds is holds


def test_date_overrules_cue() -> None:
    """A resolved date near publication makes news of whatever words stand beside it."""
    reading = read_background(hand_parse(AGO), 1, date(2020, 6, 15), date(2020, 6, 15))
    assert not reading.holds


def test_cue_decides_without_date() -> None:
    """Without a date the words do, and leave their cue."""
    reading = read_background(hand_parse(AGO), 1, None, None)
    assert [c.rule for c in reading.cues] == ["ago"]


def test_year_needs_publication() -> None:
    """A year says nothing where it is not known when the text was published."""
    items = "The/DT/det/2 2004/CD/nummod/2 bombing/NN/nsubj/3 shocked/VBD/ROOT/3"
    assert not read_background(hand_parse(items), 2, None, None).holds
    assert read_background(hand_parse(items), 2, None, date(2020, 6, 15)).holds


def test_total_of_many() -> None:
    """Dozens of attacks are many, dozens of dead are one attack."""
    assert read_aggregate(hand_parse(DOZENS), 2).holds
    assert not read_aggregate(hand_parse(PLAIN), 1).holds
