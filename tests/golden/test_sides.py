"""Who does what to whom: own sentences for each PLOVER type, in both bands."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from conflict_events import Event, Extractor

pytestmark = pytest.mark.model

_CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("sides.toml").read_text(encoding="utf-8")
)["case"]


def _read(event: Event) -> dict[str, Any]:
    initiators = [actor.mention for actor in event.initiators]
    targets = [actor.mention for actor in event.targets]
    coded = event.codings.plover.type if event.codings.plover else None
    read: dict[str, Any] = {"plover": coded, "status": event.status}
    if event.mutual:
        return read | {"both": sorted(str(name) for name in (*initiators, *targets))}
    return read | {"initiators": initiators, "targets": targets}


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"])
def test_sides(case: dict[str, Any]) -> None:
    """One record of the sentence has the type, the status and exactly these sides."""
    found = [_read(event) for event in Extractor.default().extract(case["text"]).events]
    assert {key: value for key, value in case.items() if key != "text"} in found


def test_every_type_has_cases() -> None:
    """No type of PLOVER is left to chance."""
    counts = Counter(case["plover"] for case in _CASES)
    assert len(counts) == 16
    assert min(counts.values()) >= 2, counts
