"""Deeds that somebody denies before others tell of them."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor


def _told(text: str) -> list[tuple[str, list[str]]]:
    events = Extractor.default().extract(text, published=date(2024, 6, 14)).events
    return [(e.status, [s.name for s in e.sources]) for e in events if e.status != "denied"]


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (
            [
                "The army denied that its jets had bombed a school in Depayin.",
                "Residents said two jets dropped bombs on the school.",
            ],
            [("alleged", ["Residents", "army"])],
        ),
        (
            [
                "Russia denied that its forces had shelled a hospital in Kherson.",
                "Nurses said Russian troops shelled the hospital twice.",
            ],
            [("alleged", ["Nurses", "Russia"])],
        ),
        (
            [
                "The army denied that it had shelled a hospital in Goma.",
                "Residents said that rebels shelled a market in Goma.",
            ],
            [("asserted", ["Residents"])],
        ),
        (
            [
                "The rebels denied that they had attacked a bus near Goma.",
                "Residents said that rebels had attacked a bus near Bukavu.",
            ],
            [("asserted", ["Residents"])],
        ),
    ],
)
def test_denied_first(sentences: list[str], told: list[tuple[str, list[str]]]) -> None:
    """A deed denied right before is disputed; another deed, in another town, is not."""
    assert _told(" ".join(sentences)) == told
