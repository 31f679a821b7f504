"""The name that a phrase gives a group."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.extractor import Extractor


@pytest.mark.parametrize(
    ("text", "mention", "kind"),
    [
        (
            "Members of a gang called the Wolves killed two clerks in Cali.",
            "Members of a gang called the Wolves",
            "political_militia",
        ),
        (
            "A new group that calls itself the Red Dawn killed two clerks in Cali.",
            "new group that calls itself the Red Dawn",
            "unidentified",
        ),
        (
            "A commando known as the Civic Force killed two clerks in Cali.",
            "commando known as the Civic Force",
            "unidentified",
        ),
        ("The army unit killed two clerks in Cali.", "army unit", "state_forces"),
    ],
)
def test_name(text: str, mention: str, kind: str) -> None:
    """A group is told under its name; a noun without a name stays what it is."""
    events = Extractor.default().extract(text, published=date(2024, 6, 14)).events
    (actor,) = next(e for e in events if e.initiators).initiators
    assert (actor.mention, actor.kind) == (mention, kind)


def test_a_short_form_is_no_armed_group() -> None:
    """ "A non-governmental organisation (NGO)" has no name of its own there."""
    text = "Gunmen fired at the car of a non-governmental organisation (NGO) in Bandiagara."
    (event,) = Extractor.default().extract(text, published=date(2024, 6, 14)).events
    assert all(actor.kind in (None, "civilians") for actor in event.targets)
