"""Losses of two sides told with one verb."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.both_lost import both_lost


def test_the_second_side_is_a_subject_too() -> None:
    """ "The rebels lost nine men and the army four": the army lost four."""
    fixed = list(
        tokens(
            ("Rebels", "NNS", "nsubj", 1),
            ("lost", "VBD", "ROOT", 1),
            ("nine", "CD", "nummod", 3),
            ("men", "NNS", "dobj", 1),
            ("and", "CC", "cc", 3),
            ("the", "DT", "det", 6),
            ("army", "NN", "conj", 3),
            ("four", "CD", "dep", 1),
            (".", ".", "punct", 1),
        )
    )
    both_lost(fixed)
    assert [(fixed[i].dep, fixed[i].head) for i in (4, 6, 7)] == [
        ("cc", 0),
        ("conj", 0),
        ("dobj", 1),
    ]


def test_things_lost_beside_men_are_no_side() -> None:
    """ "Lost nine men and four tanks" stays as it is."""
    sound = tokens(
        ("Rebels", "NNS", "nsubj", 1),
        ("lost", "VBD", "ROOT", 1),
        ("nine", "CD", "nummod", 3),
        ("men", "NNS", "dobj", 1),
        ("and", "CC", "cc", 3),
        ("four", "CD", "nummod", 6),
        ("tanks", "NNS", "conj", 3),
        (".", ".", "punct", 1),
    )
    fixed = list(sound)
    both_lost(fixed)
    assert fixed == list(sound)
