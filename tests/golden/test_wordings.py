"""Each sub-event type in many wordings, read with the real parser."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

import pytest

from conflict_events import Document, Extractor

pytestmark = pytest.mark.model

_GROUPS = tomllib.loads(Path(__file__).with_name("wordings.toml").read_text(encoding="utf-8"))
CASES = [
    (group["main"], key == "titles", words)
    for group in _GROUPS["group"]
    for key in ("texts", "titles")
    for words in group.get(key, ())
]


@lru_cache(maxsize=1)
def _kinds() -> dict[str, list[str]]:
    """Sub-event types of the records told as having happened, by text."""
    documents = [
        Document(text="" if title else words, title=words if title else None)
        for _, title, words in CASES
    ]
    results = Extractor.default().extract_all(documents)
    return {
        words: [
            event.codings.acled.sub_event_type
            for event in result.events
            if event.status in ("asserted", "alleged") and event.codings.acled is not None
        ]
        for (_, _, words), result in zip(CASES, results, strict=True)
    }


@pytest.mark.parametrize(("main", "title", "words"), CASES, ids=lambda value: str(value)[:60])
def test_wording(main: str, title: bool, words: str) -> None:  # noqa: FBT001 - marks a headline
    """The first record has the type that the codebook gives the words."""
    assert _kinds()[words][:1] == ([] if main == "none" else [main]), title
