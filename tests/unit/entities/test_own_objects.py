"""Whom a pronoun takes up that suffers, read with the real parser on own texts."""

from __future__ import annotations

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def told(text: str, type_: str) -> Event:
    """The one record of a type."""
    (event,) = (e for e in Extractor.default().extract(text).events if e.event_type == type_)
    return event


@pytest.mark.parametrize(
    ("text", "type_", "sufferers"),
    [
        (
            "Jets killed three soldiers. Men with guns seized six nurses and freed them in June.",
            "prisoner_release",
            ["nurses"],
        ),
        ("Gunmen stopped a baker near Jos and shot him dead.", "armed_attack", ["baker"]),
        ("Police arrested Mugenzi in Gitega but released him.", "prisoner_release", ["Mugenzi"]),
        ("Troops rounded up monks in Loikaw and executed five of them.", "execution", ["monks"]),
        (
            "Kidnappers seized a bishop in Owerri, and soldiers freed him.",
            "prisoner_release",
            ["bishop"],
        ),
        (
            "A bomb went off as a lorry carrying nine rangers passed, wounding two of them.",
            "bombing",
            ["rangers"],
        ),
    ],
)
def test_sufferer_was_told_of_before(text: str, type_: str, sufferers: list[str]) -> None:
    """ "Him" and "two of them" are whom the sentence told of, not who does it."""
    assert [a.name for a in told(text, type_).targets] == sufferers


def test_two_candidates_stay_open() -> None:
    """Of rebels and soldiers that fought, those bombed afterwards are not guessed."""
    text = "Villagers fled. Rebels fought soldiers near Goma and helicopters bombed them."
    assert not [a for a in told(text, "air_strike").targets if a.kind is not None]


def test_part_of_a_body_is_not_taken_from_afar() -> None:
    """ "Two of them" are people, no groups that spoke in the sentence before."""
    text = "Groups protested in Quito. The army shot two of them in the street."
    for event in Extractor.default().extract(text).events:
        if event.event_type != "protest":
            assert "Groups" not in {a.name for a in event.targets}


def test_part_of_parts_is_read() -> None:
    """Pronouns that could only take one another up end, and take up nobody."""
    text = "Dozens of them shot hundreds of them and some of them killed two of them in Bor."
    assert all(a.kind is None for e in Extractor.default().extract(text).events for a in e.targets)
