"""Deaths by side."""

from __future__ import annotations

import pytest

from conflict_events.records.tolls.deaths import deaths
from conflict_events.schema import Count
from tests.strategies.events import killed


@pytest.mark.parametrize(
    ("counts", "best", "low", "high"),
    [
        ((), 0, 0, 0),
        ((killed(12, 12),), 12, 12, 12),
        ((killed(3, 3, side="target"), killed(2, 2, side="civilians")), 5, 5, 5),
        ((killed(12, 12, total=True), killed(2, 2, side="civilians")), 12, 12, 12),
        ((killed(12, None, wording="at_least"),), 12, 12, None),
        ((killed(None, 20, best=None, wording="up_to"),), 20, 0, 20),
        ((killed(12, 12, source="police"), killed(20, 20, source="rebels")), 12, 12, 20),
        ((killed(15, 15), killed(20, 20, source="rebels")), 15, 15, 20),
        (
            (
                killed(4, 4, source="army", side="initiator"),
                killed(9, 9, source="rebels", side="target"),
            ),
            13,
            13,
            13,
        ),
        (
            (
                killed(80, 80, source="minister", side="unknown"),
                killed(1, 1, source="spokesman", side="initiator"),
            ),
            80,
            80,
            81,
        ),
        (
            (
                killed(80, 80, source="minister", side="civilians"),
                killed(1, 1, source="spokesman", side="initiator"),
            ),
            81,
            81,
            81,
        ),
        ((killed(None, wording="vague"),), 2, 2, None),
        ((killed(None, wording="up_to"),), 0, 0, None),
        ((killed(4, 4, side="target"), killed(None, wording="vague")), 6, 6, None),
    ],
    ids=(
        "none one sides parts open upto rivals narrator complete doers beside plural unclear both"
    ).split(),
)
def test_deaths(counts: tuple[Count, ...], best: int, low: int, high: int | None) -> None:
    """Parts are not added to totals; rival accounts span low to high; halves are joined."""
    found = deaths(counts)
    assert (found.best, found.low, found.high) == (best, low, high)


def test_rest_of_a_total_is_of_unknown_side() -> None:
    """Twelve dead with two civilians leaves ten of unknown side."""
    found = deaths((killed(12, 12, total=True), killed(2, 2, side="civilians")))
    assert (found.civilians, found.unknown) == (2, 10)
