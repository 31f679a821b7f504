"""What somebody is told hangs on the verb of telling, not on who is told."""

from __future__ import annotations

import pytest
from tests.strategies.parses import hand_parse

from conflict_events.parses.repair import mended


def clause(items: str, verb: int) -> tuple[str, int]:
    """Return how the word `verb` hangs on which word after mending."""
    token = mended(hand_parse(items).tokens)[verb]
    return token.dep, token.head


@pytest.mark.parametrize(
    ("items", "verb", "found"),
    [
        (
            (
                "Guards/NNS/nsubj/1 told/VBD/ROOT/1 a/DT/det/3 station/NN/dobj/1 that/WDT/dobj/7 "
                "rebels/NNS/nsubj/7 had/VBD/aux/7 taken/VBN/relcl/3 Bor/NNP/dobj/7"
            ),
            7,
            ("ccomp", 1),
        ),
        (
            (
                "Guards/NNS/nsubj/1 informed/VBD/ROOT/1 a/DT/det/3 mission/NN/dobj/1 "
                "that/WDT/mark/8 Bor/NNP/nsubjpass/8 had/VBD/aux/8 been/VBN/auxpass/8 "
                "shelled/VBN/relcl/3"
            ),
            8,
            ("ccomp", 1),
        ),
        (
            (
                "Guards/NNS/nsubj/1 told/VBD/ROOT/1 a/DT/det/3 station/NN/dobj/1 that/WDT/nsubj/5 "
                "pays/VBZ/relcl/3 them/PRP/dobj/5"
            ),
            5,
            ("relcl", 3),
        ),
        (
            (
                "Guards/NNS/nsubj/1 told/VBD/ROOT/1 a/DT/det/3 station/NN/dobj/1 that/WDT/dobj/6 "
                "rebels/NNS/nsubj/6 own/VBP/relcl/3"
            ),
            6,
            ("relcl", 3),
        ),
        (
            (
                "Guards/NNS/nsubj/1 said/VBD/ROOT/1 in/IN/prep/1 a/DT/det/4 note/NN/pobj/2 "
                "that/IN/mark/8 Bor/NNP/nsubjpass/8 was/VBD/auxpass/8 shelled/VBN/acl/4"
            ),
            8,
            ("ccomp", 1),
        ),
        (
            (
                "Guards/NNS/nsubj/1 slept/VBD/ROOT/1 in/IN/prep/1 a/DT/det/4 fear/NN/pobj/2 "
                "that/IN/mark/8 Bor/NNP/nsubjpass/8 was/VBD/auxpass/8 shelled/VBN/acl/4"
            ),
            8,
            ("acl", 4),
        ),
        (
            (
                "Guards/NNS/nsubj/1 burned/VBD/ROOT/1 a/DT/det/3 station/NN/dobj/1 that/WDT/dobj/7 "
                "rebels/NNS/nsubj/7 had/VBD/aux/7 taken/VBN/relcl/3 Bor/NNP/dobj/7"
            ),
            7,
            ("relcl", 3),
        ),
    ],
)
def test_a_whole_clause_is_told(items: str, verb: int, found: tuple[str, int]) -> None:
    """A clause that wants nothing of the noun is told; a relative clause stays one."""
    assert clause(items, verb) == found
