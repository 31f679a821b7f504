"""Countries before an event noun say where it was; adjectives and strikes from afar say who."""

from __future__ import annotations

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def only(title: str, text: str) -> Event:
    """The one record of a report."""
    (event,) = Extractor.default().extract(text, title=title).events
    return event


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Pakistan blast kills ten", "A bomb in Quetta killed ten people on Thursday."),
        ("Colombia car bombs wound 20", "Two car bombs in Cali wounded 20 people on Thursday."),
        ("India riots leave nine dead", "Nine people died in riots in Meerut on Thursday."),
        ("Nigeria attack leaves 30 dead", "Gunmen killed 30 people in Plateau state on Thursday."),
    ],
)
def test_headline_names_the_scene(title: str, text: str) -> None:
    """No state is blamed by the headline."""
    event = only(title, text)
    assert not any(actor.country for actor in event.initiators)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A Russian attack killed four people in Odesa.", "RUS"),
        ("A Rwanda attack on Congo killed four people.", "RWA"),
        ("A France raid killed four people near Kidal.", "FRA"),
    ],
)
def test_who_struck_is_kept(text: str, country: str) -> None:
    """An adjective, an aim or a raid makes a doer of the state."""
    (event,) = Extractor.default().extract(text).events
    assert country in {actor.country for actor in event.initiators}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Iran denied that Hezbollah had shelled Haifa.", "Hezbollah"),
        ("A minister denied that militants had attacked a school in Ghazni.", "militants"),
        ("A spokesman for the rebels denied that they had attacked a school in Yei.", "rebels"),
        ("The rebels denied that they had shelled Goma.", "rebels"),
    ],
)
def test_denied_deed_is_that_of_its_subject(text: str, doer: str) -> None:
    """Who denies a deed for others has not done it, and they are not struck."""
    (event,) = Extractor.default().extract(text).events
    assert event.status == "denied"
    assert [actor.name for actor in event.initiators] == [doer]
    assert doer not in {actor.name for actor in event.targets}
