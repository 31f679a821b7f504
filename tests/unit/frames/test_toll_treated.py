"""The hurt who are brought to a hospital, parts of a toll listed behind one, one's own losses."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

PUBLISHED = date(2017, 8, 11)


def counts(text: str) -> list[tuple[str, int | None, str, bool]]:
    """Return kind, low, side and whether it is a sum of the counts of the first record."""
    event = Extractor.default().extract(text, published=PUBLISHED).events[0]
    return [(c.kind, c.low, c.side, c.total) for c in event.casualties]


@pytest.mark.parametrize(
    "told",
    [
        "A nurse said 21 wounded people were taken to a clinic.",
        "Twenty-one wounded people were rushed to the Sidon hospital, a nurse said.",
        "The hospital received 21 wounded villagers, a nurse said.",
    ],
)
def test_those_brought_to_hospital_are_hurt(told: str) -> None:
    """Their adjective tells it, not a verb."""
    found = counts(f"A bomb exploded in a market in Sidon on Monday. {told}")
    assert [(kind, low) for kind, low, _, _ in found] == [("injured", 21)]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb exploded in a market in Sidon on Monday. No wounded people were taken to hospital.",
        "A bomb exploded in a market in Sidon on Monday. It freed 21 wounded men from hospital.",
    ],
)
def test_others_called_wounded_are_not_counted(text: str) -> None:
    """Nobody, and those who were hurt before."""
    assert counts(text) == []


def test_parts_are_listed_behind_the_first() -> None:
    """What follows "of them" belongs to the same whole."""
    text = (
        "Gunmen raided a post in Sidon on Monday. Thirty people were killed, 14 of them soldiers, "
        "six of them nurses and ten militants."
    )
    assert [(low, total) for _, low, _, total in counts(text)] == [
        (30, True),
        (14, False),
        (6, False),
        (10, False),
    ]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Gunmen killed two sisters, a baker and a tailor, in Sidon.", 2),
        ("Gunmen killed two men, a baker and his nephew, in Sidon.", 2),
        ("Gunmen killed two soldiers, a baker and a tailor in Sidon.", 4),
    ],
)
def test_one_by_one_they_add_up_to_the_number(text: str, killed: int) -> None:
    """Kin and men are named one by one, soldiers are not bakers."""
    found = counts(text)
    whole = [low or 0 for _, low, _, total in found if total]
    assert (whole[0] if whole else sum(low or 0 for _, low, _, _ in found)) == killed


def test_a_party_gives_its_own_dead() -> None:
    """They are the losses of the speaker, and no sum of both sides."""
    text = "The army said it had killed 52 rebels in Sidon. It put its own dead at 17."
    assert counts(text) == [("killed", 52, "target", False), ("killed", 17, "initiator", False)]


@pytest.mark.parametrize(
    ("between", "told"),
    [
        ("The army said its air defences had downed two drones over Tyre.", False),
        ("A day later soldiers burned nine huts in Tyre.", False),
        ("Police arrested two suspects.", True),
    ],
)
def test_nobody_was_hurt_in_what_was_told_last(between: str, *, told: bool) -> None:
    """Not in a raid that was told before it; arrests only follow one."""
    text = f"Rebels shelled a depot near Sidon on Monday. {between} Nobody was hurt."
    assert any(low == 0 for _, low, _, _ in counts(text)) == told
