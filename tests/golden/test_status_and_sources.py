"""Status and sources on our own sentences, read with the real parser."""

from __future__ import annotations

from typing import Any

import pytest

from conflict_events.frames.source_chain import find_all
from conflict_events.frames.sources import find
from conflict_events.frames.status import read_status
from conflict_events.lexicon.cues import load_cues
from conflict_events.lexicon.sources import load_sources
from tests.golden.reading import cases, marked

pytestmark = pytest.mark.model


@pytest.mark.parametrize("case", cases("status.toml"), ids=lambda case: case["text"])
def test_status(case: dict[str, Any]) -> None:
    """The marked trigger has the status that a reader gives it."""
    parses, trigger = marked(case["text"])
    assert trigger is not None
    reading = read_status(parses[0], trigger, load_cues())
    assert (reading.status, reading.attempted) == (case["status"], case.get("attempted", False))


@pytest.mark.parametrize("case", cases("sources.toml"), ids=lambda case: case["texts"][-1])
def test_sources(case: dict[str, Any]) -> None:
    """Those who vouch for the marked word are named, with kind and reach."""
    parses, trigger = marked(*case["texts"])
    found = [
        f"{s.name} = {s.kind}" + (f"/{s.scale}" if s.scale else "")
        for s in find_all(parses, load_cues())[-1]
        if trigger is None or trigger in s.scope
    ]
    assert found == case["sources"]


@pytest.mark.parametrize("entry", load_sources().entries, ids=lambda entry: entry.id)
def test_source_entry(entry: Any) -> None:
    """An entry's example has a source of its kind and reach, its counter-example has none."""
    (example,), _ = marked(entry.example)
    found = find(example, load_cues())
    assert found
    assert getattr(entry, "kind", None) in (None, found[0].kind)
    assert getattr(entry, "scale", None) in (None, found[0].scale)
    (counter,), _ = marked(entry.counter_example)
    assert not find(counter, load_cues())
