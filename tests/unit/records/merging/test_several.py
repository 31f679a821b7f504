"""A number that counts the dead of several deeds together."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

TWO = "A bomb went off in Cali on Monday. Gunmen fired at a bus in Medellin on Tuesday. "


@pytest.mark.parametrize(
    "sentence", ["The two attacks left 15 people dead.", "In all, 15 people were killed."]
)
def test_a_common_toll_is_shared(sentence: str) -> None:
    """Both have it, marked as shared."""
    events = Extractor.default().extract(TWO + sentence, published=date(2021, 9, 10)).events
    counts = [count for event in events for count in event.casualties]
    assert [(c.kind, c.low, c.shared) for c in counts] == [("killed", 15, True)] * 2


@pytest.mark.parametrize(
    "sentence", ["The attack left 15 people dead.", "Fifteen people were killed on the bus."]
)
def test_the_toll_of_one_deed_is_its_own(sentence: str) -> None:
    """One record has it, for itself."""
    events = Extractor.default().extract(TWO + sentence, published=date(2021, 9, 10)).events
    counts = [count for event in events for count in event.casualties]
    assert [(c.kind, c.low, c.shared) for c in counts] == [("killed", 15, False)]


def test_a_claim_behind_the_sum_is_of_each() -> None:
    """Who claims the attacks whose dead are told together claims every one of them."""
    text = (
        "A bomb killed six soldiers in Jolo on Monday. A suicide bomber killed a guard in front of "
        "a bank. In all, 40 people were wounded in the bombings. Islamic State claimed "
        "responsibility on Tuesday."
    )
    events = Extractor.default().extract(text, published=date(2021, 9, 10)).events
    doers = [[(a.name, a.attribution) for a in event.initiators] for event in events]
    assert doers == [[("Islamic State", "claimed")]] * 2


def test_who_was_shot_did_the_deed_told_last() -> None:
    """ "Police shot the attacker dead": the one of the sentence before, not of an earlier deed."""
    text = (
        "A gunman wounded two nurses in Graz on Monday. An attacker stabbed five people in Linz on "
        "Tuesday. Police shot the attacker dead."
    )
    events = Extractor.default().extract(text, published=date(2021, 9, 10)).events
    own = {
        e.location.name if e.location else None: [
            c.low for c in e.casualties if c.kind == "killed" and c.side == "initiator"
        ]
        for e in events
    }
    assert own == {"Graz": [], "Linz": [1]}
