"""A headline that counts the dead of both sides turns no side of its story."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


def test_the_attackers_stay_the_doers() -> None:
    """Who attacks a base is no target because a headline counts their dead beside the soldiers."""
    events = (
        Extractor.default()
        .extract(
            "At least six soldiers were killed when Islamic State fighters attacked a military "
            "base in Borno on Saturday.",
            title="Six soldiers, 14 insurgents killed as troops foil attack on Borno base",
            published=date(2025, 11, 30),
        )
        .events
    )
    assert [a.name for a in events[0].initiators] == ["Islamic State"]
    sides = {(c.low, c.side) for c in events[0].casualties}
    assert sides == {(6, "target"), (14, "initiator")}
