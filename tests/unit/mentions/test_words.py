"""Sentences as words."""

from __future__ import annotations

from conflict_events.mentions.words import Words
from conflict_events.text.types import Sentence, Span


def test_units_of_several_words_are_one_noun() -> None:
    """The phrase "Local Government Area" reads as a unit and is no part of the name before it."""
    text = "in Bokkos Local Government Area of Plateau"
    words = Words(Sentence(0, Span(0, len(text)), text, "body", 0))
    assert words.keys == ["in", "bokkos", "lga", "area", "area", "of", "plateau"]
    assert words.caps == [False, True, False, False, False, False, True]
    text = "the Local Government Ministry"
    words = Words(Sentence(0, Span(0, len(text)), text, "body", 0))
    assert words.keys == ["the", "local", "government", "ministry"]
