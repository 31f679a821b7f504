"""Plain wordings of each PLOVER type and mode, and other senses of their words."""

from __future__ import annotations

import tomllib
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest

from conflict_events import Document, Event, Extractor

pytestmark = pytest.mark.model

_GROUPS = tomllib.loads(Path(__file__).with_name("plover_wordings.toml").read_text("utf-8"))
CASES = [(group["code"], words) for group in _GROUPS["group"] for words in group["texts"]]


@lru_cache(maxsize=1)
def _events() -> dict[str, tuple[Event, ...]]:
    documents = [Document(text=words, published=date(2019, 6, 12)) for _, words in CASES]
    results = Extractor.default().extract_all(documents)
    return {words: r.events for (_, words), r in zip(CASES, results, strict=True)}


def _code(event: Event) -> str:
    coding = event.codings.plover
    return "" if coding is None else ".".join(filter(None, (coding.type, coding.mode)))


@pytest.mark.parametrize(("code", "words"), CASES, ids=lambda value: str(value)[:60])
def test_plover_wording(code: str, words: str) -> None:
    """One of the records has the code; other senses, of an empty code, give no record."""
    found = [_code(event) for event in _events()[words]]
    assert code in found if code else not found
