"""For whom somebody speaks, on parses written by hand."""

from __future__ import annotations

import pytest

from conflict_events.frames.spokesmen import spoken_for
from tests.strategies.parses import hand_parse

CASES = [
    ("A/DT/det/1 spokesman/NN/nsubj/4 for/IN/prep/1 Ansaru/NNP/pobj/2 claimed/VBD/ROOT/4", 1, 3),
    ("The/DT/det/1 Front/NNP/poss/3 's/POS/case/1 envoy/NN/nsubj/4 left/VBD/ROOT/4", 3, 1),
    ("Ansaru/NNP/compound/1 spokesman/NN/nsubj/2 spoke/VBD/ROOT/2", 1, 0),
    ("A/DT/det/1 trader/NN/nsubj/4 from/IN/prep/1 Ansaru/NNP/pobj/2 left/VBD/ROOT/4", 1, 1),
    (
        (
            "A/DT/det/1 man/NN/nsubj/6 claiming/VBG/acl/1 to/TO/aux/4 represent/VB/xcomp/2 "
            "Ansaru/NNP/dobj/4 phoned/VBD/ROOT/6"
        ),
        1,
        5,
    ),
    (
        (
            "A/DT/det/1 caller/NN/nsubj/2 claimed/VBD/ROOT/2 it/PRP/dobj/2 in/IN/prep/2 "
            "the/DT/det/6 name/NN/pobj/4 of/IN/prep/6 Ansaru/NNP/pobj/7"
        ),
        1,
        8,
    ),
    (
        (
            "A/DT/det/1 caller/NN/nsubj/2 claimed/VBD/ROOT/2 it/PRP/dobj/2 in/IN/prep/2 "
            "the/DT/det/6 office/NN/pobj/4 of/IN/prep/6 Ansaru/NNP/pobj/7"
        ),
        1,
        1,
    ),
    ("A/DT/det/2 masked/JJ/amod/2 spokesman/NN/nsubj/3 left/VBD/ROOT/3", 2, 2),
]


@pytest.mark.parametrize(("items", "speaker", "group"), CASES)
def test_spoken_for(items: str, speaker: int, group: int) -> None:
    """A spokesman stands for the group behind or before his title; others for themselves."""
    parse = hand_parse(items)
    assert spoken_for(parse, parse.tokens[speaker]).i == group
