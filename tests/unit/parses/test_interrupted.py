"""A verb behind an interrupting relative clause belongs to the noun that the clause is about."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "People fled to Bor after the Arakan Army, which accuses them of spying, burned huts.",
            "Arakan Army",
        ),
        ("Villagers fled from the Arakan Army, which had come, and burned huts.", "Villagers"),
    ],
)
def test_who_burned_them(text: str, doer: str) -> None:
    """Not those who fled, unless "and" goes on about them."""
    events = Extractor.default().extract(text).events
    burned = next(e for e in events if e.event_type in ("arson", "property_destruction"))
    assert [actor.name for actor in burned.initiators] == [doer]
