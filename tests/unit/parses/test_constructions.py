"""Constructions that parsers misread, with the real parser on own sentences."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

Sides = tuple[list[str], list[str]]


def _sides(text: str) -> list[Sides]:
    return [
        ([a.name for a in e.initiators], [a.name for a in e.targets])
        for e in Extractor.default().extract(text).events
    ]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The nun was killed not by rebels but by soldiers in Bouca.",
            (["soldiers"], ["nun"]),
        ),
        (
            "Police, at whom students hurled bricks, answered with water cannon in Lome.",
            (["students"], ["Police"]),
        ),
        (
            "What Al-Shabaab attacked was a Kenyan camp at Kolbio.",
            (["Al-Shabaab"], ["Kenyan camp"]),
        ),
        (
            "Hutu and Tutsi militias clashed in Bujumbura.",
            (["Hutu militias", "Tutsi militias"], []),
        ),
        ("Also kidnapped were three nurses from Ansongo.", ([], ["nurses"])),
        ("Monks accused soldiers of burning huts in Yambio.", (["soldiers"], ["huts"])),
        (
            "Soldiers and allied Mai-Mai fighters attacked rebels near Rutshuru.",
            (["Soldiers", "Mai-Mai"], ["rebels"]),
        ),
        (
            "Fighting between the military and Bakata fighters killed ten in Lodja.",
            (["military"], ["Bakata fighters"]),
        ),
        (
            "Soldiers and Kamajor militiamen attacked Koidu.",
            (["Soldiers", "Kamajors"], []),
        ),
        (
            "Guerrillas shot two judges in Tumaco, an act that shocked the port.",
            (["Guerrillas"], ["judges"]),
        ),
        (
            "A firefight that pitted the navy against smugglers left three dead near Buka.",
            (["navy"], ["smugglers"]),
        ),
        ("Nine bakers, most of them old, were hurt by shelling in Afrin.", ([], ["bakers"])),
        ("Asad Rao died and his aunt was wounded by bombing in Tirah.", ([], ["aunt", "Asad Rao"])),
        (
            "Minutes before a mine killed three deminers in Safwan, shots rang out.",
            ([], ["deminers"]),
        ),
    ],
)
def test_sides(text: str, sides: Sides) -> None:
    """Who did it and to whom, however it is put."""
    assert sides in _sides(text)


def test_a_series_of_verbs_has_one_subject() -> None:
    """Nobody is a doer but the army."""
    told = _sides("The army stormed rebel clinics, captured, tortured and murdered two nurses.")
    assert all(initiators == ["army"] for initiators, _ in told)
    assert any("nurses" in targets for _, targets in told)


def test_a_relative_clause_agrees_with_its_noun() -> None:
    """The dean was killed, his two sons were abducted."""
    told = _sides(
        "Two sons of the dean who was killed in May were abducted by gunmen in Apatzingan."
    )
    assert ([], ["dean"]) in told
    assert any(targets == ["sons of the dean"] for _, targets in told)


def test_the_dead_of_another_telling_are_named_once() -> None:
    """And the group that says it killed him stands for the gunmen."""
    told = _sides(
        "Gunmen killed banker Luis Arango in Cali on Monday. "
        "A group calling itself the Black Hand told a radio station that it had killed Arango."
    )
    assert told == [(["Black Hand"], ["banker Luis Arango"])]
