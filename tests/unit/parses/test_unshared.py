"""Sides joined by "and" that were read as words before one noun."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.unshared import unshared


def test_a_name_with_its_country() -> None:
    """ "the Iraqi Hashd and Turkish troops clashed": two sides, the first with its article."""
    fixed = list(
        tokens(
            ("the", "DT", "det", 5),
            ("Iraqi", "NNP", "amod", 5),
            ("Hashd", "NNP", "npadvmod", 1),
            ("and", "CC", "cc", 2),
            ("Turkish", "JJ", "conj", 2),
            ("troops", "NNS", "nsubj", 6),
            ("clashed", "VBD", "ROOT", 6),
        )
    )
    unshared(fixed)
    assert [(t.dep, t.head) for t in fixed] == [
        ("det", 2),
        ("amod", 2),
        ("nsubj", 6),
        ("cc", 2),
        ("amod", 5),
        ("conj", 2),
        ("ROOT", 6),
    ]


def test_two_peoples_of_one_noun_stay() -> None:
    """ "Iraqi and Turkish troops clashed" has no name before the noun."""
    sound = list(
        tokens(
            ("Iraqi", "JJ", "amod", 3),
            ("and", "CC", "cc", 0),
            ("Turkish", "JJ", "conj", 0),
            ("troops", "NNS", "nsubj", 4),
            ("clashed", "VBD", "ROOT", 4),
        )
    )
    fixed = list(sound)
    unshared(fixed)
    assert fixed == sound


def test_one_party_is_no_groups() -> None:
    """ "an opposition party and rights groups said": two speakers, the first with its article."""
    fixed = list(
        tokens(
            ("an", "DT", "det", 5),
            ("opposition", "NN", "compound", 2),
            ("party", "NN", "nmod", 5),
            ("and", "CC", "cc", 2),
            ("rights", "NNS", "conj", 2),
            ("groups", "NNS", "nsubj", 6),
            ("said", "VBD", "ROOT", 6),
        )
    )
    unshared(fixed)
    assert [(t.dep, t.head) for t in fixed] == [
        ("det", 2),
        ("compound", 2),
        ("nsubj", 6),
        ("cc", 2),
        ("compound", 5),
        ("conj", 2),
        ("ROOT", 6),
    ]
