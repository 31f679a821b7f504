"""Tests of `conflict_events.parses.measured`: what a relative clause behind a measure tells of."""

from __future__ import annotations

from conflict_events.parses.measured import measured
from conflict_events.parses.types import Token


def _tokens(*rows: tuple[str, str, str, int]) -> list[Token]:
    """Tokens from (text, tag, dependency, head), one blank apart."""
    made: list[Token] = []
    at = 0
    for i, (text, tag, dep, head) in enumerate(rows):
        made.append(Token(i, text, text.lower(), tag, dep, head, at, at + len(text)))
        at += len(text) + 1
    return made


def test_the_fighting_killed_not_the_days() -> None:
    tokens = _tokens(
        ("days", "NNS", "ROOT", 0),
        ("of", "IN", "prep", 0),
        ("fighting", "NN", "pobj", 1),
        ("that", "WDT", "nsubj", 4),
        ("killed", "VBD", "relcl", 0),
    )
    measured(tokens)
    assert tokens[4].head == 2


def test_a_clause_of_the_people_stays() -> None:
    tokens = _tokens(
        ("leaders", "NNS", "ROOT", 0),
        ("of", "IN", "prep", 0),
        ("gangs", "NNS", "pobj", 1),
        ("who", "WP", "nsubj", 4),
        ("killed", "VBD", "relcl", 0),
    )
    measured(tokens)
    assert tokens[4].head == 0
