"""Which reports of a small group the pipeline and `cluster` take for one incident."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pytest

from conflict_events import Extractor, cluster
from conflict_events.schema import Document
from tests.golden.reading import cases

pytestmark = pytest.mark.model


@lru_cache(maxsize=1)
def extractor() -> Extractor:
    return Extractor.default()


@pytest.mark.parametrize("case", cases("clusters.toml"), ids=lambda case: case["why"])
def test_reports_of_one_incident(case: dict[str, Any]) -> None:
    """Reports of one incident are joined, a look-alike is not, in either order."""
    results = list(
        extractor().extract_all(
            Document(
                id=f"doc_{number}",
                text=report["text"],
                published=report["published"],
                source=f"paper {number}",
            )
            for number, report in enumerate(case["report"], start=1)
        )
    )
    assert all(result.events for result in results)
    found = cluster(results)
    told = sorted(" ".join(i.removeprefix("doc_") for i in one.document_ids) for one in found)
    assert told == case["incidents"]
    assert cluster(reversed(results)) == found
    joined = [reason for one in found for reason in one.joined_by]
    assert all(": " in reason for reason in joined)
