"""Two speakers before their verb are not torn apart."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.two_speakers import two_speakers
from conflict_events.parses.types import Token

_DIED = [("Nine", "CD", "nsubj", 1), ("died", "VBD", "ccomp", 9), ("in", "IN", "prep", 1)]
_BEFORE = [*_DIED, ("Jos", "NNP", "pobj", 2), (",", ",", "punct", 3)]


def mended(*rows: tuple[str, str, str, int]) -> list[Token]:
    """The tokens after the mend."""
    fixed = list(tokens(*rows))
    two_speakers(fixed)
    return fixed


def test_both_speak() -> None:
    """ "Nine died in Jos, a doctor and nuns said", the doctor read as a name of Jos."""
    fixed = mended(
        *_BEFORE,
        ("a", "DT", "det", 6),
        ("doctor", "NN", "appos", 3),
        ("and", "CC", "cc", 6),
        ("witnesses", "NNS", "conj", 6),
        ("said", "VBD", "ROOT", 9),
    )
    assert (fixed[6].head, fixed[6].dep) == (9, "nsubj")
    assert (fixed[8].head, fixed[8].dep) == (6, "conj")


def test_their_verb_is_no_second_deed() -> None:
    """The second alone was the subject of a verb joined with that of the deed."""
    rows = [(w, t, "ROOT" if w == "died" else d, 1 if w == "died" else h) for w, t, d, h in _BEFORE]
    fixed = mended(
        *rows,
        ("a", "DT", "det", 6),
        ("doctor", "NN", "appos", 3),
        ("and", "CC", "cc", 1),
        ("witnesses", "NNS", "nsubj", 9),
        ("said", "VBD", "conj", 1),
    )
    assert (fixed[9].head, fixed[9].dep) == (1, "parataxis")
    assert (fixed[6].head, fixed[8].head) == (9, 6)


def test_two_places_do_not_speak() -> None:
    """ "... in Jos, Kano and Bor said": towns are no speakers."""
    rows = (
        *_BEFORE,
        ("a", "DT", "det", 6),
        ("Kano", "NNP", "conj", 3),
        ("and", "CC", "cc", 6),
        ("Bor", "NNP", "conj", 6),
        ("said", "VBD", "ROOT", 9),
    )
    assert mended(*rows) == list(tokens(*rows))
