"""According to whom: sources, tolls by source, doers and status of the first record told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from conflict_events import Event, Extractor
from tests.golden.reading import cases

pytestmark = pytest.mark.model


def _first_told(text: str) -> Event:
    """Return the record whose trigger stands first in the text."""
    events = Extractor.default().extract(text, published=date(2024, 6, 14)).events
    return min(events, key=lambda e: min(v.start for v in e.evidence if v.role == "trigger"))


@pytest.mark.parametrize("case", cases("sources_of_records.toml"), ids=lambda case: case["text"])
def test_first_told_record(case: dict[str, Any]) -> None:
    """It has these sources, all of them and no other; and what else the case states."""
    event = _first_told(case["text"])
    assert [s.name for s in event.sources] == case["sources"]
    assert all(s.evidence for s in event.sources)
    found = {
        "status": event.status,
        "killed": [f"{c.low} {c.source or '-'}" for c in event.casualties if c.kind == "killed"],
        "initiators": [f"{a.name} = {a.attribution}" for a in event.initiators],
    }
    assert {key: found[key] for key in case if key in found} == {
        key: value for key, value in case.items() if key in found
    }
