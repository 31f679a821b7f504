"""A month is a month: which one it was changes the day of a record and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor
from conflict_events.text.full_dates import MONTHS

pytestmark = pytest.mark.model

_NAMES = tuple(name.title() for name in MONTHS if len(name) > 4 or name in ("may", "june", "july"))
_TEXTS = (
    "On 14 {}, rebels attacked a police post near Djibo in Burkina Faso.",
    "Gunmen killed six traders in the Nigerian village of Kware on {} 14.",
    "Since {} the army has arrested 40 teachers in Eldoret.",
    "Residents marched in Lima on 3 {} against a mine; police fired tear gas.",
    "The {} 9 air strike on a market in Nyala killed eight people.",
)


@pytest.mark.parametrize("text", _TEXTS)
def test_every_month_gives_the_same_records(text: str) -> None:
    """Types, parties, places and tolls are those of the same text with any other month."""
    told = []
    for name in _NAMES:
        result = Extractor.default().extract(text.format(name), published=date(2026, 1, 20))
        told.append(
            sorted(
                (
                    event.event_type,
                    event.status,
                    tuple(actor.name for actor in event.initiators),
                    tuple(actor.name for actor in event.targets),
                    event.location.name if event.location else None,
                    tuple((count.kind, count.low) for count in event.casualties),
                )
                for event in result.events
            )
        )
    assert len(_NAMES) == 12
    assert all(records == told[0] for records in told), dict(zip(_NAMES, told, strict=True))
