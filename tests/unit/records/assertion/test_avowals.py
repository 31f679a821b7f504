"""What a side says of an attack told before is another voice on it."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model

BLAST = "Two suicide bombers blew themselves up in Kabul on Monday, killing 25 people. "
CLASH = "Police said ten rebels died in a clash in Bastar on Monday. "


def told(text: str) -> tuple[Event, ...]:
    return Extractor.default().extract(text, published=date(2021, 3, 10)).events


@pytest.mark.parametrize(
    ("text", "records"),
    [
        (BLAST + "The Islamic State said two of its men had detonated their belts.", 1),
        (BLAST + "The Islamic State said its men had detonated their belts in Herat.", 2),
        (CLASH + "The Maoists said that their fighters had killed four policemen.", 1),
        (CLASH + "The Maoists said that they had killed four policemen on Saturday.", 2),
    ],
)
def test_own_telling_of_a_side(text: str, records: int) -> None:
    """No event of its own, unless another place or day is told."""
    assert len(told(text)) == records


def test_those_who_own_it_are_the_doers() -> None:
    """The group names the bombers, who were unknown before."""
    (event,) = told(BLAST + "The Islamic State said two of its men had detonated their belts.")
    assert [actor.registry_id for actor in event.initiators] == ["islamic_state"]


def test_a_clash_told_from_the_other_side() -> None:
    """Whom the losers say that they killed are the other side, with their own toll."""
    text = CLASH + "The Maoists said that their fighters had killed four policemen."
    (event,) = told(text)
    assert [actor.name for actor in event.initiators] == ["policemen"]
    assert {(count.low, count.side) for count in event.casualties} == {
        (10, "target"),
        (4, "initiator"),
    }


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("A grenade hit a church in Garissa. Four were hurt when the device exploded.", 1),
        ("A rocket hit a market in Marib. Officials said the Houthis fired the rocket.", 1),
        ("A rocket hit a market in Marib. A rocket exploded at the port.", 2),
    ],
)
def test_the_weapon_told_before(text: str, records: int) -> None:
    """A weapon with an article is the one that the story is about."""
    assert len(told(text)) == records
