"""A site or vehicle that is hit stands for the force whose it is."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("what", "name", "kind"),
    [
        ("three Hezbollah positions", "Hezbollah", "political_militia"),
        ("two army positions", "army positions", "state_forces"),
        ("a Turkish base", "Turkish base", "external_forces"),
        ("a base of the Lebanese army", "base of the Lebanese army", "state_forces"),
        ("a Turkish bakery", "Turkish bakery", None),
    ],
)
def test_whose_it_is(what: str, name: str, kind: str | None) -> None:
    """A group's are the group; a state's keep their words; a bakery is nobody's force."""
    text = f"Rockets hit {what} near Tripoli, Lebanon, on Monday."
    (event,) = Extractor.default().extract(text).events
    assert [(a.name, a.kind) for a in event.targets] == [(name, kind)]


def test_a_vehicle_that_acts_is_no_force() -> None:
    """Who acts is not told by a car."""
    events = Extractor.default().extract("A police car exploded in Lima on Monday.").events
    assert all(not event.initiators for event in events)
