"""Texts without words of politics keep what has no other sense; other subjects lose it."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model

_FILLER = (
    "It was a quiet day in the town. Residents said the weather was mild. "
    "The shops had opened early. The roads were wet. Nobody expected anything. "
)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("A bomb exploded inside a bakery in Cali. The blast damaged three shops.", ["bombing"]),
        ("A judge was gunned down in Cali by two men on a motorcycle.", ["armed_attack"]),
        ("A grocer was kidnapped by two men in Cali.", ["abduction"]),
        ("Unknown men threw a grenade at a bus in Cali.", ["grenade_attack"]),
        ("Traders gathered outside the mill in Cali to protest against a new fee.", ["protest"]),
    ],
)
def test_unmistakable(text: str, types: list[str]) -> None:
    """A device, a kidnapping, a shot office holder make the text one about conflict."""
    result = Extractor.default().extract(_FILLER + text)
    assert [event.event_type for event in result.events] == types


@pytest.mark.parametrize(
    "text",
    [
        "The clerk was stabbed to death behind the mill.",
        "Two men were wounded in the shooting behind the mill.",
    ],
)
def test_nothing_political(text: str) -> None:
    """Deaths and harm alone may be anything in a text without a word of politics."""
    result = Extractor.default().extract(_FILLER + text)
    assert result.events == ()
    assert "off-topic" in {note.slug for note in result.diagnostics}
