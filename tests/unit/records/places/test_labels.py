"""Briefs that name their town first, in capitals."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

HEAD = "Security developments in Iraq on Thursday, as police reported them:\n\n"


@pytest.mark.parametrize("mark", ["{} - ", "{} -- ", "{} – ", "{}: ", "* {} - "])
def test_each_item_has_its_town(mark: str) -> None:
    """The town of an item is the place of its event, and no part of a name."""
    items = (
        mark.format("BAQUBA") + "Gunmen shot dead a barber.",
        mark.format("KIRKUK") + "A roadside bomb wounded two policemen.",
        mark.format("BASRA") + "Polish soldiers imposed a curfew.",
    )
    events = Extractor.default().extract(HEAD + "\n\n".join(items)).events
    found = {e.event_type: (e.location and e.location.admin1, e.location) for e in events}
    assert len(events) == 3
    assert {e.location.country for e in events if e.location} == {"IRQ"}
    assert {e.location.mention for e in events if e.location} == {"BAQUBA", "KIRKUK", "BASRA"}
    assert not any("-" in a.name for e in events for a in (*e.initiators, *e.targets)), found
