"""Victims whom a later sentence names, read with the real parser on own texts."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

_LEADS = {
    "bomb": "A bomb exploded in Quetta on Monday, killing nine people.",
    "gunmen": "Gunmen stormed a clinic in Kabul on Monday, killing eight people.",
    "clerks": "Three clerks were shot dead in Pattani on Tuesday.",
}


def _parties(text: str, side: str) -> set[str]:
    events = Extractor.default().extract(text).events
    return {actor.name for event in events for actor in getattr(event, side)}


@pytest.mark.parametrize(
    ("lead", "then", "names"),
    [
        ("bomb", "Among the dead was a provincial minister, Sardar Khan.", {"Sardar Khan"}),
        ("bomb", "The dead included Sardar Khan, a provincial minister.", {"Sardar Khan"}),
        (
            "gunmen",
            "Among those killed were two nurses, Zahra Amiri and Mina Sadat.",
            {"Zahra Amiri", "Mina Sadat"},
        ),
        ("gunmen", "One of the victims was named as Farid Noori.", {"Farid Noori"}),
        ("gunmen", "Police identified one of the dead as Farid Noori.", {"Farid Noori"}),
        ("gunmen", "Also killed was a driver, Farid Noori.", {"Farid Noori"}),
        (
            "clerks",
            "They were identified as Arun Chai, Malee Suk and Somchai Wong.",
            {"Arun Chai", "Malee Suk", "Somchai Wong"},
        ),
    ],
)
def test_the_named_suffered_it(lead: str, then: str, names: set[str]) -> None:
    """Whatever the order of the words that say so."""
    assert names <= _parties(f"{_LEADS[lead]} {then}", "targets")


@pytest.mark.parametrize(
    ("text", "side", "names"),
    [
        (
            (
                "Two gunmen killed a judge in Quetta on Tuesday. "
                "They were identified as Gul Agha and Sher Khan."
            ),
            "initiators",
            {"Gul Agha", "Sher Khan"},
        ),
        (
            "A gunman killed a baker in Lyon on Monday. He was identified as Karim Haddad.",
            "targets",
            {"baker"},
        ),
        (
            (
                "Three clerks were shot dead in Pattani on Tuesday. "
                "They were identified by a porter of the bank."
            ),
            "targets",
            {"clerks"},
        ),
    ],
)
def test_names_go_to_whom_their_number_fits(text: str, side: str, names: set[str]) -> None:
    """Two names are those of two gunmen; one name may be the gunman's or the baker's."""
    assert _parties(text, side) == names
