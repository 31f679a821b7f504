"""Numbers told by the number before them."""

from __future__ import annotations

import pytest

from conflict_events.mentions.number_echoes import counted_alike, one_more


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("four men and as many women", 2),
        ("four men and as many as six women", 0),
        ("the third raid in as many days", 0),
    ],
)
def test_as_many_repeats_a_number_of_people(text: str, alike: int) -> None:
    """Only beside people, never before another number."""
    words = text.split()
    assert counted_alike(words, words.index("as")) == alike


@pytest.mark.parametrize(
    ("text", "before", "more"),
    [
        ("two dead and a third wounded", 2, True),
        ("three dead and a third wounded", 3, False),
        ("two dead in a third attack", 2, False),
        ("two dead and the third wounded", 2, False),
        ("some dead and a third wounded", None, False),
    ],
)
def test_ordinal_counts_the_next_person(text: str, before: int | None, *, more: bool) -> None:
    """It must go on from the exact number before it and have no noun of its own."""
    words = text.split()
    assert one_more(words, words.index("third"), before) is more


@pytest.mark.parametrize(
    ("text", "more"),
    [("one dead and a second wounded", True), ("one fell , for a second , then rose", False)],
)
def test_second_is_a_person_only_beside_harm(text: str, *, more: bool) -> None:
    """ "A second" is a time as well."""
    words = text.split()
    assert one_more(words, words.index("second"), 1) is more


def test_an_equal_number_is_the_number_before() -> None:
    """It has four words."""
    assert counted_alike("ten men and an equal number of boys".split(), 3) == 4
