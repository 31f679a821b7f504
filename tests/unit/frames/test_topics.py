"""Other subjects of sentences and documents."""

from __future__ import annotations

import pytest

from conflict_events import Document
from conflict_events.frames.topics import is_elsewhere, read_elsewhere
from conflict_events.text.document import read


@pytest.mark.parametrize(
    "text",
    [
        "The midfielder shot wide after a barrage of crosses.",
        "The spacecraft launched its payload into orbit.",
        "The referee sent off the striker for an attack on the coach.",
    ],
)
def test_elsewhere(text: str) -> None:
    assert is_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "Militants attacked a team of doctors near the stadium.",
        "Police fired tear gas at rioters outside the stadium after a league match.",
        "Rebels shelled the town.",
    ],
)
def test_conflict_outweighs(text: str) -> None:
    """A word or two of sport does not void a sentence that tells of conflict."""
    assert not is_elsewhere(text)


def test_documents() -> None:
    sport = "The quarterback threw two touchdowns. The coach praised the linebacker. " * 2
    war = "Rebels shelled the town. Soldiers fought militants near the stadium of the league."
    assert read_elsewhere(read(Document(text=sport), frozenset()))
    assert not read_elsewhere(read(Document(text=war), frozenset()))
