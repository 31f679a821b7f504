"""Tests of `conflict_events.parses.asides`: what an editor put in square brackets."""

from __future__ import annotations

import pytest

from conflict_events.parses.asides import reading_of, with_asides
from conflict_events.parses.types import Token


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        (
            "Rebels of the River Front [RF] burned a mill.",
            "Rebels of the River Front burned a mill.",
        ),
        ("The RF [River Front] burned a mill.", "The RF burned a mill."),
        ("They left [words indistinct] at dawn.", "They left at dawn."),
        ("[Haddad] We saw them.", " We saw them."),
        ("The [former] mayor fled.", "The former mayor fled."),
        ("He fled last Monday [4 May].", "He fled last Monday."),
        ("No bracket here.", "No bracket here."),
        ("An array a[0] of [1 thing.", "An array a[0] of [1 thing."),
        ("[words indistinct]", "[words indistinct]"),
    ],
)
def test_reading(sentence: str, read: str) -> None:
    assert reading_of(sentence).text == read


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels of the River Front [RF] burned [as heard] the [old] mill.",
        "[Omar] The RF [River Front] fled.",
    ],
)
def test_origin_finds_each_character(sentence: str) -> None:
    reading = reading_of(sentence)
    for at, mark in enumerate(reading.text):
        assert sentence[reading.origin(at)] == mark


def test_an_acronym_hangs_on_the_name_before_it() -> None:
    sentence = "Front [RF] fled"
    reading = reading_of(sentence)
    parsed = [
        Token(0, "Front", "front", "NNP", "nsubj", 1, 10, 15),
        Token(1, "fled", "fled", "VBD", "ROOT", 1, 21, 25),
    ]
    tokens = with_asides(parsed, reading, sentence, 10)
    assert [token.text for token in tokens] == ["Front", "[", "RF", "]", "fled"]
    assert [token.i for token in tokens] == [0, 1, 2, 3, 4]
    assert [token.head for token in tokens] == [4, 0, 0, 0, 4]
    assert (tokens[2].dep, tokens[2].start, tokens[2].end) == ("appos", 17, 19)


def test_the_last_word_of_a_name_in_full_heads_it() -> None:
    sentence = "The RF [River Front] fled"
    parsed = [
        Token(0, "The", "the", "DT", "det", 1, 0, 3),
        Token(1, "RF", "rf", "NNP", "nsubj", 2, 4, 6),
        Token(2, "fled", "fled", "VBD", "ROOT", 2, 21, 25),
    ]
    tokens = with_asides(parsed, reading_of(sentence), sentence, 0)
    name = {token.text: token for token in tokens}
    assert (name["Front"].dep, name["Front"].head) == ("appos", name["RF"].i)
    assert (name["River"].dep, name["River"].head) == ("compound", name["Front"].i)
    assert name["RF"].head == name["fled"].i
