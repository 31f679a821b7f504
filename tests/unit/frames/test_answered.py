"""Deeds that somebody vows to avenge were done."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


def statuses(text: str, kind: str) -> list[str]:
    """Statuses of the records of a type."""
    events = Extractor.default().extract(text, published=date(2013, 6, 12)).events
    return [e.status for e in events if e.event_type == kind]


@pytest.mark.parametrize("vow", ["vowed to avenge", "vowed retribution for"])
def test_a_certain_deed_is_asserted(vow: str) -> None:
    """An article or possessive says that it is one that was done."""
    assert statuses(f"The president {vow} Monday's ambush of 12 soldiers.", "ambush") == [
        "asserted"
    ]


def test_any_deed_is_only_thought_of() -> None:
    """ "Any attack" is none that was done."""
    told = statuses("Iran vowed to respond to any attack on its embassy in Doha.", "armed_attack")
    assert told == ["hypothetical"]


def test_other_vows_keep_their_status() -> None:
    """What is to be disrupted lies ahead."""
    assert statuses("Rebels vowed to disrupt Sunday's march in Goma.", "protest") != ["asserted"]
