"""Texts of which a careful reader keeps no record, each with a twin of which he does."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model

_PAIRS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("actual.toml").read_text(encoding="utf-8")
)["pair"]
_ACTUAL = ("asserted", "alleged")


def _actual(text: str) -> list[Event]:
    """Return the records of what happened lately."""
    events = Extractor.default().extract(text, published=date(2025, 6, 12)).events
    return [e for e in events if e.status in _ACTUAL and not (e.background or e.aggregate)]


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: pair["nothing"][:70])
def test_nothing_happened(pair: dict[str, Any]) -> None:
    assert [(e.event_type, e.summary) for e in _actual(pair["nothing"])] == []


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: pair["told"][:70])
def test_twin_is_told(pair: dict[str, Any]) -> None:
    events = _actual(pair["told"])
    assert sorted(e.event_type for e in events) == sorted(pair["types"])
    if "doers" in pair:
        doers = [f"{a.name} {a.attribution}" for e in events for a in e.initiators]
        assert sorted(doers) == sorted(pair["doers"])
    if "tolls" in pair:
        tolls = [f"{c.kind} {c.low}" for e in events for c in e.casualties]
        assert sorted(tolls) == sorted(pair["tolls"])
