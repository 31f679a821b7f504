"""Force of the state at a protest: shots, dispersal and protest are one event."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

ONE = (
    "Police shot dead two people on Wednesday as they broke up a protest in Nampula.",
    "Two demonstrators were shot dead when police broke up a protest in Lagos on Monday.",
    "Soldiers shot and wounded six students during a protest in Khartoum.",
    "Police opened fire on residents during a protest in Sfax, killing a teenager.",
)
OTHER = (
    "A policeman was shot dead during a protest in Lima on Monday.",
    "Rebels shot dead two villagers as police broke up a protest in Bamenda.",
    "Police shot a robber near a protest in Lima.",
)


@pytest.mark.parametrize("text", ONE)
def test_shots_at_a_protest_are_excessive_force(text: str) -> None:
    """ACLED codes them as one event, with the toll on it."""
    (event,) = Extractor.default().extract(text).events
    assert event.event_type == "force_against_protesters"
    assert any(count.kind in ("killed", "injured") for count in event.casualties)


@pytest.mark.parametrize("text", OTHER)
def test_shots_of_others_are_not(text: str) -> None:
    """Neither what rebels do nor what officers suffer is force against protesters."""
    events = Extractor.default().extract(text).events
    assert events
    assert all(event.event_type != "force_against_protesters" for event in events)


@pytest.mark.parametrize(
    ("then", "kind"),
    [
        ("Three students were injured.", "force_against_protesters"),
        ("At least nine people were wounded, a doctor said.", "force_against_protesters"),
        ("No one was hurt.", "protest_dispersal"),
    ],
)
def test_who_was_hurt_is_told_next(then: str, kind: str) -> None:
    """The toll of the next sentence is that of the dispersal, and makes it excessive."""
    text = f"Police fired tear gas on Monday to disperse students in Kisumu. {then}"
    events = Extractor.default().extract(text).events
    assert [e.event_type for e in events] == [kind]
    assert [c.kind for c in events[0].casualties] == ["injured"]
