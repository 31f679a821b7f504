"""Briefs: the label of a paragraph says where, and parts it from the next."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

BRIEFS = (
    "CHAD: Gunmen killed two herders on Monday. Five people were wounded.\n\n"
    "MALI: Soldiers shot a man in Gao on Monday.\n\n"
    "NIGER: Rebels abducted a nurse in Zinder on Sunday."
)


def test_the_label_places_what_names_no_place() -> None:
    """A brief without a place of its own is in the country of its label; others keep theirs."""
    events = Extractor.default().extract(BRIEFS).events
    found = {(e.event_type, e.location.name if e.location else None) for e in events}
    assert found == {
        ("killing", "Chad"),
        ("armed_attack", "Gao"),
        ("abduction", "Zinder"),
    }
