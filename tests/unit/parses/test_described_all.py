"""What is said of all of those just named."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.described_all import described_all


def test_those_found_are_the_object() -> None:
    """ "Police found bodies, all bound": the bodies are found."""
    fixed = list(
        tokens(
            ("Police", "NNS", "nsubj", 1),
            ("found", "VBD", "ROOT", 1),
            ("bodies", "NNS", "nsubj", 5),
            (",", ",", "punct", 5),
            ("all", "DT", "nsubj", 5),
            ("bound", "VBD", "ccomp", 1),
        )
    )
    described_all(fixed)
    assert (fixed[2].dep, fixed[2].head) == ("dobj", 1)
    assert (fixed[5].dep, fixed[5].head) == ("acl", 2)


def test_what_somebody_says_stays() -> None:
    """ "Police said all were bound" has no object."""
    sound = tokens(
        ("Police", "NNS", "nsubj", 1),
        ("said", "VBD", "ROOT", 1),
        ("all", "DT", "nsubj", 3),
        ("fled", "VBD", "ccomp", 1),
    )
    fixed = list(sound)
    described_all(fixed)
    assert tuple(fixed) == tuple(sound)
