"""Transfers: a gain after a withdrawal is a transfer, unless there was a fight."""

from __future__ import annotations

import pytest

from conflict_events import Extractor


def types(text: str) -> set[str]:
    """Types of the records of `text`."""
    return {event.event_type for event in Extractor.default().extract(text).events}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured Bria without resistance.",
        "Rebels seized Bria after the army withdrew from the town.",
        "Rebels took control of Bria on Monday. They seized the town after soldiers withdrew.",
    ],
)
def test_without_a_fight(text: str) -> None:
    """What is left to the other side is transferred, not overtaken."""
    assert "territory_transfer" in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured Bria after heavy fighting and the army withdrew.",
        "Rebels captured Bria on Monday.",
    ],
)
def test_after_a_fight(text: str) -> None:
    """Fighting, or nothing said of a withdrawal, leaves the gain a gain."""
    assert "territory_transfer" not in types(text)
