"""Clocks that open a post, and numbers that do not."""

from __future__ import annotations

import pytest

from conflict_events.parses.asides import reading_of
from conflict_events.parses.clock_heads import clock_head


@pytest.mark.parametrize(
    "clock",
    [
        "14:05 - ",
        "14:05 GMT - ",
        "09:30: ",
        "1405 GMT: ",
        "2.15pm: ",
        "12:40 p.m. ",
        "10.45 BST ",
        "7:05am – ",
    ],
)
def test_a_clock_is_left_out(clock: str) -> None:
    """The parser reads what stands behind it, and offsets lead back to the print."""
    sentence = clock + "Rockets hit the port."
    assert clock_head(sentence) == len(clock)
    reading = reading_of(sentence)
    assert reading.text == "Rockets hit the port."
    assert reading.origin(0) == len(clock)


@pytest.mark.parametrize(
    "sentence",
    [
        "14.05 tonnes of aid reached the port.",
        "12:40 marks the hour of the blast.",
        "25:70 - Rockets hit the port.",
        "1405 - Rockets hit the port.",
        "10.45 million people fled.",
        "12:40 - and still no word came.",
    ],
)
def test_other_numbers_stay(sentence: str) -> None:
    """Amounts, scores and clocks inside a sentence are read."""
    assert clock_head(sentence) == 0
    assert reading_of(sentence).text == sentence
