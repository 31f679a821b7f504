"""Laws of the report and of the review loop, over any records."""

from __future__ import annotations

import json
import re
from dataclasses import astuple
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from conflict_events.report import report_html
from conflict_events.review import FIELDS, Decision, agreement, apply, precision, sample
from conflict_events.review.fields import parsed, shown
from conflict_events.review.page import review_html
from conflict_events.review.sheet import read_sheet, sheet
from tests.strategies.events import events
from tests.unit.review.test_tools import filled

many = st.lists(events(), max_size=4, unique_by=lambda event: event.id)
verdicts = st.sampled_from(["accept", "correct", "reject"])


@given(many)
def test_pages_hold_any_records(given_):
    """Whatever records say, both pages are written, parse, and hold each of them."""
    for html in (report_html(given_), review_html(given_)):
        html.encode("utf-8")
        assert html.count("<script") == 2
        found = re.search(r'id="data">(.*?)</script>', html, re.DOTALL)
        assert [e["id"] for e in json.loads(found[1])["events"]] == [e.id for e in given_]


@given(events())
def test_what_is_shown_is_read_as_it_was(event):
    """A value typed as it is shown stays what it was, evidence and all."""
    for field in FIELDS:
        assert parsed(event, field, shown(event, field)) == getattr(event, field)


@given(many)
def test_an_accepted_sheet_changes_nothing(given_):
    """A sheet whose rows are all marked as changed, without a change, changes no record."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "sheet.csv")
        path.write_bytes(sheet(given_))
        filled(path, **{f"r{n}": {"verdict": "correct"} for n in range(len(given_))})
        said = read_sheet(path)
    assert len(said) == len(given_)
    done = apply(given_, said)
    assert done.problems == ()
    assert done.events == tuple(given_)


@given(many, st.integers(0, 5), st.integers(0, 3))
def test_samples(given_, size, seed):
    """A sample is of the records, as large as asked where there are enough, and repeats."""
    drawn = sample(given_, size, seed=seed)
    assert len(drawn) == min(size, len(given_))
    assert set(drawn) <= set(given_)
    assert {e.id for e in sample(given_[::-1], size, seed=seed)} == {e.id for e in drawn}


@given(many, st.data())
def test_scores_are_shares(given_, data):
    """Shares lie in their intervals; who is first does not matter; one agrees with oneself."""

    def review():
        return [
            Decision(event_id=e.id, document_id=e.document_id, verdict=data.draw(verdicts))
            for e in given_
        ]

    one, two = review(), review()
    found = precision(given_, one)
    for share in (found.records, found.exact, *(s for _, s in found.by_type)):
        if share.value is not None:
            assert share.low <= share.value <= share.high
    assert astuple(agreement(one, two).kept) == astuple(agreement(two, one).kept)
    assert agreement(one, one).disputes == ()
