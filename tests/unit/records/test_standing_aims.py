"""What a group stands for is no event; fighting somewhere, or against somebody, is."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("The Front, which is fighting to topple the king, killed a judge in Lima.", ["killing"]),
        ("The ELN, fighting for independence, abducted a nurse in Arauca.", ["abduction"]),
        ("Rebels fighting to oust the president burned a bridge in Bria.", ["arson"]),
        ("Soldiers are fighting rebels in Bria.", ["armed_clash"]),
    ],
)
def test_aims_are_no_events(text: str, types: list[str]) -> None:
    """Neither a clash nor a planned coup is read from whom or what a group fights for."""
    found = [e.event_type for e in Extractor.default().extract(text).events]
    assert found == types


@pytest.mark.parametrize(
    "claim",
    [
        "The Islamic State group said in a statement that it was behind the attack.",
        "The Islamic State group said it was responsible for the attack.",
    ],
)
def test_a_group_claims_of_itself(claim: str) -> None:
    """ "Said that it was behind it" is a claim of what was told before."""
    text = f"A bomb killed four people in Kabul on Monday. {claim}"
    (event,) = Extractor.default().extract(text).events
    assert [(a.name, a.attribution) for a in event.initiators] == [("Islamic State", "claimed")]


def test_a_denial_is_no_claim() -> None:
    """Who says that it was not behind it did not do it."""
    text = "A bomb killed four people in Kabul on Monday. Hamas said it was not behind the attack."
    assert all(not e.initiators for e in Extractor.default().extract(text).events)
