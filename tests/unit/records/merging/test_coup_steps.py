"""A coup and what its makers did for it are one event."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

_COUP = "Soldiers seized power in Guinea on Sunday. "


@pytest.mark.parametrize(
    ("then", "types"),
    [
        ("The soldiers held the president at a barracks in Conakry.", ["coup"]),
        ("Soldiers arrested the prime minister in Conakry.", ["coup"]),
        ("Soldiers arrested a journalist in Conakry.", ["arrest", "coup"]),
        ("Protesters set fire to a bank in Conakry.", ["coup", "violent_demonstration"]),
    ],
)
def test_steps_of_those_who_took_power(then: str, types: list[str]) -> None:
    """Whoever held or housed power was taken for it; anybody else was not."""
    events = Extractor.default().extract(_COUP + then, published=date(2021, 3, 10)).events
    assert sorted(event.event_type for event in events) == types
