"""What befell a doer, told with what he did, read with the real parser on own sentences."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


def _pairs(text: str) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {
        (
            tuple(actor.name.lower() for actor in event.initiators),
            tuple(actor.name.lower() for actor in event.targets),
        )
        for event in Extractor.default().extract(text).events
    }


@pytest.mark.parametrize(
    ("text", "doer", "victims", "avenger"),
    [
        (
            "The gunman who killed six worshippers in Lahore was shot dead by police.",
            "gunman",
            "worshippers",
            "police",
        ),
        (
            "A man stabbed two women in Marseille before being shot dead by soldiers.",
            "man",
            "women",
            "soldiers",
        ),
        (
            "Police shot dead a man who had stabbed two women in Marseille.",
            "man",
            "women",
            "police",
        ),
        (
            "Police killed a man suspected of killing three shopkeepers in Malmo.",
            "man",
            "shopkeepers",
            "police",
        ),
    ],
)
def test_the_victims_of_a_doer_are_not_those_of_who_kills_him(
    text: str, doer: str, victims: str, avenger: str
) -> None:
    """Two acts, each with its own sides."""
    assert _pairs(text) == {((doer,), (victims,)), ((avenger,), (doer,))}


def test_the_suspect_in_a_deed_is_not_hurt_in_it() -> None:
    """Nobody else is a target of those who shoot him."""
    told = _pairs("Police shot dead the suspect in Monday's stabbing of two students in Lyon.")
    assert (("police",), ("suspect",)) in told
    assert ((), ("students",)) in told


def test_a_fight_of_two_sides_stays_one() -> None:
    """Those who were attacked struck back."""
    told = _pairs("Troops killed 12 rebels who attacked a barracks in Maiduguri on Friday.")
    assert told == {(("troops",), ("rebels",))}


def test_what_a_dead_man_meant_to_attack_was_not_attacked_by_his_killers() -> None:
    """The embassy is his target alone."""
    (pair,) = _pairs("Guards shot dead a man who was trying to attack the embassy in Tunis.")
    assert pair == (("guards",), ("man",))
