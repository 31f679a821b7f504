"""A subject that the clause before it keeps is given to its verb."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.lost_subjects import subjects_found


def test_people_behind_a_relative_clause_are_the_subject() -> None:
    """ "In a raid that began near Bor men today killed a clerk": the men did."""
    fixed = list(
        tokens(
            ("raid", "NN", "pobj", 5),
            ("that", "WDT", "nsubj", 2),
            ("began", "VBD", "relcl", 0),
            ("men", "NNS", "npadvmod", 2),
            ("today", "NN", "npadvmod", 5),
            ("killed", "VBD", "ROOT", 5),
            ("clerk", "NN", "dobj", 5),
        )
    )
    subjects_found(fixed)
    assert (fixed[3].head, fixed[3].dep) == (5, "nsubj")


def test_a_day_is_no_subject() -> None:
    """ "The man who fled Monday killed a clerk"."""
    told = (
        ("man", "NN", "dep", 3),
        ("fled", "VBD", "relcl", 0),
        ("Monday", "NNP", "npadvmod", 1),
        ("killed", "VBD", "ROOT", 3),
        ("clerk", "NN", "dobj", 3),
    )
    fixed = list(tokens(*told))
    subjects_found(fixed)
    assert fixed == list(tokens(*told))


def test_a_mood_is_not_what_is_told() -> None:
    """ "Youths angry at taxes burned a bank": they burned it."""
    fixed = list(
        tokens(
            ("Youths", "NNS", "nsubj", 1),
            ("angry", "JJ", "ROOT", 1),
            ("at", "IN", "prep", 1),
            ("taxes", "NNS", "pobj", 2),
            ("burned", "VBD", "advcl", 1),
            ("bank", "NN", "dobj", 4),
        )
    )
    subjects_found(fixed)
    assert (fixed[0].head, fixed[4].dep, fixed[1].dep) == (4, "ROOT", "amod")
