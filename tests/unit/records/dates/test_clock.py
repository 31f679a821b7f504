"""Days of events that are told by an hour of the clock alone."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

_DAY = date(1989, 5, 30)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("LIMA, 30 May 89 (EFE) -- A bomb exploded at 10:15 a.m. at a bank in Lima.", True),
        ("LIMA, 30 May 89 (EFE) -- A bomb exploded at 0150 (0650 GMT) at a bank in Lima.", True),
        ("LIMA, 30 May 89 (EFE) -- A judge was shot dead at dawn in Lima.", True),
        ("LIMA, 30 May 89 (EFE) -- A judge was shot dead at 10 p.m. in Lima.", False),
        ("LIMA, 30 May 89 (EFE) -- A judge was shot dead in Lima.", False),
        ("A bomb exploded at 10:15 a.m. at a bank in Lima.", False),
    ],
)
def test_hour_of_the_report(text: str, *, told: bool) -> None:
    """The hour is of the day in the dateline; without a dateline, or late at night, it is open."""
    (event,) = Extractor.default().extract(text, published=_DAY).events
    assert event.date is not None
    assert (event.date.start == event.date.end == _DAY) is told
    assert (event.date.basis == "dateline") is told
