"""A day before the subject does not swallow it."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.dated import dated, told_on_a_day
from conflict_events.parses.types import Token


def mended(*rows: tuple[str, str, str, int]) -> list[Token]:
    """The tokens after the mend."""
    fixed = list(tokens(*rows))
    dated(fixed)
    return fixed


def test_a_date_in_figures_is_a_day() -> None:
    """ "On 23/06/2013 rebels took it": the date counts no rebels."""
    fixed = mended(
        ("On", "IN", "prep", 3),
        ("23/06/2013", "CD", "nummod", 2),
        ("rebels", "NNS", "pobj", 0),
        ("took", "VBD", "ROOT", 3),
        ("it", "PRP", "dobj", 3),
    )
    assert (fixed[1].head, fixed[1].dep) == (0, "pobj")
    assert (fixed[2].head, fixed[2].dep) == (3, "nsubj")


def test_a_day_before_the_speaker_is_of_what_is_told() -> None:
    """ "Two died when a patrol was hit, on Friday, the mission said on Saturday"."""
    fixed = list(
        tokens(
            ("Two", "CD", "nsubj", 1),
            ("died", "VBD", "ccomp", 10),
            ("when", "WRB", "advmod", 4),
            ("patrol", "NN", "nsubjpass", 4),
            ("hit", "VBN", "advcl", 1),
            ("on", "IN", "prep", 10),
            ("Friday", "NNP", "pobj", 5),
            (",", ",", "punct", 10),
            ("the", "DT", "det", 9),
            ("mission", "NN", "nsubj", 10),
            ("said", "VBD", "ROOT", 10),
            ("on", "IN", "prep", 10),
            ("Saturday", "NNP", "pobj", 11),
        )
    )
    told_on_a_day(fixed)
    assert (fixed[5].head, fixed[11].head) == (4, 10)


def test_subject_is_given_back() -> None:
    """ "On 22 July soldiers at a post beat him": the soldiers beat, and are at the post."""
    fixed = mended(
        ("On", "IN", "prep", 7),
        ("22", "CD", "nummod", 3),
        ("July", "NNP", "compound", 3),
        ("soldiers", "NNS", "pobj", 0),
        ("at", "IN", "prep", 0),
        ("a", "DT", "det", 6),
        ("post", "NN", "pobj", 4),
        ("beat", "VBD", "ROOT", 7),
        ("him", "PRP", "dobj", 7),
    )
    assert (fixed[3].dep, fixed[3].head) == ("nsubj", 7)
    assert (fixed[2].dep, fixed[2].head) == ("pobj", 0)
    assert (fixed[1].head, fixed[4].head) == (2, 3)


def test_day_is_no_part_of_the_subject() -> None:
    """ "By Monday rebels had left": no Monday rebels did."""
    fixed = mended(
        ("By", "IN", "prep", 4),
        ("Monday", "NNP", "compound", 2),
        ("rebels", "NNS", "nsubj", 4),
        ("had", "VBD", "aux", 4),
        ("left", "VBN", "ROOT", 4),
    )
    assert (fixed[1].dep, fixed[1].head) == ("pobj", 0)
    assert (fixed[2].dep, fixed[2].head) == ("nsubj", 4)


def test_number_of_the_day_is_no_number_of_men() -> None:
    """ "On May 3 gunmen fled": they are not three."""
    fixed = mended(
        ("On", "IN", "prep", 4),
        ("May", "NNP", "pobj", 0),
        ("3", "CD", "nummod", 3),
        ("gunmen", "NNS", "nsubj", 4),
        ("fled", "VBD", "ROOT", 4),
    )
    assert (fixed[2].dep, fixed[2].head) == ("nummod", 1)


def test_own_subject_stays() -> None:
    """ "In Monday raids police held nine": the raids are no doers."""
    rows = (
        ("In", "IN", "prep", 4),
        ("Monday", "NNP", "compound", 2),
        ("raids", "NNS", "pobj", 0),
        ("police", "NNS", "nsubj", 4),
        ("held", "VBD", "ROOT", 4),
        ("nine", "CD", "dobj", 4),
    )
    assert mended(*rows) == list(tokens(*rows))
