"""Signs that triggers require, on the words of a sentence and on real parses."""

from __future__ import annotations

import pytest

from conflict_events import Extractor
from conflict_events.records.interpretation.signs import SIGNS


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("captivity", "soldiers rescued the kidnapped clerks"),
        ("signs_of_murder", "a body was found handcuffed"),
        ("crowd_purpose", "drivers hooted over a toll"),
    ],
)
def test_a_word_is_the_sign(name: str, words: str) -> None:
    """With the word it holds, and without any it does not."""
    holds = SIGNS[name]
    assert holds(None, frozenset(words.split()))  # type: ignore[arg-type]
    assert not holds(None, frozenset("a clerk slept".split()))  # type: ignore[arg-type]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A parcel exploded in a bank in Athens, wounding three.", "bombing"),
        ("The boiler exploded in a bank in Athens, wounding three.", None),
        ("The Houthis fired 30 drones overnight.", "drone_strike"),
        ("After a battle with rebels the garrison of Tessalit fell on Friday.", "territory_gain"),
        ("After a battle with rebels the price of Tessalit salt fell on Friday.", None),
    ],
)
def test_the_subject_or_object_is_the_sign(text: str, kind: str | None) -> None:
    """The same verb with another subject tells of nothing."""
    found = {event.event_type for event in Extractor.default().extract(text).events}
    assert kind is None or kind in found
    assert kind is not None or not found & {"bombing", "territory_gain"}
