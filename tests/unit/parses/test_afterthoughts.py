"""What is said of a report stands beside its clause."""

from __future__ import annotations

import pytest
from tests.strategies.parses import hand_parse

from conflict_events.parses.repair import mended

TOOK = "Rebels/NNS/nsubj/1 took/VBD/ROOT/1 Bor/NNP/dobj/1 ,/,/punct/1 a/DT/det/5 "
DENIED = " the/DT/det/7 army/NN/nsubj/8 denied/VBD/relcl/5"


@pytest.mark.parametrize(
    ("noun", "found"),
    [
        ("claim/NN/dobj/1", ("appos", 1)),
        ("claim/NN/appos/2", ("appos", 1)),
        ("town/NN/appos/2", ("appos", 2)),
    ],
)
def test_a_claim_stands_beside_its_clause(noun: str, found: tuple[str, int]) -> None:
    """A claim behind a comma hangs on the verb of the clause, a town on the noun before it."""
    token = mended(hand_parse(TOOK + noun + DENIED).tokens)[5]
    assert (token.dep, token.head) == found
