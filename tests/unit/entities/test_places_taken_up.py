"""Places that "it" takes up when somebody takes them."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


def _gained(text: str) -> list[str | None]:
    events = Extractor.default().extract(text, published=date(2021, 3, 10)).events
    return [
        event.location and event.location.mention
        for event in events
        if event.event_type == "territory_gain"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels besieged Malakal for two weeks and captured it on Sunday.",
        "Insurgents surrounded Malakal for five days before taking it on Wednesday.",
        "The army bombed Malakal on Friday. Two days later troops recaptured it.",
        "Many fled Malakal when militants overran it.",
    ],
)
def test_it_is_the_place_that_something_was_done_to(text: str) -> None:
    """What was besieged, shelled or left is what is captured."""
    assert _gained(text) == ["Malakal"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen stopped a lorry near Malakal and seized it.",
        "Rebels stole a boat in Malakal on Friday. They lost it to the army, which recaptured it.",
        "Rebels captured it on Sunday.",
    ],
)
def test_it_is_no_place_where_a_thing_was_told_last(text: str) -> None:
    """A lorry that is seized near a town is not the town."""
    assert _gained(text) == []
