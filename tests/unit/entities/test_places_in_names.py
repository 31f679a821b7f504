"""Places inside the names of armed groups."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Islamic State in the Greater Sahara killed four herders on Monday.", None),
        ("Islamic State in the Greater Sahara killed four herders in Menaka on Monday.", "Menaka"),
        ("Gunmen killed four herders in the Sahara on Monday.", "Sahara"),
    ],
)
def test_a_name_says_nothing_of_where_it_was(text: str, place: str | None) -> None:
    """A region in a group's name is no place of the event; the same region by itself is."""
    (event,) = Extractor.default().extract(text).events
    found = event.location.mention if event.location else None
    assert found == place
