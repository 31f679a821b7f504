"""Who dies in hospital or of wounds died of what was told before."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

_BOMB = "A bomb killed four people in Quetta on Monday. "


@pytest.mark.parametrize(
    ("then", "records"),
    [
        ("A second man, a grocer, died in hospital on Tuesday.", 1),
        ("A porter died of his wounds on Wednesday.", 1),
        ("A judge was shot dead in Turbat on Wednesday.", 2),
    ],
)
def test_deaths_after_the_deed(then: str, records: int) -> None:
    """The deed keeps its day; who was killed elsewhere is another's victim."""
    events = Extractor.default().extract(_BOMB + then, published=date(2021, 3, 12)).events
    assert len(events) == records
    first = next(event for event in events if event.event_type == "bombing")
    assert first.date is not None
    assert first.date.start == date(2021, 3, 8)
