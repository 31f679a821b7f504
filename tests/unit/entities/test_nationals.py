"""Nationals, contingents and shared nouns, read with the real parser on own sentences."""

from __future__ import annotations

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def _one(text: str) -> Event:
    (event,) = Extractor.default().extract(text).events
    return event


@pytest.mark.parametrize(
    ("text", "side", "told"),
    [
        (
            "A Sudanese was shot dead by soldiers in Faya.",
            "targets",
            ("Sudanese", "civilians", "SDN"),
        ),
        ("Gunmen killed another Afghan in Mashhad.", "targets", ("Afghan", "civilians", "AFG")),
        (
            "An Eritrean stabbed two nurses in Kassel.",
            "initiators",
            ("Eritrean", "civilians", "ERI"),
        ),
        (
            "Tunisian jets bombed a camp near Kasserine.",
            "initiators",
            ("Tunisian jets", "state_forces", "TUN"),
        ),
    ],
)
def test_one_of_a_people_is_a_person(text: str, side: str, told: tuple[str, str, str]) -> None:
    """A demonym behind "a" is somebody, not the state."""
    (actor,) = getattr(_one(text), side)
    assert (actor.name, actor.kind, actor.country) == told


def test_a_force_from_several_countries_is_a_force_of_each() -> None:
    """Each country's contingent is an actor."""
    event = _one("Troops from Benin and Togo attacked Boko Haram fighters in Dosso.")
    found = [(actor.name, actor.country) for actor in event.initiators]
    assert found == [("Troops from Benin", "BEN"), ("Troops from Togo", "TGO")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lendu and Hema militias clashed in Bunia.", ["Lendu militias", "Hema militias"]),
        ("Rebel and government forces clashed in Aden.", ["Rebel forces", "government forces"]),
    ],
)
def test_a_noun_that_two_share_is_the_noun_of_both(text: str, names: list[str]) -> None:
    """Two sides by one noun are two sides."""
    event = _one(text)
    assert [actor.name for actor in (*event.initiators, *event.targets)] == names


def test_israel_is_no_word_before_militants() -> None:
    """A state joined to named fighters is a side by itself."""
    event = _one("Israel and Hamas militants exchanged fire in Rafah.")
    assert [actor.name for actor in (*event.initiators, *event.targets)] == ["Israel", "Hamas"]


def test_who_stands_alongside_is_associated() -> None:
    """Allies are no initiators."""
    (actor,) = _one("Wagner fighters alongside Malian troops attacked Ber.").initiators
    assert [ally.country for ally in actor.associated] == ["MLI"]


def test_a_crowd_that_is_only_counted_is_the_crowd() -> None:
    """Bare numbers protest, but do not die."""
    event = _one("Thousands marched in Batumi.")
    assert [(a.name, a.kind) for a in event.initiators] == [("Thousands", "protesters")]
    assert _one("Gunmen killed 12 in Batumi.").targets == ()
