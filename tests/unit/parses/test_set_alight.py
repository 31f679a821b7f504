"""What is set alight."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.set_alight import kindled


def test_the_thing_that_burns_is_the_object() -> None:
    """ "Rioters set the mayor's office alight": it is the office that they set."""
    fixed = list(
        tokens(
            ("Rioters", "NNS", "nsubj", 1),
            ("set", "VBD", "ROOT", 1),
            ("the", "DT", "det", 3),
            ("mayor", "NN", "poss", 6),
            ("'s", "POS", "case", 3),
            ("office", "NN", "compound", 6),
            ("alight", "NN", "dobj", 1),
        )
    )
    kindled(fixed)
    assert (fixed[5].dep, fixed[5].head) == ("dobj", 1)
    assert (fixed[3].head, fixed[6].dep) == (5, "acomp")


def test_other_verbs_stay() -> None:
    """ "She saw the office alight" tells of nobody who set it so."""
    one = tokens(
        ("She", "PRP", "nsubj", 1),
        ("saw", "VBD", "ROOT", 1),
        ("the", "DT", "det", 4),
        ("office", "NN", "compound", 4),
        ("alight", "NN", "dobj", 1),
    )
    fixed = list(one)
    kindled(fixed)
    assert fixed == list(one)
