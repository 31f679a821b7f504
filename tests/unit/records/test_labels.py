"""Briefs: the label of a paragraph says where, and parts it from the next."""

from __future__ import annotations

from datetime import date

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


def test_one_decree_of_one_state() -> None:
    """The state in the headline and its president in the lead decree once; other states not."""
    title = "Ecuador declares emergency in Guayaquil"
    lead = "President Guillermo Lasso declared a state of emergency in Guayaquil on Monday."
    more = "Libya declared a state of emergency in Tripoli on Monday."
    day = date(2022, 8, 25)
    events = Extractor.default().extract(f"{lead} {more}", title=title, published=day).events
    assert [e.event_type for e in events] == ["martial_law", "martial_law"]
    assert [e.location.name for e in events if e.location] == ["Guayaquil", "Tripoli"]


def test_members_are_people() -> None:
    """Who is counted in "23 of its members" is arrested."""
    text = "Police arrested 23 of its members in Mwanza on Sunday."
    (event,) = Extractor.default().extract(text).events
    assert [(c.kind, c.low) for c in event.casualties] == [("arrested", 23)]
