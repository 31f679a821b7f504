"""What people are held to be does nothing: those of whom it is held do."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.held import held_to_act
from conflict_events.parses.types import Token


def _gunmen(verb: str, *behind: tuple[str, str, str, int]) -> list[Token]:
    return list(
        tokens(
            ("Gunmen", "NNS", "ROOT", 0),
            ("suspected", "VBN", "acl", 0),
            ("to", "TO", "aux", 3),
            ("be", "VB", "xcomp", 1),
            ("herders", "NNS", "attr", 3),
            (verb, "VBN", "acl", 4),
            *behind,
        )
    )


def test_the_gunmen_did_it() -> None:
    """ "Gunmen suspected to be herders killed nine": no herder was killed."""
    fixed = _gunmen("killed", ("nine", "CD", "dobj", 5))
    held_to_act(fixed)
    assert [(t.dep, t.head) for t in fixed] == [
        ("nsubj", 5),
        ("acl", 0),
        ("aux", 3),
        ("xcomp", 1),
        ("attr", 3),
        ("ROOT", 5),
        ("dobj", 5),
    ]


def test_a_passive_is_left_alone() -> None:
    """ "Gunmen suspected to be herders killed by police": somebody else killed them."""
    fixed = _gunmen("killed", ("by", "IN", "agent", 5), ("police", "NNS", "pobj", 6))
    sound = list(fixed)
    held_to_act(fixed)
    assert fixed == sound


def test_a_member_of_a_phrase_is_left_alone() -> None:
    """ "A group of men presumed to be rebels seized": the men are not the subject."""
    fixed = list(
        tokens(
            ("group", "NN", "nsubj", 3),
            ("of", "IN", "prep", 0),
            ("men", "NNS", "pobj", 1),
            ("presumed", "VBD", "ROOT", 3),
            ("to", "TO", "aux", 5),
            ("be", "VB", "xcomp", 3),
            ("rebels", "NNS", "attr", 5),
            ("seized", "VBD", "conj", 3),
        )
    )
    sound = list(fixed)
    held_to_act(fixed)
    assert fixed == sound
