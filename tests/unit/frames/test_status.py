"""Status on parses written by hand, independent of any model."""

from __future__ import annotations

import pytest

from conflict_events.frames.status import CueHit, read_status
from conflict_events.lexicon.cues import load_cues
from conflict_events.text.types import Span
from tests.strategies.parses import hand_parse

CUES = load_cues()

CASES = [
    ("Troops/NNS/nsubj/1 attacked/VBD/ROOT/1 villages/NNS/dobj/1", 1, "asserted"),
    (
        "Troops/NNS/nsubj/3 did/VBD/aux/3 not/RB/neg/3 attack/VB/ROOT/3 villages/NNS/dobj/3",
        3,
        "denied",
    ),
    ("Troops/NNS/nsubj/2 will/MD/aux/2 attack/VB/ROOT/2 villages/NNS/dobj/2", 2, "planned"),
    ("Troops/NNS/nsubj/2 may/MD/aux/2 attack/VB/ROOT/2 villages/NNS/dobj/2", 2, "hypothetical"),
    (
        "Rebels/NNS/nsubj/1 threatened/VBD/ROOT/1 to/TO/aux/3 attack/VB/xcomp/1",
        3,
        "threatened",
    ),
    ("Rebels/NNS/nsubj/1 denied/VBD/ROOT/1 attacking/VBG/xcomp/1", 2, "denied"),
    (
        "Rebels/NNS/nsubj/3 did/VBD/aux/3 not/RB/neg/3 deny/VB/ROOT/3 attacking/VBG/xcomp/3",
        4,
        "alleged",
    ),
    (
        "Rebels/NNS/nsubj/1 failed/VBD/ROOT/1 to/TO/aux/3 stop/VB/xcomp/1 shelling/NN/dobj/3",
        4,
        "asserted",
    ),
    (
        (
            "Troops/NNS/nsubj/6 ,/,/punct/0 who/WP/nsubj/5 did/VBD/aux/5 not/RB/neg/5 "
            "speak/VB/relcl/0 attacked/VBD/ROOT/6"
        ),
        6,
        "asserted",
    ),
]


@pytest.mark.parametrize(("items", "trigger", "status"), CASES)
def test_status(items: str, trigger: int, status: str) -> None:
    """Cues that govern the trigger decide, those of other clauses do not."""
    assert read_status(hand_parse(items), trigger, CUES).status == status


def test_cue_has_document_offsets() -> None:
    """A cue's span counts from the start of the document, not of the sentence."""
    items = "Rebels/NNS/nsubj/1 denied/VBD/ROOT/1 attacking/VBG/xcomp/1"
    reading = read_status(hand_parse(items, offset=100), 2, CUES)
    assert reading.cues == (CueHit(Span(107, 113), "deny"),)


def test_plain_assertion_has_no_cue() -> None:
    """Where nothing bears on the trigger the reading is empty."""
    reading = read_status(hand_parse(CASES[0][0]), 1, CUES)
    assert (reading.cues, reading.attempted) == ((), False)


def test_foiled_attack_was_attempted() -> None:
    """A foiled attack did not happen, but was tried."""
    items = "Police/NNS/nsubj/1 foiled/VBD/ROOT/1 an/DT/det/3 attack/NN/dobj/1"
    reading = read_status(hand_parse(items), 3, CUES)
    assert (reading.status, reading.attempted) == ("denied", True)


def test_governor_lends_its_status() -> None:
    """Where the caller knows the verb that carries the noun, its negation counts."""
    items = (
        "Troops/NNS/nsubj/3 did/VBD/aux/3 not/RB/neg/3 respond/VB/ROOT/3 "
        "with/IN/prep/3 the/DT/det/6 shelling/NN/pobj/4"
    )
    assert read_status(hand_parse(items), 6, CUES).status == "asserted"
    assert read_status(hand_parse(items), 6, CUES, governor=3).status == "denied"
