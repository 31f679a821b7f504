"""Who dies of an attack later is counted with it, on the day of the attack."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def read(text: str) -> tuple[Event, ...]:
    return Extractor.default().extract(text, published=date(2014, 5, 8)).events


def test_a_further_victim_who_dies_the_next_day_is_of_the_attack() -> None:
    """Neither the day of death nor the town of the hospital makes another event."""
    (event,) = read(
        "A constable was killed in an ambush near Bannu on Monday. Another constable, who was "
        "badly injured, died in a hospital in Peshawar the next day."
    )
    assert event.date is not None
    assert str(event.date.start) == "2014-05-05"
    assert event.location is not None
    assert event.location.name == "Bannu"
    assert sum(count.best or 0 for count in event.casualties) == 2


def test_another_attack_stays_another() -> None:
    """Who is killed by others, elsewhere, is no later death."""
    events = read(
        "A constable was killed in an ambush near Bannu on Monday. Another constable was shot "
        "dead by gunmen in Peshawar the next day."
    )
    assert len(events) == 2
