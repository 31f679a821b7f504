"""Pairs, days and towns of the rows of event tables."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.exports.parties import city_of, day_of, dyads
from conflict_events.schema import Actor, DateSpan, Location
from tests.unit.exports.test_acled import coded


def test_a_row_for_each_pair_of_parties_and_an_empty_side_where_nobody_is_told() -> None:
    army, rebels, people = (
        Actor(name=n, mention=n, kind="civilians") for n in ("army", "rebels", "people")
    )
    bridge = Actor(name="bridge", mention="bridge")
    event = coded("attack").model_copy(
        update={"initiators": (army, rebels), "targets": (bridge, people)}
    )
    assert list(dyads(event)) == [(army, people), (rebels, people)]
    alone = event.model_copy(update={"targets": (bridge,)})
    assert list(dyads(alone)) == [(army, None), (rebels, None)]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2019, 3, 1), date(2019, 3, 4), date(2019, 3, 1)),
        (None, date(2019, 3, 4), date(2019, 3, 4)),
    ],
)
def test_the_day_of_a_row_is_the_first_that_is_known(
    start: date | None, end: date | None, expected: date
) -> None:
    span = DateSpan(start=start, end=end, precision="days", basis="explicit")
    assert day_of(coded("attack").model_copy(update={"date": span})) == expected
    assert day_of(coded("attack").model_copy(update={"date": None})) is None


@pytest.mark.parametrize(
    ("precision", "town"), [("exact", "Goma"), ("near", "Goma"), ("admin1", None)]
)
def test_only_a_record_at_a_town_names_one(precision: str, town: str | None) -> None:
    place = Location(name="Goma", mention="Goma", precision=precision)
    assert city_of(coded("attack").model_copy(update={"location": place})) == town
