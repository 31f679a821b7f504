"""Weekdays of what is planned lie ahead of publication."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

FRIDAY = date(2025, 3, 14)


def days(text: str, published: date) -> list[tuple[str, date | None]]:
    """Return status and first day of each record."""
    events = Extractor.default().extract(text, published=published).events
    return [(e.status, e.date.start if e.date else None) for e in events]


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Fishing unions called for a strike on Monday.", "planned", date(2025, 3, 17)),
        ("Teachers will march in Lagos on Tuesday.", "planned", date(2025, 3, 18)),
        ("A truce takes effect in Jos on Saturday.", "planned", date(2025, 3, 15)),
        ("Unions had called a strike last Monday.", "planned", date(2025, 3, 10)),
        ("Gunmen tried to kill a judge in Jos on Monday.", "asserted", date(2025, 3, 10)),
        ("Unions went on strike in Jos on Monday.", "asserted", date(2025, 3, 10)),
    ],
)
def test_planned_days_lie_ahead(text: str, status: str, day: date) -> None:
    """Only what is planned is moved, and not where "last" says otherwise."""
    assert days(text, FRIDAY) == [(status, day)]


@pytest.mark.parametrize("weeks", [1, 5, 60])
def test_they_move_with_publication(weeks: int) -> None:
    """A shift of publication by weeks shifts them alike."""
    text = "Fishing unions called for a strike on Monday."
    shift = timedelta(weeks=weeks)
    ((_, day),) = days(text, FRIDAY)
    assert day is not None
    assert days(text, FRIDAY + shift) == [("planned", day + shift)]


@pytest.mark.parametrize(
    "order", ["imposed a curfew in Jos", "suspended internet services", "closed the border"]
)
def test_an_order_is_not_dated_by_its_end(order: str) -> None:
    """ "Until Tuesday" says how long it holds."""
    for bound in ("until", "till"):
        (event,) = (
            Extractor.default()
            .extract(f"The army {order} {bound} Tuesday.", published=FRIDAY)
            .events
        )
        assert event.date is not None
        assert event.date.basis == "publication"
