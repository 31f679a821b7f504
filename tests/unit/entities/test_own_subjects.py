"""Whom a pronoun of a side clause takes up, read with the real parser on own texts."""

from __future__ import annotations

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model


def told(text: str, type_: str) -> Event:
    """The one record of a type."""
    (event,) = (e for e in Extractor.default().extract(text).events if e.event_type == type_)
    return event


@pytest.mark.parametrize(
    ("text", "type_", "sufferer"),
    [
        (
            "Rebels kidnapped the mayor of Ituango. A farmer lost a leg when he stepped on a mine.",
            "bombing",
            "farmer",
        ),
        (
            "Police held the bishop for an hour. A nurse fled to Kampala after she was abducted.",
            "abduction",
            "nurse",
        ),
        (
            "Troops held the bridge. Policemen were on patrol when gunmen opened fire on them.",
            "armed_clash",
            "Policemen",
        ),
    ],
)
def test_sufferer_is_the_own_subject(text: str, type_: str, sufferer: str) -> None:
    """ "He" is the subject of the same sentence, nobody of the one before."""
    assert [actor.mention for actor in told(text, type_).targets] == [sufferer]


@pytest.mark.parametrize(
    "side", ["during which they robbed a bank", "where they robbed a bank and a shop"]
)
def test_doers_are_the_own_subject(side: str) -> None:
    """ "They" are the subject of the same sentence, not the party that acted before."""
    text = f"Soldiers shelled Kaya on Monday. Some forty gunmen sat in the village of Tiby, {side}."
    assert [a.mention.split()[-1] for a in told(text, "looting").initiators] == ["gunmen"]


def test_two_candidates_stay_open() -> None:
    """Where the main clause tells of others as well, the subject is not taken."""
    text = "Soldiers met the monks in a square, where they were beaten."
    for event in Extractor.default().extract(text).events:
        if event.event_type == "torture":
            assert "Soldiers" not in {actor.mention for actor in event.targets}
