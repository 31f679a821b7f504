"""Members torn from a list of people are given back to it."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.torn_lists import torn_lists


def test_a_member_hung_on_the_deed_goes_to_its_sufferers() -> None:
    """ "The murders of Ana Ruiz and Luis Mora": both were murdered."""
    fixed = list(
        tokens(
            ("murders", "NNS", "ROOT", 0),
            ("of", "IN", "prep", 0),
            ("Ana", "NNP", "compound", 3),
            ("Ruiz", "NNP", "pobj", 1),
            ("and", "CC", "cc", 0),
            ("Luis", "NNP", "compound", 6),
            ("Mora", "NNP", "conj", 0),
        )
    )
    torn_lists(fixed)
    assert fixed[6].head == 3


def test_another_deed_stays_a_deed() -> None:
    """ "The murder of Ana Ruiz and an arrest": nobody murdered an arrest."""
    told = (
        ("murder", "NN", "ROOT", 0),
        ("of", "IN", "prep", 0),
        ("Ana", "NNP", "compound", 3),
        ("Ruiz", "NNP", "pobj", 1),
        ("and", "CC", "cc", 0),
        ("an", "DT", "det", 6),
        ("arrest", "NN", "conj", 0),
    )
    fixed = list(tokens(*told))
    torn_lists(fixed)
    assert fixed == list(tokens(*told))


def test_the_second_of_three_names_is_no_apposition() -> None:
    """ "Shot Ana Ruiz, Luis Mora, and Juan Vega": three."""
    fixed = list(
        tokens(
            ("Shot", "VBD", "ROOT", 0),
            ("Ana", "NNP", "compound", 2),
            ("Ruiz", "NNP", "dobj", 0),
            (",", ",", "punct", 2),
            ("Luis", "NNP", "compound", 5),
            ("Mora", "NNP", "appos", 2),
            (",", ",", "punct", 2),
            ("and", "CC", "cc", 2),
            ("Juan", "NNP", "compound", 9),
            ("Vega", "NNP", "conj", 2),
        )
    )
    torn_lists(fixed)
    assert fixed[5].dep == "conj"


def test_an_office_in_capitals_is_an_apposition() -> None:
    """ "Shot Ana Ruiz, Party Leader, and Juan Vega": two."""
    told = (
        ("Shot", "VBD", "ROOT", 0),
        ("Ana", "NNP", "compound", 2),
        ("Ruiz", "NNP", "dobj", 0),
        (",", ",", "punct", 2),
        ("Party", "NNP", "compound", 5),
        ("Leader", "NNP", "appos", 2),
        (",", ",", "punct", 2),
        ("and", "CC", "cc", 2),
        ("Juan", "NNP", "compound", 9),
        ("Vega", "NNP", "conj", 2),
    )
    fixed = list(tokens(*told))
    torn_lists(fixed)
    assert fixed == list(tokens(*told))


def test_a_member_read_as_an_adverb_follows_its_neighbour() -> None:
    """ "Murders of a judge, a clerk, and Ana Ruiz": the clerk is one of them."""
    fixed = list(
        tokens(
            ("saw", "VBD", "ROOT", 0),
            ("murders", "NNS", "dobj", 0),
            ("of", "IN", "prep", 1),
            ("a", "DT", "det", 4),
            ("judge", "NN", "pobj", 2),
            (",", ",", "punct", 0),
            ("a", "DT", "det", 7),
            ("clerk", "NN", "appos", 4),
            (",", ",", "punct", 4),
            ("and", "CC", "cc", 4),
            ("Ana", "NNP", "compound", 11),
            ("Ruiz", "NNP", "conj", 4),
        )
    )
    torn_lists(fixed)
    assert (fixed[7].head, fixed[7].dep) == (4, "conj")


def test_names_of_a_count_are_appositions() -> None:
    """ "Two cooks, Ana Ruiz and Luis Mora, fled": two people, not four."""
    fixed = list(
        tokens(
            ("Two", "CD", "nummod", 1),
            ("cooks", "NNS", "nsubj", 9),
            (",", ",", "punct", 1),
            ("Ana", "NNP", "compound", 4),
            ("Ruiz", "NNP", "conj", 1),
            ("and", "CC", "cc", 4),
            ("Luis", "NNP", "compound", 7),
            ("Mora", "NNP", "conj", 4),
            (",", ",", "punct", 1),
            ("fled", "VBD", "ROOT", 9),
        )
    )
    torn_lists(fixed)
    assert fixed[4].dep == "appos"


def test_who_is_listed_behind_a_name_is_listed_with_its_bearer() -> None:
    """ "The monk Ana Ruiz and a cook": the cook is not called so."""
    fixed = list(
        tokens(
            ("monk", "NN", "ROOT", 0),
            ("Ana", "NNP", "compound", 2),
            ("Ruiz", "NNP", "appos", 0),
            ("and", "CC", "cc", 2),
            ("a", "DT", "det", 5),
            ("cook", "NN", "conj", 2),
        )
    )
    torn_lists(fixed)
    assert fixed[5].head == 0
