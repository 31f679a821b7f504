"""Things sent from somewhere keep their verb."""

from __future__ import annotations

import pytest

from conflict_events.parses.sent import is_sent
from conflict_events.parses.types import Token


def tokens(*rows: tuple[str, str, str, int]) -> list[Token]:
    """Tokens of (word, tag, dep, head)."""
    return [
        Token(i, w, w.lower(), tag, dep, h, i, i + 1) for i, (w, tag, dep, h) in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("joint", "sent"),
    [(("Sarra", "NNP", "pobj", 2), True), (("and", "CC", "cc", 1), False)],
)
def test_what_is_fired_does_not_fire(joint: tuple[str, str, str, int], *, sent: bool) -> None:
    """Two verbs without "and" are a participle and its verb."""
    given = tokens(
        ("Rockets", "NNS", "nsubj", 1),
        ("fired", "VBD", "ROOT", 1),
        ("from", "IN", "prep", 1),
        joint,
        ("hit", "VBD", "conj", 1),
    )
    assert is_sent(given, given[1]) is sent
