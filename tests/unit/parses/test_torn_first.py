"""The first of a list of subjects is none of the conjunction's."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.torn_first import torn_first


def test_the_first_of_the_list_is_a_subject() -> None:
    """ "After a clerk, a nun and a boy died": three died."""
    fixed = list(
        tokens(
            ("Troops", "NNS", "nsubj", 1),
            ("came", "VBD", "ROOT", 1),
            ("after", "IN", "mark", 8),
            ("clerk", "NN", "pobj", 2),
            (",", ",", "punct", 3),
            ("nun", "NN", "nsubj", 8),
            ("and", "CC", "cc", 5),
            ("boy", "NN", "conj", 5),
            ("died", "VBD", "advcl", 1),
        )
    )
    torn_first(fixed)
    assert (fixed[3].head, fixed[3].dep) == (8, "nsubj")
    assert (fixed[5].head, fixed[5].dep) == (3, "conj")


def test_what_only_came_before_stays() -> None:
    """ "After talks, rebels left": no list."""
    told = (
        ("after", "IN", "mark", 4),
        ("talks", "NNS", "pobj", 0),
        (",", ",", "punct", 1),
        ("rebels", "NNS", "nsubj", 4),
        ("left", "VBD", "ROOT", 4),
    )
    fixed = list(tokens(*told))
    torn_first(fixed)
    assert fixed == list(tokens(*told))


def test_the_first_behind_a_preposition_is_a_subject() -> None:
    """ "It came after a clerk, a nun, and Vega were shot": three were shot."""
    fixed = list(
        tokens(
            ("It", "PRP", "nsubj", 1),
            ("came", "VBD", "ROOT", 1),
            ("after", "IN", "prep", 1),
            ("clerk", "NN", "pobj", 2),
            (",", ",", "punct", 3),
            ("nun", "NN", "appos", 3),
            (",", ",", "punct", 3),
            ("and", "CC", "cc", 1),
            ("Vega", "NNP", "nsubjpass", 10),
            ("were", "VBD", "auxpass", 10),
            ("shot", "VBN", "conj", 1),
        )
    )
    torn_first(fixed)
    assert (fixed[3].head, fixed[3].dep) == (10, "nsubjpass")
    assert (fixed[10].head, fixed[10].dep) == (1, "advcl")
    assert fixed[5].dep == fixed[8].dep == "conj"
