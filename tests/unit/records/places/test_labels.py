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


def test_labels_before_a_colon_hold_their_paragraphs() -> None:
    """What is told behind "Sarra: ..." was there, and a hamlet that no list knows lies there."""
    items = (
        "Macomia: On 4 November insurgents attacked the village of Tarhuwa, burning nine houses.",
        "Palma: Two fishermen were beheaded.",
    )
    head = "Weekly report on northern Mozambique\n\n"
    events = Extractor.default().extract(head + "\n\n".join(items)).events
    places = {e.event_type: e.location for e in events}
    hamlet, town = places["arson"], places["killing"]
    assert hamlet is not None
    assert town is not None
    assert (hamlet.name, hamlet.admin1, hamlet.country) == ("Tarhuwa", "Cabo Delgado", "MOZ")
    assert (town.name, town.country) == ("Palma", "MOZ")


def test_quarter_of_a_later_telling_says_it_finer() -> None:
    """The headline names the town, the lead the quarter of it."""
    text = "Militants lobbed a grenade at a picket in the Lal Chowk area of the city on Sunday."
    title = "Three killed in Srinagar grenade attack"
    (event,) = Extractor.default().extract(text, title=title).events
    assert event.location is not None
    assert event.location.name == "Lal Chowk"
