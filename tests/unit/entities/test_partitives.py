"""People who are some of a number: "20 of the miners" are miners."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize("count", ["three", "20", "1,200", "several"])
def test_the_noun_behind_of_says_who_they_are(count: str) -> None:
    """Digits count as words of number do."""
    text = f"Police arrested {count} of the miners in Prestea on Monday."
    (event,) = Extractor.default().extract(text).events
    assert [actor.name for actor in event.targets] == ["miners"]


def test_a_number_alone_is_nobody() -> None:
    """Without a noun behind it a number names nobody."""
    (event,) = Extractor.default().extract("Rebels released 12 near Bunia on Friday.").events
    assert event.targets == ()
