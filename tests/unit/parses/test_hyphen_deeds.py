"""Deeds of two words joined by a hyphen."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.hyphen_deeds import enacted


def test_a_hyphenated_deed_is_the_verb() -> None:
    """ "Troops tear-gassed forty nurses": the troops did it, to the nurses."""
    fixed = list(
        tokens(
            ("Troops", "NNS", "nmod", 5),
            ("tear", "NN", "npadvmod", 3),
            ("-", "HYPH", "punct", 3),
            ("gassed", "VBN", "amod", 5),
            ("forty", "CD", "nummod", 5),
            ("nurses", "NNS", "ROOT", 5),
        )
    )
    enacted(fixed)
    assert [(t.dep, t.head) for t in (fixed[0], fixed[3], fixed[5])] == [
        ("nsubj", 3),
        ("ROOT", 3),
        ("dobj", 3),
    ]


def test_what_only_describes_stays() -> None:
    """ "The tear-gassed nurses" and "Police state-funded clinics" tell of no deed."""
    described = tokens(
        ("The", "DT", "det", 4),
        ("tear", "NN", "npadvmod", 3),
        ("-", "HYPH", "punct", 3),
        ("gassed", "VBN", "amod", 4),
        ("nurses", "NNS", "ROOT", 4),
    )
    funded = tokens(
        ("Police", "NNS", "nmod", 4),
        ("state", "NN", "npadvmod", 3),
        ("-", "HYPH", "punct", 3),
        ("funded", "VBN", "amod", 4),
        ("clinics", "NNS", "ROOT", 4),
    )
    for one in (described, funded):
        fixed = list(one)
        enacted(fixed)
        assert fixed == list(one)
