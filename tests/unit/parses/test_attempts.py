"""Whose life an attempt is on, read with the real parser on own sentences."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("There was an attempt on the life of a prefect in Pasto.", "prefect"),
        ("The prefect escaped an attempt on his life in Pasto.", "prefect"),
        ("Gunmen made an attempt on the bishop's life in Pasto.", "bishop"),
        ("An attempt was made against the life of the rector on Monday.", "rector"),
        ("Two attempts on the lives of union leaders failed in Pasto.", "union leaders"),
    ],
)
def test_whose_life(text: str, target: str) -> None:
    """The attempt is an assassination, and the person its target."""
    (event,) = Extractor.default().extract(text).events
    assert event.event_type == "assassination"
    assert [actor.name for actor in event.targets] == [target]


@pytest.mark.parametrize(
    "text",
    [
        "She made a second attempt on the summit.",
        "An attempt on the world record failed in Pasto.",
        "The rector's attempt to calm them failed.",
    ],
)
def test_other_attempts(text: str) -> None:
    """Peaks and records have no life."""
    assert Extractor.default().extract(text).events == ()
