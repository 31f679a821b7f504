"""How long a thing lasted dates it only where it goes on to publication."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

PUBLISHED = date(2009, 11, 20)


@pytest.mark.parametrize(
    ("text", "days", "background"),
    [
        ("Rebels have besieged Bor for three months.", ("2009-08-23", "2009-11-20"), False),
        ("The army shelled Bor for two days, killing nine.", ("2009-11-19", "2009-11-20"), False),
        ("Rebels besieged Bor for three months in 2003.", ("2003-01-01", "2003-12-31"), True),
        (
            "The junta took power in May 1976 and jailed the mayor for seven years.",
            ("1976-05-01", "1976-05-31"),
            True,
        ),
        ("The army besieged Bor for almost four years.", None, True),
    ],
)
def test_only_what_goes_on_ends_at_publication(
    text: str, days: tuple[str, str] | None, *, background: bool
) -> None:
    """The perfect counts back from publication, the past only for some days without a date."""
    events = Extractor.default().extract(text, published=PUBLISHED).events
    event = next(e for e in events if e.event_type in ("siege", "shelling", "conviction"))
    assert ((str(event.date.start), str(event.date.end)) if event.date else None) == days
    assert event.background == background


@pytest.mark.parametrize("years", [3, 40])
def test_history_does_not_move_with_publication(years: int) -> None:
    """A war of an old year has the same days whenever it is told of."""
    text = "The war ended in June 1961 after France bombed Bizerte for 20 days."
    old = PUBLISHED.replace(year=PUBLISHED.year + years)
    dates = [
        [e.date for e in Extractor.default().extract(text, published=day).events]
        for day in (PUBLISHED, old)
    ]
    assert dates[0] == dates[1]
