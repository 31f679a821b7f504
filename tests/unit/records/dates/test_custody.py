"""Captivities told by their length begin on the day that "since" names."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

PUBLISHED = date(2016, 9, 30)


@pytest.mark.parametrize(
    ("text", "kind", "days"),
    [
        (
            "Three surveyors held by the militia since 4 September were freed on Thursday.",
            "abduction",
            ("2016-09-04", "2016-09-04"),
        ),
        (
            "The navy has held nine fishermen since Sunday.",
            "arrest",
            ("2016-09-25", "2016-09-25"),
        ),
        (
            "The editor has been jailed since 2014.",
            "arrest",
            ("2014-01-01", "2014-12-31"),
        ),
        (
            "Police have arrested nine students since Monday.",
            "arrest",
            ("2016-09-26", "2016-09-30"),
        ),
    ],
)
def test_people_are_held_since_a_day(text: str, kind: str, days: tuple[str, str]) -> None:
    """Keeping somebody is one deed; arrests since a day are many."""
    events = Extractor.default().extract(text, published=PUBLISHED).events
    found = [
        (str(e.date.start), str(e.date.end)) for e in events if e.event_type == kind and e.date
    ]
    assert found == [days]


def test_the_number_of_a_day_frees_nobody() -> None:
    """The day before the verb is no count of those freed."""
    text = "Two pilots held by the rebels since May 7 were freed on Tuesday."
    events = Extractor.default().extract(text, published=date(2016, 6, 3)).events
    freed = [c for e in events for c in e.casualties if c.kind == "released"]
    assert [(c.low, c.high) for c in freed] == [(2, 2)]


def test_the_verb_behind_since_has_its_subject() -> None:
    """The day does not become the subject of what follows it."""
    text = "Six drivers who had been detained by rebels since 8 August were released on Monday."
    events = Extractor.default().extract(text, published=PUBLISHED).events
    assert {(e.event_type, str(e.date.start)) for e in events if e.date} == {
        ("abduction", "2016-08-08"),
        ("prisoner_release", "2016-09-26"),
    }
