"""Who suffered a deed is not of its place."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.deeds_of import sufferers_given


def test_people_behind_the_place_are_those_of_the_deed() -> None:
    """ "The murders in Bor of a clerk": Bor has no clerk."""
    fixed = list(
        tokens(
            ("murders", "NNS", "ROOT", 0),
            ("in", "IN", "prep", 0),
            ("Bor", "NNP", "pobj", 1),
            ("of", "IN", "prep", 2),
            ("a", "DT", "det", 5),
            ("clerk", "NN", "pobj", 3),
        )
    )
    sufferers_given(fixed)
    assert fixed[3].head == 0


def test_a_name_with_of_stays_whole() -> None:
    """ "The murders in the Republic of Congo"."""
    told = (
        ("murders", "NNS", "ROOT", 0),
        ("in", "IN", "prep", 0),
        ("Republic", "NNP", "pobj", 1),
        ("of", "IN", "prep", 2),
        ("Congo", "NNP", "pobj", 3),
    )
    fixed = list(tokens(*told))
    sufferers_given(fixed)
    assert fixed == list(tokens(*told))
