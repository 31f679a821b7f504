"""Whom it befell, where the bereaved are told of."""

from __future__ import annotations

import pytest
from tests.unit.parses.test_repair import tokens

from conflict_events.parses.bereaved import mourned


@pytest.mark.parametrize(
    ("first", "article", "second", "tag", "head"),
    [
        ("Widows", "two", "soldiers", "NNS", 3),
        ("Houses", "two", "soldiers", "NNS", 0),
        ("Son", "the", "mayor", "NN", 0),
        ("Son", "a", "mayor", "NN", 3),
    ],
)
def test_participle_behind_kin(first: str, article: str, second: str, tag: str, head: int) -> None:
    """Soldiers have widows and were killed; the mayor's son may have been."""
    fixed = list(
        tokens(
            (first, "NNS", "nsubj", 5),
            ("of", "IN", "prep", 0),
            (article, "DT", "det", 3),
            (second, tag, "pobj", 1),
            ("killed", "VBN", "acl", 0),
            ("wept", "VBD", "ROOT", 5),
        )
    )
    mourned(fixed)
    assert fixed[4].head == head
