"""Issues of dissent: tied to the act by the sentence, or none."""

from __future__ import annotations

import pytest

from conflict_events import Document
from conflict_events.lexicon.issues import IssueEntry, load_issues
from conflict_events.records.draft import Telling
from conflict_events.records.issue import read_issue
from conflict_events.text.document import read
from conflict_events.text.types import Span


def issue_of(marked: str) -> tuple[str, str, str] | None:
    """Issue, rule and words of a sentence whose trigger stands between asterisks."""
    before, trigger, after = marked.split("*")
    text = before + trigger + after
    (sentence,) = read(Document(text=text), frozenset()).sentences
    telling = Telling(sentence, Span(len(before), len(before) + len(trigger)), "protest")
    found = read_issue((telling,))
    return (found[0], found[1], text[found[2].start : found[2].end]) if found else None


@pytest.mark.parametrize("entry", load_issues().entries, ids=lambda entry: entry.id)
def test_entry(entry: IssueEntry) -> None:
    """An entry reads its example and not its counter-example."""
    found = issue_of(entry.example)
    assert found is not None
    assert found[:2] == (entry.issue, f"issue.{entry.id}")
    other = issue_of(entry.counter_example)
    assert other is None or other[1] != f"issue.{entry.id}"


@pytest.mark.parametrize(
    ("text", "issue", "words"),
    [
        ("A pro-democracy *rally* filled the square.", "institutions", "pro-democracy"),
        ("Police broke up a fuel price *protest* in Accra.", "policy", "fuel price"),
        ("Students *marched* against police brutality on Friday.", "rights", "police brutality"),
        (
            "Crowds *protested*, calling on the president to step down.",
            "leadership",
            "to step down",
        ),
        ("Drivers *blocked* the road over the fuel shortages.", "policy", "shortages"),
    ],
)
def test_ties(text: str, issue: str, words: str) -> None:
    """Aim, cause and modifier tie an issue to the act; its words are kept."""
    found = issue_of(text)
    assert found is not None
    assert (found[0], found[2]) == (issue, words)


@pytest.mark.parametrize(
    "text",
    [
        "Thousands *protested* in Accra on Friday.",
        "The law was passed before students *marched* in Accra.",
        "Students *marched* in Accra while parliament debated a bill.",
        "Residents *protested* against the visit.",
    ],
)
def test_no_tie_no_issue(text: str) -> None:
    """What merely stands in the sentence, or is unknown, is no issue."""
    assert issue_of(text) is None
