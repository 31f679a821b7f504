"""General statements, sums and figures of speech beside an event that is told."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from conflict_events import Event, Extractor
from conflict_events.lexicon.figures import Figure, load_figures

CASES = tomllib.loads((Path(__file__).parent / "general.toml").read_text(encoding="utf-8"))["case"]
FIRST = "Gunmen killed two soldiers near Kaduna on Monday, the army said. "
ACTUAL = ("asserted", "alleged")


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """The extractor as users have it."""
    return Extractor.default()


def told(extractor: Extractor, text: str) -> list[Event]:
    """Material records with a trigger in the sentence behind the first."""
    result = extractor.extract(FIRST + text, published=date(2025, 6, 12))
    return [
        event
        for event in result.events
        if event.codings.acled is not None
        and event.status in ACTUAL
        and any(e.role == "trigger" and e.start >= len(FIRST) for e in event.evidence)
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_case(extractor: Extractor, case: dict[str, str]) -> None:
    """A general statement gives no record, a sum an aggregate, an event a record."""
    found = told(extractor, case["text"])
    if case["kind"] == "none":
        assert not found
    elif case["kind"] == "sum":
        assert found
        assert all(event.aggregate for event in found)
    else:
        assert any(not event.aggregate for event in found)


@pytest.mark.parametrize("entry", load_figures(), ids=lambda entry: entry.id)
def test_figure(extractor: Extractor, entry: Figure) -> None:
    """The words of an entry make its example a figure; the counter-example is meant."""
    assert not told(extractor, entry.example.replace("*", ""))
    assert told(extractor, entry.counter_example.replace("*", ""))


def test_diagnostic(extractor: Extractor) -> None:
    """What is left out is said."""
    result = extractor.extract("Terrorists attack markets, mosques and schools.")
    assert "general-statement" in {entry.slug for entry in result.diagnostics}
