"""Who bombs decides how: planes from the air, men on the ground with bombs or mortars."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Militants bombed a market in Quetta.", "bombing"),
        ("Extremists bombed a school in Kano on Monday.", "bombing"),
        ("Rebels bombed the port of Buchanan with mortars.", "shelling"),
        ("Rebel jets bombed a barracks near Kufra.", "air_strike"),
        ("Air force planes bombed rebel camps near Jaffna.", "air_strike"),
        ("Army helicopters destroyed two lorries near Gao.", "air_strike"),
        ("Soldiers destroyed two stills near Gao.", "property_destruction"),
        ("Rebels raided the offices of a charity in Bunia.", "armed_attack"),
        ("Gunmen raided the home of a deputy in Tripoli.", "armed_attack"),
        ("Police raided the home of a deputy in Tripoli.", "police_raid"),
    ],
)
def test_type(text: str, type_: str) -> None:
    """The type follows from the doer."""
    assert [event.event_type for event in Extractor.default().extract(text).events] == [type_]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Air force planes bombed rebel camps near Jaffna.", "air force"),
        ("Army planes bombed rebel camps near Jaffna.", "army"),
        ("Government planes bombed a village near Kaya.", "government"),
    ],
)
def test_planes_are_somebodys(text: str, doer: str) -> None:
    """The words for the plane say whose it is."""
    (event,) = Extractor.default().extract(text).events
    (actor,) = event.initiators
    assert (actor.name.lower(), actor.kind) == (doer, "state_forces")


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot two guards in Leeds. Yields on government bonds exploded.",
        "Gunmen shot two guards in Leeds. My heart just exploded.",
        (
            "Rebels shot two guards in Buin. "
            "The army has suffered its heaviest loss of the war on Bougainville."
        ),
    ],
)
def test_nothing_more_happened(text: str) -> None:
    """Bonds and hearts do not explode, and dead men are no lost ground."""
    found = {event.event_type for event in Extractor.default().extract(text).events}
    assert found <= {"armed_attack", "killing", "armed_clash"}
