"""Sides of what is asked for, refused, given, withdrawn from or only moved."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

CASES = [
    ("Chad urged Sudan to withdraw its troops from Abeche.", "withdrawal", "Chad", "Sudan"),
    ("Chad called on Sudan to release ten prisoners.", "prisoner_release", "Chad", "Sudan"),
    ("Ghana said Togo must release ten prisoners.", "prisoner_release", "Ghana", "Togo"),
    ("Togo's demand that Ghana release two sailors was met.", "prisoner_release", "Togo", "Ghana"),
    ("Chile warned Peru against sending troops to the border.", "deployment", "Chile", "Peru"),
    ("Chad withdrew its soldiers from Niger.", "withdrawal", "Chad", "Niger"),
    ("Kenya sent 300 soldiers to Somalia.", "deployment", "Kenya", "Somalia"),
    ("Riot police were deployed in Conakry.", "deployment", "Riot police", None),
    ("Iran massed troops along its border with Iraq.", "deployment", "Iran", "Iraq"),
    ("Nepal gave Laos 300 tonnes of rice.", "aid", "Nepal", "Laos"),
    ("Nepal is ready to give 300 tonnes of rice to Laos.", "aid", "Nepal", "Laos"),
    ("Mali rejected a Nigerian offer.", "refusal", "Mali", "Nigerian"),
    ("Two boys were killed by Turkish fire near Manbij.", "killing", "Turkish", "Two boys"),
    ("Four men died in a Sri Lankan army offensive.", "armed_clash", "Sri Lankan army", "Four men"),
]


@pytest.mark.parametrize(("text", "kind", "initiator", "target"), CASES)
def test_sides(text: str, kind: str, initiator: str, target: str | None) -> None:
    """Who asks stands for who would act; own forces stand for nobody they are sent against."""
    found = [
        ([a.mention for a in e.initiators], [a.mention for a in e.targets])
        for e in Extractor.default().extract(text).events
        if e.event_type == kind
    ]
    assert ([initiator], [target] if target else []) in found


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Protesters demanded that the government release two editors.",
            "Protesters demand that government release two editors",
        ),
        ("The bishop urged the president to lift the curfew.", "bishop asks that president lift"),
        ("Chad called on Sudan to withdraw its troops from Abeche.", "Chad asks that Sudan"),
        ("The envoy said the rebels must release the hostages.", "envoy demands that rebels"),
        ("The union demanded the release of 14 miners.", "union demands that others release"),
    ],
)
def test_the_summary_says_who_asks_for_what(text: str, line: str) -> None:
    """An act that is asked for is told as a demand, not as done by who demands it."""
    lines = [e.summary for e in Extractor.default().extract(text).events]
    assert any(found.startswith(line) for found in lines), lines


def test_a_country_of_its_own_is_no_target() -> None:
    """An army that leaves a town at home turns against nobody."""
    (event,) = Extractor.default().extract("Malian troops withdrew from northern Mali.").events
    assert event.targets == ()


def test_who_ends_a_siege_asks_of_the_besieger() -> None:
    """An appeal to end what goes on stays an appeal."""
    text = "Oman urged Egypt to end its siege of Gaza."
    kinds = {e.event_type for e in Extractor.default().extract(text).events}
    assert "appeal" in kinds
