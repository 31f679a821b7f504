"""A day right behind a verb of saying is the day of the statement."""

from __future__ import annotations

import pytest
from tests.unit.parses.test_repair import tokens

from conflict_events.parses.said_days import said_on_a_day
from conflict_events.parses.types import Token

_TOLD = [("it", "PRP", "nsubj", 5), ("struck", "VBD", "ccomp", 1), ("Goma", "NNP", "dobj", 5)]
_AT = [("Kinshasa", "NNP", "nsubj", 1), ("said", "VBD", "ROOT", 1)]


def mended(*rows: tuple[str, str, str, int]) -> list[Token]:
    """The tokens after the mend."""
    fixed = list(tokens(*rows))
    said_on_a_day(fixed)
    return fixed


def test_the_day_behind_said_is_of_the_statement() -> None:
    """ "Kinshasa said on Tuesday it struck Goma"."""
    on = [("on", "IN", "prep", 5), ("Tuesday", "NNP", "pobj", 2)]
    assert mended(*_AT, *on, *_TOLD)[2].head == 1


def test_a_bare_day_too() -> None:
    """ "Kinshasa said Tuesday it struck Goma"."""
    rows = [(w, t, d, h if h < 2 else h - 1) for w, t, d, h in _TOLD]
    assert mended(*_AT, ("Tuesday", "NNP", "npadvmod", 4), *rows)[2].head == 1


def test_so_is_one_behind_its_statement() -> None:
    """ "Kinshasa said in a note on Tuesday it struck Goma"."""
    within = [("in", "IN", "prep", 1), ("a", "DT", "det", 4), ("note", "NN", "pobj", 2)]
    on = [("on", "IN", "prep", 8), ("Tuesday", "NNP", "pobj", 5)]
    told = [(w, t, d, h + 3 if h > 1 else h) for w, t, d, h in _TOLD]
    assert mended(*_AT, *within, *on, *told)[5].head == 1


@pytest.mark.parametrize("opening", ["that", ","])
def test_what_opens_the_clause_keeps_the_day_in_it(opening: str) -> None:
    """ "Kinshasa said that on Tuesday it struck Goma"."""
    mark = (opening, "IN" if opening == "that" else ",", "mark", 6)
    on = [("on", "IN", "prep", 6), ("Tuesday", "NNP", "pobj", 3)]
    told = [(w, t, d, h + 1 if h > 1 else h) for w, t, d, h in _TOLD]
    assert mended(*_AT, mark, *on, *told)[3].head == 6
