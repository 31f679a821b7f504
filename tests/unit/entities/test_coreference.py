"""Whom a pronoun takes up, read with the real parser on own texts."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_", "doers"),
    [
        (
            "Rebels shelled a camp near Kadugli on Monday. They also bombed a clinic on Tuesday.",
            "shelling",
            {"Rebels"},
        ),
        (
            "Gunmen killed nine traders in Kware on Thursday. On Friday they set a clinic on fire.",
            "arson",
            {"Gunmen"},
        ),
        (
            "Police arrested ten protesters in Lima on Monday. They had stoned officers.",
            "violent_demonstration",
            {"ten protesters", "protesters"},
        ),
        (
            "Bandits exchanged fire with guards in Kware on Friday. They then abducted ten girls.",
            "abduction",
            {"Bandits"},
        ),
        (
            "Police fought students in Accra on Friday. They threw petrol bombs.",
            "violent_demonstration",
            {"students"},
        ),
        (
            "Police caught two men in Accra on Friday. They had murdered a priest, officials said.",
            "killing",
            {"two men", "men"},
        ),
        (
            "Hundreds of residents marched in Lima on Monday. They set a police station on fire.",
            "arson",
            {"Hundreds of residents", "residents"},
        ),
    ],
)
def test_who_does_harm_is_nobody_that_suffered_it(text: str, type_: str, doers: set[str]) -> None:
    """The pronoun passes over the victims to those who acted; a crowd still acts."""
    events = Extractor.default().extract(text).events
    told = [event for event in events if event.event_type == type_]
    assert told
    assert {actor.mention for event in told for actor in event.initiators} <= doers


def test_a_victim_is_no_doer_where_nobody_else_is_named() -> None:
    """With nobody left to take up, the initiator stays unknown."""
    text = "Nine villagers were killed in Kware on Thursday. They shelled the market for an hour."
    events = Extractor.default().extract(text).events
    shelled = [event for event in events if event.event_type == "shelling"]
    assert [event.initiators for event in shelled] == [()]


@pytest.mark.parametrize(
    ("speaker", "sufferers"),
    [("The army", {"army"}), ("A nurse", set())],
)
def test_it_is_a_body_that_speaks_and_no_person(speaker: str, sufferers: set[str]) -> None:
    """ "It" of what a person says is somebody else, who stays unknown."""
    text = f"{speaker} said it was attacked by rebels near Goma on Sunday."
    events = Extractor.default().extract(text).events
    assert {actor.name for event in events for actor in event.targets} == sufferers


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The M23 seized Rutshuru on Monday. It burned a mill in Kiwanja on Tuesday.", ["M23"]),
        ("A convoy shelled Kibati on Monday. It burned a mill in Kiwanja on Tuesday.", []),
    ],
)
def test_it_takes_up_the_body_that_acted_before(text: str, doers: list[str]) -> None:
    """A group or an army, no vehicles."""
    events = Extractor.default().extract(text).events
    fires = [event for event in events if event.event_type == "arson"]
    assert [[actor.name for actor in event.initiators] for event in fires] == [doers]
