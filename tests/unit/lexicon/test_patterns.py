"""Trigger patterns: heads, gaps, contiguity."""

from __future__ import annotations

import pytest

from conflict_events.lexicon.patterns import PatternIndex, compile_pattern, match_at


@pytest.mark.parametrize(
    ("kind", "pattern", "sentence", "at", "taken"),
    [
        ("verb", "take control of", "rebels took full control of the town", 1, (1, 3, 4)),
        ("verb", "take * hostage", "gunmen took two aid workers hostage", 1, (1, 5)),
        ("verb", "open fire on", "police opened fire on them", 1, (1, 2, 3)),
        ("verb", "open fire on", "police opened a shop where fire burned", 1, None),
        ("verb", "test-fire", "iran test - fired a missile", 3, (1, 3)),
        ("verb", "test-fire", "iran fired a missile", 1, None),
        ("noun", "suicide bombing", "a suicide bombing killed", 2, (1, 2)),
        ("noun", "air strike", "an air - strike hit", 3, (1, 3)),
        ("noun", "exchange of fire", "an exchange of fire began", 1, (1, 2, 3)),
        ("noun", "exchange of fire", "an exchange of views began", 1, None),
        ("adjective", "under siege", "the town is under siege", 3, (3, 4)),
    ],
)
def test_match(
    kind: str, pattern: str, sentence: str, at: int, taken: tuple[int, ...] | None
) -> None:
    """A pattern takes its own words around its head, or nothing."""
    compiled = compile_pattern(kind, pattern, None, 0)  # type: ignore[arg-type]
    words = tuple(sentence.split())
    assert words[at] in compiled.head
    assert match_at(compiled, words, at) == taken


def test_longer_patterns_come_first() -> None:
    """The index tries the more particular pattern first, whatever the order of the file."""
    short = compile_pattern("noun", "attack", "short", 0)
    long = compile_pattern("noun", "suicide bomb attack", "long", 1)
    for patterns in ([short, long], [long, short]):
        index = PatternIndex.build(patterns)
        assert [p.value for p in index.by_head["attack"]] == ["long", "short"]
