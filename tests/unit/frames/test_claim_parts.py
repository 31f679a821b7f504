"""The deed behind words that only say what share somebody had in it."""

from __future__ import annotations

from conflict_events.frames.claims import read_claims
from tests.strategies.parses import hand_parse


def test_deed_behind_order() -> None:
    """ "Accused of ordering the raid" is about the raid."""
    (reading,) = read_claims(
        hand_parse(
            "Rebels/NNS/nsubj/1 accused/VBD/ROOT/1 him/PRP/dobj/1 of/IN/prep/1 "
            "ordering/VBG/pcomp/3 the/DT/det/6 raid/NN/dobj/4"
        )
    )
    assert (reading.event, reading.deed) == (6, "raid")


def test_accuser_is_known() -> None:
    """Who accuses is noted beside who is accused."""
    (reading,) = read_claims(
        hand_parse(
            "Judges/NNS/nsubj/1 implicated/VBD/ROOT/1 officers/NNS/dobj/1 in/IN/prep/1 "
            "the/DT/det/5 raid/NN/pobj/3"
        )
    )
    assert (reading.actor_head, reading.accuser) == (2, 0)
