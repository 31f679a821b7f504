"""Cue entries are silent on their counter-examples and bear on their examples."""

from __future__ import annotations

import pytest

from conflict_events.frames.status import StatusReading, read_status
from conflict_events.lexicon.cues import Cue, load_cues
from tests.golden.reading import marked

pytestmark = pytest.mark.model


def read(text: str) -> StatusReading:
    """Read the status of the trigger between asterisks."""
    parses, trigger = marked(text)
    assert trigger is not None
    return read_status(parses[0], trigger, load_cues())


@pytest.mark.parametrize("cue", load_cues().entries, ids=lambda cue: cue.id)
def test_cue_bears_on_its_example(cue: Cue) -> None:
    """The marked trigger has the status of the entry, and the entry as a cue."""
    reading = read(cue.example)
    assert cue.id in {hit.rule for hit in reading.cues}
    assert reading.status == (cue.expect or cue.status)
    assert reading.attempted == cue.attempted


@pytest.mark.parametrize("cue", load_cues().entries, ids=lambda cue: cue.id)
def test_cue_is_silent_on_its_counter_example(cue: Cue) -> None:
    """The entry leaves no cue on the marked trigger."""
    assert cue.id not in {hit.rule for hit in read(cue.counter_example).cues}
