"""Who is taken hostage, read with the real parser on own sentences."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        (
            "Gunmen took 60 guests and staff hostage at an inn in Gulu.",
            ["60 guests", "staff"],
        ),
        (
            "Gunmen took the guests and the staff of a resort hostage in Malindi.",
            ["guests", "staff of a resort"],
        ),
        (
            "Rebels took the prefect and two clerks prisoner in Sokode.",
            ["prefect", "two clerks"],
        ),
    ],
)
def test_all_who_are_taken_are_targets(text: str, taken: list[str]) -> None:
    """The last of them is no kind of hostage."""
    (event,) = Extractor.default().extract(text).events
    assert event.event_type == "abduction"
    assert [actor.mention for actor in event.targets] == taken


def test_a_hotel_hostage_who_is_freed_stays_one_person() -> None:
    """Only what is taken or held is parted from the word."""
    (event,) = Extractor.default().extract("Police freed a hotel hostage in Lima.").events
    assert [actor.mention for actor in event.targets] == ["hotel hostage"]
