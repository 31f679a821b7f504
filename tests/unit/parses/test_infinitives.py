"""Infinitives listed under one verb, and what is asked for, on parses written by hand."""

from __future__ import annotations

import pytest
from tests.strategies.parses import hand_parse

from conflict_events.parses.repair import mended


@pytest.mark.parametrize(
    ("items", "word", "found"),
    [
        (
            (
                "Rebels/NNS/nsubj/1 plan/VBP/ROOT/1 to/TO/aux/3 burn/VB/xcomp/1 cars/NNS/dobj/3 "
                "and/CC/cc/1 loot/VB/conj/1 shops/NNS/dobj/6"
            ),
            6,
            ("conj", 3),
        ),
        (
            (
                "Rebels/NNS/nsubj/1 plan/VBP/ROOT/1 to/TO/aux/3 leave/VB/xcomp/1 "
                "and/CC/cc/1 say/VBP/conj/1 so/RB/advmod/5"
            ),
            5,
            ("conj", 1),
        ),
        (
            (
                "They/PRP/nsubj/1 asked/VBD/ROOT/1 that/IN/mark/4 officers/NNS/nsubj/4 "
                "linked/VBN/ccomp/1 to/IN/prep/4 it/PRP/pobj/5 be/VB/auxpass/8 tried/VBN/ccomp/1"
            ),
            4,
            ("acl", 3),
        ),
        (
            (
                "They/PRP/nsubj/1 asked/VBD/ROOT/1 that/IN/mark/4 officers/NNS/nsubj/4 "
                "linked/VBN/ccomp/1 to/IN/prep/4 it/PRP/pobj/5 be/VB/auxpass/8 tried/VBN/ccomp/1"
            ),
            3,
            ("nsubjpass", 8),
        ),
        (
            (
                "Crowds/NNS/nsubj/1 urged/VBD/ROOT/1 him/PRP/dobj/1 to/TO/aux/4 go/VB/xcomp/1 "
                "as/IN/mark/7 police/NNS/nsubj/7 fired/VBD/advcl/4"
            ),
            7,
            ("advcl", 1),
        ),
    ],
)
def test_mended(items: str, word: int, found: tuple[str, int]) -> None:
    """Each word has its relation and head in the mended parse."""
    token = mended(hand_parse(items).tokens)[word]
    assert (token.dep, token.head) == found
