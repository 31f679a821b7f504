"""The short name of the Islamic State is no verb for the parser; its print is kept."""

from __future__ import annotations

import pytest

from conflict_events.parses.masks import masked, unmasked


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Troops killed six IS fighters.", "Troops killed six UN fighters."),
        ("IS-linked raiders fled.", "UN-linked raiders fled."),
        ("WHO IS THIS?", "WHO IS THIS?"),
        ("This is peace.", "This is peace."),
    ],
)
def test_name_is_masked_where_capitals_are_the_printers_choice(text: str, read: str) -> None:
    """Every character keeps its place."""
    assert masked(text) == read
    assert len(read) == len(text)


def test_only_the_mask_gives_way_to_print() -> None:
    """What the parser read as the mask is printed as it stood."""
    assert unmasked("UN", "IS") == "IS"
    assert unmasked("UN", "UN") == "UN"
    assert unmasked("is", "IS") == "is"
