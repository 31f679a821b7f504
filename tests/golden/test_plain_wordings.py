"""Plain wordings of each event type, and other senses of their words, with the real parser."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from conflict_events import Document, Event, Extractor

pytestmark = pytest.mark.model

_GROUPS = tomllib.loads(Path(__file__).with_name("plain_wordings.toml").read_text("utf-8"))
CASES = [
    (tuple(group["types"]), key == "titles", words)
    for group in _GROUPS["group"]
    for key in ("texts", "titles")
    for words in group.get(key, ())
]
_TOLD = ("asserted", "alleged")


@lru_cache(maxsize=1)
def _events() -> dict[str, tuple[Event, ...]]:
    documents = [
        Document(
            text="" if title else words,
            title=words if title else None,
            published=date(2019, 6, 12),
        )
        for _, title, words in CASES
    ]
    results = Extractor.default().extract_all(documents)
    return {words: r.events for (_, _, words), r in zip(CASES, results, strict=True)}


@pytest.mark.parametrize(("types", "title", "words"), CASES, ids=lambda value: str(value)[:60])
def test_plain_wording(types: tuple[str, ...], title: bool, words: str) -> None:  # noqa: FBT001
    """The first record told as having happened has one of the types; other senses give none."""
    told = [event for event in _events()[words] if event.status in _TOLD]
    if not types:
        told = [e for e in told if not e.background and e.scope != "criminal"]
        assert not told, title
    else:
        assert told, title
        assert told[0].event_type in types
