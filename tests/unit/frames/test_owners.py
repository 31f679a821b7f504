"""Owners of words and deeds, and who issues a paper."""

from __future__ import annotations

import pytest

from conflict_events.frames.owners import issuer, owned
from conflict_events.frames.types import Relation
from tests.strategies.parses import hand_parse


@pytest.mark.parametrize(
    ("items", "noun", "owner"),
    [
        ("They/PRP/nsubj/1 rejected/VBD/ROOT/1 a/DT/det/4 Malian/JJ/amod/4 offer/NN/dobj/1", 4, 3),
        (
            "They/PRP/nsubj/1 rejected/VBD/ROOT/1 Mali/NNP/poss/4 's/POS/case/2 offer/NN/dobj/1",
            4,
            2,
        ),
        (
            "They/PRP/nsubj/1 met/VBD/ROOT/1 demands/NNS/dobj/1 by/IN/prep/2 miners/NNS/pobj/3",
            2,
            4,
        ),
        (
            "They/PRP/nsubj/1 met/VBD/ROOT/1 demands/NNS/dobj/1 of/IN/prep/2 miners/NNS/pobj/3",
            2,
            4,
        ),
    ],
)
def test_the_owner_stands_for_the_word(items: str, noun: int, owner: int) -> None:
    """Possessor, demonym, by-phrase and of-phrase each name whose word it is."""
    parse = hand_parse(items)
    found = owned(parse, [Relation("object", noun, "active.object")])
    assert [(r.key, r.head) for r in found] == [("object", owner)]


def test_what_nobody_owns_stays() -> None:
    """A noun that is no word or deed, and an offer without an owner, stay the object."""
    parse = hand_parse("They/PRP/nsubj/1 saw/VBD/ROOT/1 a/DT/det/3 offer/NN/dobj/1")
    kept = [Relation("object", 3, "active.object"), Relation("subject", 0, "active.subject")]
    assert owned(parse, kept) == kept
    parse = hand_parse("They/PRP/nsubj/1 saw/VBD/ROOT/1 Malian/JJ/amod/3 tanks/NNS/dobj/1")
    assert owned(parse, kept[:1]) == kept[:1]


def test_an_event_has_an_owner_too() -> None:
    """ "Condemned a Malian strike" is against Mali."""
    parse = hand_parse("They/PRP/nsubj/1 condemned/VBD/ROOT/1 Malian/JJ/amod/3 strike/NN/dobj/1")
    found = owned(parse, [Relation("object", 3, "active.object")], frozenset((3,)))
    assert [r.head for r in found] == [2]


def test_a_paper_speaks_for_its_issuer() -> None:
    """ "The union issued a statement": the union urges."""
    items = "Unions/NNS/nsubj/1 issued/VBD/ROOT/1 a/DT/det/3 statement/NN/dobj/1 urging/VBG/acl/3"
    parse = hand_parse(items)
    assert issuer(parse, parse.tokens[3]).i == 0
    assert issuer(parse, parse.tokens[0]).i == 0
