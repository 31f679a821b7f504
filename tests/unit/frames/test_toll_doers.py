"""A doer who dies in his own deed."""

from __future__ import annotations

import pytest

from conflict_events.frames.tolls import find
from tests.strategies.parses import hand_parse

_DEED = "A/DT/det/1 {doer} killed/VBD/ROOT/2 nine/CD/nummod/4 farmers/NNS/dobj/2"
_END = (
    " {mark}/IN/mark/8 {pronoun}/PRP/nsubjpass/8 was/VBD/auxpass/8 shot/VBN/advcl/2 dead/JJ/oprd/8"
)


@pytest.mark.parametrize(
    ("doer", "mark", "pronoun", "fell"),
    [
        ("clerk/NN/nsubj/2", "before", "he", True),
        ("clerk/NN/nsubj/2", "until", "she", True),
        ("clerk/NN/nsubj/2", "after", "he", False),
        ("clerks/NNS/nsubj/2", "before", "he", False),
    ],
)
def test_who_killed_before_he_was_shot_is_the_doer(
    doer: str, mark: str, pronoun: str, *, fell: bool
) -> None:
    """A pronoun of one takes up the single doer of the clause that comes first."""
    parse = hand_parse((_DEED + _END).format(doer=doer, mark=mark, pronoun=pronoun))
    last = find(parse)[-1]
    assert last.who_text == pronoun
    assert last.perpetrators is fell
