"""Which organisation "the guerrillas" are, read with the real parser on own texts."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


def _doer(text: str, type_: str) -> list[tuple[str, str | None]]:
    events = Extractor.default().extract(text).events
    return [
        (actor.name, actor.mention)
        for event in events
        if event.event_type == type_
        for actor in event.initiators
    ]


@pytest.mark.parametrize(
    ("text", "type_", "name", "mention"),
    [
        (
            (
                "Guerrillas of the National Liberation Army (ELN) ambushed a convoy near Saravena. "
                "The guerrillas also burned two tankers near Arauca."
            ),
            "arson",
            "National Liberation Army (Colombia)",
            "guerrillas",
        ),
        (
            (
                "The New People's Army raided a post in Masbate on Sunday. "
                "The rebels abducted two clerks in Aroroy."
            ),
            "abduction",
            "New People's Army",
            "rebels",
        ),
        (
            (
                "Taliban insurgents killed four policemen in Kunduz. Islamic State fighters "
                "killed two nurses in Jalalabad. The insurgents kidnapped an engineer in Kunduz."
            ),
            "abduction",
            "Taliban",
            "insurgents",
        ),
    ],
)
def test_fighters_are_the_one_organisation_named(
    text: str, type_: str, name: str, mention: str
) -> None:
    """The record names the organisation and prints the words that stand there."""
    assert _doer(text, type_) == [(name, mention)]


@pytest.mark.parametrize(
    ("text", "type_", "mention"),
    [
        (
            (
                "Hezbollah clashed with the rebels near Qusayr on Monday. "
                "The rebels shelled a warehouse in Homs on Tuesday."
            ),
            "shelling",
            "rebels",
        ),
        (
            (
                "Rebels burned a mill near Goma on Monday. The M23 seized Rutshuru on Tuesday. "
                "The rebels abducted two farmers in Kiwanja on Wednesday."
            ),
            "abduction",
            "rebels",
        ),
        (
            (
                "The ELN burned a bridge near Arauca, days after the FARC accused it of treason. "
                "The guerrillas kidnapped a judge in Tame."
            ),
            "abduction",
            "guerrillas",
        ),
        (
            "Islamic State captured Palmyra on Wednesday. The rebels shelled Idlib on Thursday.",
            "shelling",
            "rebels",
        ),
    ],
)
def test_fighters_stay_unnamed_where_others_may_be_meant(
    text: str, type_: str, mention: str
) -> None:
    """Foes of the organisation, fighters told of before it, a second organisation."""
    assert _doer(text, type_) == [(mention, mention)]


def test_the_evidence_holds_where_the_organisation_is_named() -> None:
    """Its first span is what is printed, its second the name taken up."""
    text = (
        "Boko Haram raided a farm near Chibok on Monday. The militants also burned a mill in "
        "Damboa."
    )
    events = Extractor.default().extract(text).events
    (fire,) = (event for event in events if event.event_type == "arson")
    spans = [(e.text, e.rule) for e in fire.initiators[0].evidence]
    assert spans[0][0] == "militants"
    assert ("Boko Haram", "antecedent") in spans
