"""Deeds that a text only refers to are history, those that it also tells are not."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

KNOWN = [
    "A witness in the Lorena Sosa murder case withdrew his charges against the former mayor.",
    "The Liberals controlled the attorney general's office when Bishop Zelaya was killed.",
    "Colonel Ruiz was minister of defence when three nuns were murdered.",
    "The families asked that the policemen guilty of the murder of Omar Said be put on trial.",
    "The bishop demanded that all soldiers involved in the killing of the six nuns be punished.",
]
TOLD = [
    "Ruiz was mayor when he was killed by gunmen.",
    "Two guards were on duty when gunmen shot dead the judge.",
    "They asked that those guilty of it be put on trial. Gunmen killed Omar Said on Monday.",
    "Gunmen killed Omar Said on Monday. The Said murder case is in the hands of a judge.",
]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "background"), [(t, True) for t in KNOWN] + [(t, False) for t in TOLD]
)
def test_topics(text: str, background: bool) -> None:  # noqa: FBT001 - a case
    """Only what every sentence takes for known is background, and has no day then."""
    events = Extractor.default().extract(text, published=date(2019, 6, 12)).events
    deeds = [e for e in events if e.event_type in ("killing", "armed_attack")]
    assert [e.background for e in deeds] == [background]
    assert all((e.date is None) == background for e in deeds)


@pytest.mark.model
def test_named_by_the_deed() -> None:
    """Whom a participle only tells from others was killed before; who is told as killed was now."""
    for text, background in (
        ("A statue of the assassinated president was unveiled in Ouagadougou.", True),
        ("The president was assassinated in Ouagadougou on Monday.", False),
    ):
        events = Extractor.default().extract(text, published=date(2019, 6, 12)).events
        deeds = [e for e in events if e.event_type == "assassination"]
        assert [e.background for e in deeds] == [background]
