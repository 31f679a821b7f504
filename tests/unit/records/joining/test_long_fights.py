"""Fighting of days before a place fell is told apart from the day of the fall."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def _by_type(text: str) -> dict[str, Event]:
    result = Extractor.default().extract(text, published=date(2021, 3, 10))
    return {event.event_type: event for event in result.events}


@pytest.mark.parametrize(
    ("fight", "start"),
    [
        ("three weeks of fighting that killed 70 people", date(2021, 2, 15)),
        ("a 20-day battle that left 70 people dead", date(2021, 2, 16)),
        ("days of fighting in which 70 people died", None),
    ],
)
def test_days_and_dead_are_those_of_the_fight(fight: str, start: date | None) -> None:
    """The fight ends with the fall and went on all the time; the day of the fall has no dead."""
    told = _by_type(f"Rebels captured Bambari on Sunday after {fight}.")
    gain, clash = told["territory_gain"], told["armed_clash"]
    assert gain.date is not None
    assert clash.date is not None
    assert (gain.date.start, gain.date.end) == (date(2021, 3, 7), date(2021, 3, 7))
    assert (clash.date.start, clash.date.end) == (start, date(2021, 3, 7))
    assert clash.date.continuous
    assert not gain.casualties
    assert [count.low for count in clash.casualties] == [70]


@pytest.mark.parametrize("fight", ["a brief gunfight", "two hours of fighting", "heavy fighting"])
def test_a_fight_of_hours_is_part_of_the_gain(fight: str) -> None:
    """Who fights for hours and takes the town does both on one day."""
    told = _by_type(f"Rebels captured Bambari on Sunday after {fight} that killed 70 people.")
    assert list(told) == ["territory_gain"]
    assert [count.low for count in told["territory_gain"].casualties] == [70]
