"""The report file."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from conflict_events.errors import ExportError
from conflict_events.report import report_html, write_report
from conflict_events.schema import Diagnostic, Event, ExtractionResult, Provenance
from tests.strategies.events import event
from tests.strategies.stories import ODD, WAR, story


def embedded(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


class Tags(HTMLParser):
    """Counts elements and gathers addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [v or "" for k, v in attrs if k in ("src", "href", "action")]


def test_texts_cannot_become_markup() -> None:
    """Markup in a text, a title or a name stays text: the page has the same elements."""
    document, events = story(*ODD, title="</script><img src=x onerror=alert(1)>")
    plain, calm = story(*WAR, title="A title")
    found, expected = Tags(), Tags()
    html = report_html(events, documents=[document])
    found.feed(html)
    expected.feed(report_html(calm, documents=[plain]))
    assert found.tags == expected.tags
    assert "<img" not in html
    assert embedded(html)["documents"][0]["parts"]["text"] == [[0, document.text]]


def test_no_address_leads_outside() -> None:
    """Nothing is loaded: the only addresses are anchors and empty data."""
    document, events = story(*WAR)
    tags = Tags()
    html = report_html(events, documents=[document])
    tags.feed(html)
    assert all(a.startswith(("#", "data:,")) for a in tags.addresses)
    assert "default-src 'none'" in unescape(html)
    assert "unsafe" not in html


def test_equal_for_equal_input() -> None:
    """The page is a function of its records."""
    document, events = story(*WAR)
    assert report_html(events, documents=[document]) == report_html(events, documents=[document])


def test_quotations_stand_in_for_missing_texts() -> None:
    """Without the text, or with another text, what the records quote is shown in place."""
    document, events = story(*WAR)
    other = document.model_copy(update={"text": "Quite another text."})
    for given in ([], [other]):
        shown = embedded(report_html(events, documents=given))["documents"][0]
        assert "whole" not in shown
        for start, text in shown["parts"]["text"]:
            assert document.text[start : start + len(text)] == text
    whole = embedded(report_html(events, documents=[document]))["documents"][0]
    assert whole["whole"] is True


def test_spans_point_into_the_text() -> None:
    """Spans are code points of the text, also beyond the basic plane."""
    document, events = story(*ODD)
    data = embedded(report_html(events, documents=[document]))
    for given, made in zip(events, data["events"], strict=True):
        spans = {document.text[a:b] for _, _, a, b, _ in made["spans"]}
        assert {e.text for e in given.evidence} <= spans


def test_diagnostics_come_with_results() -> None:
    """What was not coded is in the report, also of documents without records."""
    made = Provenance(library="1", schema_version="1.0", lexicon="x", parser="y")
    seen = Diagnostic(slug="no-year", message="a date without year", start=3, end=5)
    empty = ExtractionResult(document_id="doc_b", diagnostics=(seen,), provenance=made)
    data = embedded(report_html([event(), empty]))
    assert [d["slug"] for d in data["diagnostics"]] == ["no-year"]
    assert [d["id"] for d in data["documents"]][-1] == "doc_b"


@pytest.mark.parametrize("given", [(), (event("unheard_of"),), (event(), event("protest"))])
def test_any_records_make_a_page(given: tuple[Event, ...]) -> None:
    """No record, a type of another pack, records without anything: the page is written."""
    assert len(embedded(report_html(given))["events"]) == len(given)


def test_no_overwriting_unasked(tmp_path: Path) -> None:
    """An existing file stays unless forced."""
    path = tmp_path / "r.html"
    write_report([event()], path)
    before = path.read_text()
    with pytest.raises(ExportError, match="exists"):
        write_report([], path)
    assert path.read_text() == before
    write_report([], path, force=True)
    assert path.read_text() != before


def test_shared_tolls_are_named_once() -> None:
    """A toll over several records carries one name, so that a sum counts it once."""
    _, events = story(*WAR)
    count = events[1].casualties[0].model_copy(update={"shared": True})
    pair = [e.model_copy(update={"casualties": (count,)}) for e in events[:2]]
    found = [e["tolls"]["killed"] for e in embedded(report_html(pair))["events"]]
    assert found[0]["once"] == found[1]["once"]
    assert found[0]["best"] == 12
