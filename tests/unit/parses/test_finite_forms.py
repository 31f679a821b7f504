"""Past tenses that a parser reads as participles."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "initiators", "targets"),
    [
        (
            "Villagers armed with machetes clashed with bandits in Katsina.",
            ["Villagers"],
            ["bandits"],
        ),
        (
            "Police in Togo used dogs and water cannon to break up a rally, arresting a clerk.",
            ["Police"],
            ["clerk"],
        ),
        (
            "Afghan forces retaliated by attacking two posts, and four soldiers were killed.",
            ["Afghan forces"],
            ["two posts", "soldiers"],
        ),
        (
            "A Russian court sentenced a nurse captured last year to nine years.",
            ["Russian court"],
            ["nurse"],
        ),
    ],
)
def test_who_acted(text: str, initiators: list[str], targets: list[str]) -> None:
    """The subject of the verb that was taken for a description."""
    event = Extractor.default().extract(text).events[0]
    assert [actor.name for actor in event.initiators] == initiators
    assert [actor.name for actor in event.targets] == targets
