"""People led away and others hurt in one act told by a participle."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "types", "tolls"),
    [
        (
            "Armed men kidnapped two surveyors at a quarry in Ituri, wounding a watchman.",
            ["abduction"],
            {("abducted", 2), ("injured", 1)},
        ),
        (
            "Gunmen abducted two surveyors in Kano, killing a watchman.",
            ["abduction", "killing"],
            {("abducted", 2), ("killed", 1)},
        ),
        (
            "Gunmen kidnapped two traders in Kano and shot a teacher dead.",
            ["abduction", "armed_attack"],
            {("abducted", 2), ("killed", 1)},
        ),
    ],
)
def test_one_act_by_participle(text: str, types: list[str], tolls: set[tuple[str, int]]) -> None:
    """Who is hurt stands with the abduction; deaths and "and" part them."""
    events = Extractor.default().extract(text).events
    assert sorted(event.event_type for event in events) == types
    assert {(count.kind, count.low) for e in events for count in e.casualties} == tolls
