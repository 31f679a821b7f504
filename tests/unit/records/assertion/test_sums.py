"""What no single day holds is an aggregate; other senses of the words of violence are no event."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model
_DAY = date(1990, 6, 12)


@pytest.mark.parametrize(
    ("text", "aggregate"),
    [
        ("The genocide carried out by the army in Nebaj shocked the bishops.", True),
        ("The murder of two peasants in Nebaj shocked the bishops.", False),
    ],
)
def test_wholesale(text: str, aggregate: bool) -> None:  # noqa: FBT001
    """A genocide is told as one deed, and is many."""
    events = Extractor.default().extract(text, published=_DAY).events
    assert [event.aggregate for event in events if event.codings.acled] == [aggregate]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("His name stands on the hit list of the squad.", []),
        ("DIE ZEIT: MANY PEOPLE SAY THAT THE WAR IS OVER.", []),
        ("The theorists have launched a new attack on Havana.", []),
    ],
)
def test_other_senses(text: str, types: list[str]) -> None:
    """Papers have names, hit lists hit nobody, thinkers attack with words."""
    events = Extractor.default().extract(text, published=_DAY).events
    assert [event.event_type for event in events] == types


@pytest.mark.parametrize(
    ("text", "aggregate"),
    [
        ("In 2018, 219 rebels were killed in Assam.", True),
        ("In 2018, 219 rebels were killed in an ambush in Assam.", False),
        ("In 2018, soldiers killed nine rebels in Assam.", False),
        ("In 2018, two rebels were killed in Assam.", False),
    ],
)
def test_victims_of_months(text: str, aggregate: bool) -> None:  # noqa: FBT001
    """Several whom a year cost a whole province, without doer or deed, are a sum."""
    (event,) = Extractor.default().extract(text, published=date(2019, 6, 12)).events
    assert event.aggregate is aggregate
