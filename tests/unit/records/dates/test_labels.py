"""Paragraphs of a chronology are of the day that opens them."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

CHRONOLOGY = """Timeline of the siege of Bor

11 March 1991: Rebels surround the army base in Bor. They shell its airstrip.

23 March - Rebels attack the hospital. A nurse is killed, and soldiers burn two villages in reply.

4 August - Rebels ambush a convoy near Waat. The rebels had looted Nasir.

7 February - Troops enter the town. All 16 rebels in the mill are killed.
"""


def told(text: str, year: int) -> dict[str, set[str | None]]:
    """Return the first days of the records by type."""
    events = Extractor.default().extract(text, published=date(year, 6, 30)).events
    found: dict[str, set[str | None]] = {}
    for e in events:
        found.setdefault(e.event_type, set()).add(str(e.date.start) if e.date else None)
    return found


@pytest.mark.parametrize("year", [1992, 2007])
def test_all_that_a_paragraph_tells_is_of_its_day(year: int) -> None:
    """Also in the present tense; its year is that of the label before."""
    days = told(CHRONOLOGY, year)
    assert days["shelling"] == {"1991-03-11"}
    assert days["arson"] == {"1991-03-23"}
    assert days["ambush"] == {"1991-08-04"}
    assert "1992-02-07" in {day for found in days.values() for day in found}


def test_what_had_been_done_before_has_no_day() -> None:
    """The past perfect leaves the day of the label."""
    assert told(CHRONOLOGY, 2007)["looting"] == {None}


def test_a_single_label_is_no_chronology() -> None:
    """One day before a dash dates its own sentence; the present tense goes on from publication."""
    text = "11 March 1991: Rebels shell the airstrip in Bor.\n\nSoldiers burn two villages.\n"
    assert told(text, 2007)["arson"] == {"2007-06-24"}
