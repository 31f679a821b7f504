"""A year before a deed counts no deeds."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.deed_years import years_of_deeds
from conflict_events.parses.types import Token


def mended(*rows: tuple[str, str, str, int]) -> list[Token]:
    """The tokens after the mend."""
    fixed = list(tokens(*rows))
    years_of_deeds(fixed)
    return fixed


def test_a_year_behind_a_preposition_belongs_to_the_deed() -> None:
    """ "jailed over 1994 church massacre": the massacre hangs on "over"."""
    fixed = mended(
        ("Colonel", "NN", "ROOT", 0),
        ("jailed", "VBN", "acl", 0),
        ("over", "IN", "prep", 1),
        ("1994", "CD", "pobj", 2),
        ("church", "NN", "compound", 5),
        ("massacre", "NN", "appos", 0),
    )
    assert (fixed[5].head, fixed[5].dep) == (2, "pobj")
    assert (fixed[3].head, fixed[3].dep) == (5, "nummod")


def test_a_deed_that_everything_hangs_on_gives_way_to_the_verb() -> None:
    """ "Five convicted over 1982 Bor massacre": what was done is the conviction."""
    fixed = mended(
        ("Five", "CD", "meta", 5),
        ("convicted", "VBN", "acl", 0),
        ("over", "IN", "prep", 1),
        ("1982", "CD", "pobj", 2),
        ("Bor", "NNP", "compound", 5),
        ("massacre", "NN", "ROOT", 5),
    )
    assert (fixed[1].head, fixed[1].dep) == (1, "ROOT")
    assert (fixed[0].head, fixed[0].dep) == (1, "nsubjpass")
    assert (fixed[5].head, fixed[5].dep) == (2, "pobj")


def test_numbers_of_people_stay() -> None:
    """ "killed over 1900 people": people are no deed."""
    rows = (
        ("Rebels", "NNS", "nsubj", 1),
        ("killed", "VBD", "ROOT", 1),
        ("over", "IN", "quantmod", 3),
        ("1900", "CD", "nummod", 4),
        ("people", "NNS", "dobj", 1),
    )
    assert mended(*rows) == list(tokens(*rows))
