"""ACLED's number of fatalities."""

from __future__ import annotations

import pytest

from conflict_events.exports.fatalities import fatalities
from conflict_events.schema import Count
from tests.strategies.events import killed
from tests.unit.exports.test_acled import coded

PLURAL = killed(None, wording="vague", who="villagers")
SEVERAL = killed(3, wording="vague", best=None)


@pytest.mark.parametrize(
    ("event_type", "counts", "expected"),
    [
        ("killing", (PLURAL,), 3),
        ("massacre", (PLURAL,), 10),
        ("killing", (PLURAL, PLURAL), 3),
        ("killing", (SEVERAL,), 3),
        ("massacre", (SEVERAL,), 10),
        ("killing", (killed(2, wording="vague", best=None),), 3),
        ("killing", (killed(24, wording="vague", best=None),), 12),
        ("killing", (killed(200, wording="vague", best=None),), 100),
        ("killing", (killed(None, wording="up_to"),), 0),
        ("killing", (killed(5, 5), PLURAL), 8),
        ("killing", (killed(12, 12, source="army"), killed(20, 20, source="rebels")), 12),
        ("massacre", (killed(2, 2),), 2),
        ("killing", (), 0),
    ],
)
def test_rule_of_the_codebook(event_type: str, counts: tuple[Count, ...], expected: int) -> None:
    """An unnumbered plural is 3, in a massacre 10; dozens 12, hundreds 100; unclear 0."""
    assert fatalities(coded(event_type, casualties=counts)) == expected
