"""Finding vocabulary in text."""

from __future__ import annotations

from conflict_events.frames.crime import find_words
from conflict_events.lexicon.scope import load_scope_words

TABLE = load_scope_words().scope


def test_longest_sequence_wins() -> None:
    """ "Roadside bomb" is found whole, with its offsets."""
    text = "The roadside bombs hit"
    found = find_words(text, TABLE)
    assert [text[start:end] for start, end, *_ in found] == ["roadside bombs"]


def test_case_does_not_matter() -> None:
    """Words are compared without case."""
    assert find_words("REBELS", TABLE)


def test_parts_of_words_do_not_count() -> None:
    """A word inside another is none."""
    assert not find_words("warehouse", TABLE)
