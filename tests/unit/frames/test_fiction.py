"""What happens in a film, novel or game did not happen."""

from __future__ import annotations

import pytest

from conflict_events.frames.fiction import in_fiction
from tests.golden.reading import marked

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "The novel tells how rebels *besieged* the castle.",
        "In the film, soldiers *massacre* the people of a village.",
        "The series follows a captain who *killed* his brother.",
    ],
)
def test_fiction(text: str) -> None:
    parses, trigger = marked(text)
    assert trigger is not None
    assert in_fiction(parses[0], trigger)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen *attacked* a film crew in Kano.",
        "The author of a novel was *killed* by militants.",
        "Soldiers *killed* two men in the village.",
    ],
)
def test_fact(text: str) -> None:
    parses, trigger = marked(text)
    assert trigger is not None
    assert not in_fiction(parses[0], trigger)
