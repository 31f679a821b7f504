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


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Federal troops fought Fano near Debre Tabor on Monday.", "ETH"),
        ("A bomb went off in Fano on Monday, wounding two soldiers.", "ITA"),
    ],
)
def test_a_town_that_bears_a_groups_name(text: str, country: str) -> None:
    """Where the document is about the group's country the name is no town elsewhere."""
    (event,) = Extractor.default().extract(text).events
    forces = [a for a in (*event.initiators, *event.targets) if a.sector == "MIL"]
    assert [(a.country, a.kind) for a in forces] == [(country, "state_forces")]
