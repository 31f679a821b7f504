"""Where the events of own sentences were, with the real pipeline: place, precision, or none."""

from __future__ import annotations

from typing import Any

import pytest

from conflict_events import Extractor, Location
from tests.golden.reading import cases

pytestmark = pytest.mark.model


def short(location: Location) -> str:
    return f"{location.mention}/{location.precision or '?'}"


@pytest.mark.parametrize("case", cases("places.toml"), ids=lambda case: case["text"])
def test_event_was_there(case: dict[str, Any]) -> None:
    """Each record of the marked trigger has one place of the gold, none is missing or invented."""
    start = case["text"].index("*")
    end = case["text"].rindex("*") - 1
    events = Extractor.default().extract(case["text"].replace("*", "")).events
    own = [
        event
        for event in events
        if any(e.role == "trigger" and e.start < end and start < e.end for e in event.evidence)
    ]
    assert own, "no record of the marked trigger"
    assert sorted(short(e.location) for e in own if e.location) == sorted(case["places"])
