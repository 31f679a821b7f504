"""Records in notebooks."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from conflict_events.schema import Diagnostic, Event, Evidence, ExtractionResult, Provenance
from tests.strategies.events import event, events

ORIGIN = Provenance(library="0", schema_version="1.0", lexicon="x", parser="none")


class Tags(HTMLParser):
    """Collects tags, and checks that they are closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the base class
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def tags(html: str) -> set[str]:
    parser = Tags()
    parser.feed(html)
    parser.close()
    assert parser.open == []
    return parser.seen


def span(role: str, text: str, whole: str) -> Evidence:
    start = whole.index(text)
    return Evidence.model_validate(
        {"role": role, "start": start, "end": start + len(text), "text": text, "rule": "r"}
    )


def test_the_words_are_marked() -> None:
    """The sentence shows which words say what; its text is escaped."""
    told = "Rebels <took> Goma & left."
    made = event(
        "territory_gain",
        summary="<b>x</b>",
        evidence=(span("trigger", "<took>", told), span("sentence", told, told)),
    )
    html = made._repr_html_()
    assert ">&lt;took&gt;</mark> Goma &amp; left." in html
    assert "&lt;b&gt;x&lt;/b&gt;" in html


@given(st.lists(events(), max_size=3))
def test_any_record_is_sound_html(records: list[Event]) -> None:
    """Whatever the texts say, there are only our own tags, and all are closed."""
    known = "div b p mark table thead tbody tr th td details summary ul li code".split()
    for record in records:
        assert tags(record._repr_html_()) <= set(known)
    note = Diagnostic(slug="x", message="<script>alert(1)</script>")
    result = ExtractionResult(
        document_id="d", events=tuple(records), diagnostics=(note,), provenance=ORIGIN
    )
    assert tags(result._repr_html_()) <= set(known)


def test_many_records_are_cut() -> None:
    """A long result shows its first records and says how many more there are."""
    many = tuple(event("killing", id=f"ev_{n}") for n in range(25))
    html = ExtractionResult(document_id="d", events=many, provenance=ORIGIN)._repr_html_()
    assert "and 5 more records" in html
