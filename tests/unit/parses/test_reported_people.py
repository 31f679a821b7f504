"""People joined before a clause that tells of them are no object of who says so."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.repair import mended
from conflict_events.parses.reported_people import reported


def test_both_are_what_is_told_of() -> None:
    """ "Police confirmed a nurse and two boys died": the nurse died as well."""
    fixed = list(
        tokens(
            ("Police", "NNS", "nsubj", 1),
            ("confirmed", "VBD", "ROOT", 1),
            ("nurse", "NN", "dobj", 1),
            ("and", "CC", "cc", 2),
            ("boys", "NNS", "nsubj", 5),
            ("died", "VBD", "conj", 1),
        )
    )
    reported(fixed)
    assert (fixed[2].head, fixed[2].dep) == (5, "nsubj")
    assert (fixed[4].head, fixed[4].dep) == (2, "conj")
    assert (fixed[5].head, fixed[5].dep) == (1, "ccomp")


def test_a_deed_that_is_confirmed_stays_an_object() -> None:
    """ "Police confirmed the raid, and two boys died": two statements."""
    told = (
        ("Police", "NNS", "nsubj", 1),
        ("confirmed", "VBD", "ROOT", 1),
        ("raid", "NN", "dobj", 1),
        (",", ",", "punct", 1),
        ("and", "CC", "cc", 1),
        ("boys", "NNS", "nsubj", 6),
        ("died", "VBD", "conj", 1),
    )
    fixed = list(tokens(*told))
    reported(fixed)
    assert fixed == list(tokens(*told))


def test_what_is_said_of_two_is_not_said_to_the_first() -> None:
    """ "The army said soldiers and a rebel died": no speaker has people as an object."""
    fixed = mended(
        tokens(
            ("Army", "NN", "nsubj", 1),
            ("said", "VBD", "ROOT", 1),
            ("soldiers", "NNS", "nsubj", 5),
            ("and", "CC", "cc", 2),
            ("rebel", "NN", "conj", 2),
            ("died", "VBD", "ccomp", 1),
        )
    )
    assert (fixed[2].head, fixed[2].dep) == (5, "nsubj")
    assert (fixed[4].head, fixed[4].dep) == (2, "conj")


def test_who_is_alleged_to_have_done_it_did_it() -> None:
    """ "Prosecutors allege Mora and two men fled": Mora is whom they say it of."""
    fixed = list(
        tokens(
            ("Prosecutors", "NNS", "nsubj", 1),
            ("allege", "VBP", "ROOT", 1),
            ("Mora", "NNP", "dobj", 1),
            ("and", "CC", "cc", 2),
            ("men", "NNS", "conj", 2),
            ("fled", "VBD", "ccomp", 1),
        )
    )
    reported(fixed)
    assert (fixed[2].head, fixed[2].dep) == (5, "nsubj")
