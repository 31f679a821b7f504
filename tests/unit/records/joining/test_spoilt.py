"""What is burnt or looted in an attack on people is a detail of it."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Militants ambushed a convoy near Menaka, killing 12 soldiers and burning cars.",
            1,
        ),
        ("Gunmen raided a village near Jos, killing 24 people and setting 30 houses on fire.", 1),
        ("Gunmen attacked a village near Jos, killed 24 people and burned 30 houses.", 2),
        ("Gunmen raided a village near Jos and burned 30 houses.", 1),
        ("Gunmen killed six people in Bria and looted shops in Bangui.", 2),
    ],
)
def test_one_event_of_the_graver_kind(text: str, types: int) -> None:
    """ACLED codes the attack; what is burnt in an act of its own, or alone, is another event."""
    assert len(Extractor.default().extract(text).events) == types
