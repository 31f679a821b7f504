"""A state's body is of the country whose town stands behind it, and strikers are behind weapons."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "The defence ministry in Moscow said its troops had taken two villages in Donetsk.",
            "RUS",
        ),
        ("Prosecutors in Lima charged a Colombian trader from Cali with arson on Monday.", "PER"),
        ("Kabul said Pakistani jets bombed Khost. Officials in Islamabad denied it.", "PAK"),
    ],
)
def test_a_body_behind_which_its_town_stands(text: str, country: str) -> None:
    """Not of the country that the text is about."""
    (event,) = Extractor.default().extract(text).events
    assert [actor.country for actor in event.initiators] == [country]


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        ("The rebels replied with missiles that struck Jizan.", ["rebels"], []),
        ("Kyiv said its army shot down nine drones that Russia launched.", ["army"], ["Russia"]),
    ],
)
def test_weapons_of_who_strikes(text: str, initiators: list[str], targets: list[str]) -> None:
    """They are told by the verb that they go with."""
    event = Extractor.default().extract(text).events[0]
    assert [actor.name for actor in event.initiators] == initiators
    assert [actor.name for actor in event.targets] == targets


def test_a_capital_is_no_they() -> None:
    """ "Kabul said they killed nine": the jets of the sentence before."""
    text = "Pakistani jets bombed Khost on Monday. Kabul said they killed nine children."
    events = Extractor.default().extract(text).events
    assert {a.country for e in events for a in e.initiators} == {"PAK"}


def test_who_is_freed_was_taken() -> None:
    """And not who took them."""
    text = "Gunmen seized a judge and two clerks near Ye. Police freed them on Friday."
    freed = [e for e in Extractor.default().extract(text).events if e.event_type != "abduction"]
    assert "gunmen" not in {a.name.lower() for e in freed for a in e.targets}
