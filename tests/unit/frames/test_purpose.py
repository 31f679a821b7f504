"""Infinitives of aim, and those that did happen."""

from __future__ import annotations

import pytest

from conflict_events.frames.purpose import is_purpose
from tests.golden.reading import marked

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("Rebels gathered to *attack* the town.", True),
        ("Rebels managed to *attack* the town.", False),
        ("Rebels came to *attack* the town.", False),
        ("The plan is for the president to come to *sign* the deal.", True),
        ("The army launched an offensive to *retake* the town.", True),
        ("Three nurses were driven to the beach to be *shot*.", True),
        ("He was freed only to be *shot* a year later.", False),
        ("He was the first mayor to be *shot*.", False),
    ],
)
def test_aims(text: str, aim: bool) -> None:  # noqa: FBT001 - a case
    """What someone comes to do is done, unless the coming is itself still ahead."""
    parses, trigger = marked(text)
    assert trigger is not None
    assert is_purpose(parses[0], parses[0].tokens[trigger]) == aim
