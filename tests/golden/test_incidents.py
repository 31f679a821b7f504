"""How many incidents a text of several sentences tells, and which sentences tell of which."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

import pytest

from conflict_events import Event, Extractor
from tests.golden.reading import cases

pytestmark = pytest.mark.model

PUBLISHED = date(2021, 3, 10)


@lru_cache(maxsize=1)
def extractor() -> Extractor:
    return Extractor.default()


def told_by(event: Event, starts: list[int]) -> str:
    """Numbers of the sentences that tell of `event`, in order; 0 is the title."""
    spans = [item for item in event.evidence if item.role == "sentence"]
    numbers = {
        0 if span.part == "title" else sum(start <= span.start for start in starts)
        for span in spans
    }
    return " ".join(map(str, sorted(numbers)))


@pytest.mark.parametrize("case", cases("incidents.toml"), ids=lambda case: case["why"])
def test_sentences_of_one_incident(case: dict[str, Any]) -> None:
    """Every incident is one record with all sentences that tell of it as evidence."""
    text, starts = "", []
    for sentence in case["text"]:
        starts.append(len(text))
        text += sentence + " "
    result = extractor().extract(
        text, published=case.get("published", PUBLISHED), title=case.get("title")
    )
    acts = [event for event in result.events if event.codings.acled is not None]
    assert sorted(told_by(event, starts) for event in acts) == sorted(case["records"])
