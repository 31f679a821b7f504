"""Armed men are whose they follow, and not whose coat they wear."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("who", "kind", "registry_id"),
    [
        ("Soldiers loyal to Riek Machar", "rebel_group", "splm_io"),
        ("Soldiers loyal to President Salva Kiir", "state_forces", "state:SSD:MIL"),
        ("Soldiers loyal to General Deng Akol", "political_militia", None),
        ("Soldiers loyal to the government", "state_forces", "state:SSD:MIL"),
    ],
)
def test_whose_they_are(who: str, kind: str, registry_id: str | None) -> None:
    """A group's leader stands for the group, a ruler for the state, anybody else for himself."""
    text = f"{who} shelled a market in Malakal on Monday."
    (event,) = Extractor.default().extract(text, published=date(2025, 6, 12)).events
    assert [(a.kind, a.registry_id) for a in event.initiators] == [(kind, registry_id)]
