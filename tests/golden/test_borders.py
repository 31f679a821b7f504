"""Borders between types, and other senses of words of conflict, read with the real parser."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from conflict_events import Document, Event, ExtractionResult, Extractor
from tests.golden.reading import cases

pytestmark = pytest.mark.model

CASES = cases("borders.toml")
_FOLDER = Path(__file__).parent
SENSES = tuple(tomllib.loads((_FOLDER / "senses.toml").read_text(encoding="utf-8"))["texts"])


@lru_cache(maxsize=1)
def _results() -> dict[str, ExtractionResult]:
    texts = [*(case["text"] for case in CASES), *SENSES]
    found = Extractor.default().extract_all(Document(text=text) for text in texts)
    return dict(zip(texts, found, strict=True))


def _told(text: str) -> list[Event]:
    """Records of the text that ACLED would code and that are told as having happened."""
    return [
        event
        for event in _results()[text].events
        if event.status in ("asserted", "alleged") and event.codings.acled is not None
    ]


def _kinds(events: list[Event]) -> list[str]:
    return [e.codings.acled.sub_event_type for e in events if e.codings.acled is not None]


def test_there_are_enough() -> None:
    """Every border has cases, and they are many enough to tell a rule from a guess."""
    assert len(CASES) >= 100
    assert len(SENSES) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_border(case: dict[str, Any]) -> None:
    """The first record has the type that the codebook gives the sentence."""
    told = _told(case["text"])
    kinds = _kinds(told)
    if case.get("main") == "none":
        assert kinds == []
    elif "main" in case:
        assert kinds[:1] == [case["main"]], kinds
    assert not set(kinds) & set(case.get("never", ()))
    assert len(kinds) == case.get("count", len(kinds)), kinds
    if "aggregate" in case:
        assert {event.aggregate for event in told} == {case["aggregate"]}
    if "scope" in case:
        assert {event.scope for event in told} == {case["scope"]}
    if "diagnostic" in case:
        slugs = {found.slug for found in _results()[case["text"]].diagnostics}
        assert case["diagnostic"] in slugs


@pytest.mark.parametrize("text", SENSES)
def test_sense(text: str) -> None:
    """Sport, health, business, culture and daily life give no current political record."""
    alarming = [
        event for event in _told(text) if not event.background and event.scope != "criminal"
    ]
    assert alarming == [], _kinds(alarming)
