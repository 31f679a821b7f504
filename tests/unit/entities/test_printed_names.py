"""Names as printed, without the number in front of them."""

from __future__ import annotations

import pytest

from conflict_events.entities.actor_parts import printed_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Between 10 and 15 militants", "militants"),
        ("4 - 6 militants", "militants"),
        ("As many as 40 people", "people"),
        ("total of 45 people", "people"),
        ("four or five people", "people"),
        ("No fewer than 16 farmers", "farmers"),
        ("12 - man patrol", "12-man patrol"),
        ("Half a dozen soldiers", "soldiers"),
        ("Front of the North", "Front of the North"),
    ],
)
def test_numbers_are_no_part_of_a_name(words: str, name: str) -> None:
    """Qualifiers, ranges and sums are left out; a number glued to its noun stays."""
    assert printed_name(words.split(), words.lower().split()) == name
