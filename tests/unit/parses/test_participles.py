"""Who stands before a form that only a participle has did nothing."""

from __future__ import annotations

from tests.unit.parses.test_repair import tokens

from conflict_events.parses.participles import participial
from conflict_events.parses.types import Token


def mended(form: str, above: str = "freed") -> list[Token]:
    """The tokens of "rebels ABOVE clerks FORM hostage" after the mend."""
    fixed = list(
        tokens(
            ("rebels", "NNS", "nsubj", 1),
            (above, "VBD", "ROOT", 1),
            ("clerks", "NNS", "nsubj", 3),
            (form, "VBD", "ccomp", 1),
            ("hostage", "NN", "dobj", 3),
        )
    )
    participial(fixed)
    return fixed


def test_clerks_taken_hostage_are_freed() -> None:
    """ "Freed clerks taken hostage"."""
    fixed = mended("taken")
    assert (fixed[2].head, fixed[2].dep) == (1, "dobj")
    assert (fixed[3].head, fixed[3].tag) == (2, "VBN")


def test_a_past_tense_stays() -> None:
    """ "Said clerks took hostages"."""
    assert mended("took", "said")[2].dep == "nsubj"
