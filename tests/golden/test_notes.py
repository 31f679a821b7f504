"""Incident notes read whole: every record of a note, and no other, with its parties and place."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model

_CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("notes.toml").read_text(encoding="utf-8")
)["case"]


def _line(event: Event) -> str:
    """The record as ``type | initiators | targets | place | killed``, empty where unknown."""
    killed = sum(count.low or 0 for count in event.casualties if count.kind == "killed")
    return " | ".join(
        (
            event.event_type,
            ", ".join(actor.name for actor in event.initiators),
            ", ".join(actor.name for actor in event.targets),
            (event.location.mention or "") if event.location else "",
            str(killed) if killed else "",
        )
    ).strip(" |")


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:70])
def test_note(case: dict[str, Any]) -> None:
    published = case.get("published", date(2019, 6, 12))
    result = Extractor.default().extract(case["text"], published=published)
    assert sorted(map(_line, result.events)) == sorted(case["records"])


@pytest.mark.parametrize("case", [c for c in _CASES if "kinds" in c], ids=lambda c: c["text"][:70])
def test_kinds(case: dict[str, Any]) -> None:
    """What a group was on the day of the event, not on the day of the report."""
    published = case.get("published", date(2019, 6, 12))
    event = Extractor.default().extract(case["text"], published=published).events[0]
    assert [actor.kind for actor in event.initiators] == case["kinds"]
