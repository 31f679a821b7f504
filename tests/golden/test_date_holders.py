"""Words that keep a date to themselves, each on its example and counter-example."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor
from conflict_events.lexicon.date_holders import Holder, Occurrence, Words, load_date_holders

pytestmark = pytest.mark.model

PUBLISHED = date(2013, 6, 10)
FRIDAY = date(2013, 6, 7)


def _dated_friday(marked: str) -> bool:
    """Whether the event at the marked word is dated to the Friday that the text names."""
    text = marked.replace("*", "")
    at = marked.index("*")
    events = Extractor.default().extract(text, published=PUBLISHED).events
    told = [
        event
        for event in events
        if any(e.role == "trigger" and e.start <= at < e.end for e in event.evidence)
    ]
    assert told, text
    return any(event.date is not None and event.date.start == FRIDAY for event in told)


@pytest.mark.parametrize("entry", load_date_holders().entries, ids=lambda entry: entry.id)
def test_entry(entry: Holder | Occurrence | Words) -> None:
    """The date of the example is another's, that of the counter-example is the event's."""
    assert not _dated_friday(entry.example)
    assert _dated_friday(entry.counter_example)
