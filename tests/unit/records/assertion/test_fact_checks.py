"""What a fact check says that a post shows did not happen; what it tells itself did."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

CLAIM = "A video that was shared widely shows soldiers killing 17 students in Nairobi."
CHECKED = [
    ("Fact check: no students died", CLAIM),
    (
        "Students in Nairobi are safe",
        f"{CLAIM} The claim is false. A reverse image search led us to Baghdad.",
    ),
]
NEWS = ("Students killed in Nairobi", CLAIM)


@pytest.mark.model
@pytest.mark.parametrize(("title", "text"), CHECKED)
def test_claim_is_denied(title: str, text: str) -> None:
    """The killing that a checked video shows is denied."""
    events = Extractor.default().extract(text, title=title, published=date(2024, 6, 26)).events
    assert {e.status for e in events if e.event_type == "killing"} == {"denied"}


@pytest.mark.model
def test_news_is_told() -> None:
    """The same video is news elsewhere, and so is what a check tells itself."""
    title, text = NEWS
    events = Extractor.default().extract(text, title=title, published=date(2024, 6, 26)).events
    assert "denied" not in {e.status for e in events}
    told = "Soldiers killed nine farmers in Garissa on Monday."
    events = (
        Extractor.default()
        .extract(
            f"{CLAIM} The claim is false. {told}", title="Fact check", published=date(2024, 6, 26)
        )
        .events
    )
    assert "asserted" in {e.status for e in events if e.event_type in ("killing", "massacre")}
