"""Who is sought for a deed did it before, and not to those who seek him."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Troops are conducting operations to pursue the gang that killed four ranchers.", "gang"),
        ("Troops launched an operation to catch the gunmen who killed a nurse in Tame.", "gunmen"),
        ("Soldiers began an operation to find the rebels who killed a priest.", "rebels"),
    ],
)
def test_two_acts(text: str, doer: str) -> None:
    """The killing is a record of its own, by those who are sought."""
    events = Extractor.default().extract(text).events
    killings = [event for event in events if event.casualties and event.event_type != "arrest"]
    assert [[actor.name for actor in event.initiators] for event in killings] == [[doer]]


def test_one_act() -> None:
    """Who killed in the operation itself acts in it."""
    (event,) = Extractor.default().extract("Troops killed four rebels in an operation.").events
    assert [actor.name for actor in event.initiators] == ["Troops"]
