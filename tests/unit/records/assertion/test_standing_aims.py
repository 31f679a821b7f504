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
        ("The Front, which wants to overthrow the king, killed a judge in Lima.", ["killing"]),
        (
            "The Front has been trying to topple the king. It shot a judge in Lima.",
            ["armed_attack"],
        ),
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


@pytest.mark.parametrize(
    ("told", "types"),
    [
        ("Residents blamed Fulani militants for the killings.", ["killing"]),
        ("The government blamed the Islamic State.", ["killing"]),
        ("The president accused the opposition of fraud.", ["killing", "accusation"]),
    ],
)
def test_blame_for_what_was_told_is_no_record_of_its_own(told: str, types: list[str]) -> None:
    """Who is blamed stands on the act; words of other content are a record."""
    events = Extractor.default().extract(f"Gunmen killed 24 people in Jos on Monday. {told}").events
    assert [e.event_type for e in events] == types


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The attackers entered Kwatas, a village near Jos, shooting at anyone.", "armed_attack"),
        ("Government forces entered the town of Bria without a fight.", "territory_transfer"),
    ],
)
def test_who_shoots_on_entering_attacks(text: str, kind: str) -> None:
    """A place is handed over only where nobody is shot at."""
    assert [e.event_type for e in Extractor.default().extract(text).events] == [kind]


def test_men_of_a_group_are_the_group() -> None:
    """ "Hamas men" are Hamas, "Fulani men" are no group."""
    for text, ident in (
        ("Hamas men killed a farmer in Rafah.", "Hamas"),
        ("Fulani men killed a farmer in Jos.", "Fulani men"),
    ):
        (event,) = Extractor.default().extract(text).events
        assert [a.name for a in event.initiators] == [ident]
