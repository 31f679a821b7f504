"""Decisions applied to records, and scores of them."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.review import (
    FIELDS,
    Decision,
    FieldDecision,
    agreement,
    apply,
    decisions_text,
    gold,
    precision,
    read_decisions,
    sample,
)
from conflict_events.review.fields import parsed, shown
from tests.strategies.stories import WAR, story

DOCUMENT, EVENTS = story(*WAR)


def decide(event, verdict="correct", reviewer="", **fields):
    """A decision: a field given as None is rejected, as True accepted."""
    said = {}
    for field, value in fields.items():
        was = shown(event, field)
        if value is True:
            said[field] = FieldDecision(verdict="accept", was=was)
        elif value is None:
            said[field] = FieldDecision(verdict="reject", was=was)
        else:
            said[field] = FieldDecision(verdict="correct", was=was, value=value)
    return Decision(
        event_id=event.id,
        document_id=event.document_id,
        verdict=verdict,
        reviewer=reviewer,
        fields=said,
    )


def test_accepting_all_changes_nothing():
    """Accepted records stay as they are."""
    done = apply(EVENTS, [decide(e, "accept") for e in EVENTS])
    assert done.events == EVENTS
    assert (done.rejected, done.changed, done.unjudged, done.problems) == (0, 0, 0, ())


def test_corrections_change_fields_and_codes():
    """Corrected fields change, codes follow, the rest keeps its evidence."""
    said = decide(
        EVENTS[1],
        event_type="shelling",
        casualties="killed 14; injured 3-5",
        initiators=None,
        date="2020-03-02/2020-03-03",
    )
    after = apply(EVENTS, [said]).events[1]
    assert after.event_type == "shelling"
    assert after.codings.acled.sub_event_type == "Shelling/artillery/missile attack"
    assert after.codings.ucdp is None or after.codings.ucdp.best == 14
    assert [(c.kind, c.low, c.high, c.best) for c in after.casualties] == [
        ("killed", 14, 14, 14),
        ("injured", 3, 5, None),
    ]
    assert after.initiators == ()
    assert (after.date.start, after.date.end) == (date(2020, 3, 2), date(2020, 3, 3))
    assert after.location == EVENTS[1].location
    assert "14 killed" in after.summary


def test_rejected_records_are_gone():
    """A rejected record is left out; those nobody judged stay and are counted."""
    done = apply(EVENTS, [decide(EVENTS[0], "reject")])
    assert done.events == EVENTS[1:]
    assert (done.rejected, done.unjudged) == (1, 2)


def test_stale_and_foreign_decisions_are_named():
    """A value that is another now, and a record that is not there, are said, not guessed."""
    stale = decide(EVENTS[0], targets="police").model_copy(
        update={"fields": {"targets": FieldDecision(verdict="correct", was="x", value="police")}}
    )
    foreign = decide(EVENTS[1], "accept").model_copy(update={"event_id": "ev_other"})
    done = apply(EVENTS, [stale, foreign])
    assert done.events == EVENTS
    assert len(done.problems) == 2
    assert "review it again" in done.problems[0]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("event_type", "war"),
        ("status", "true"),
        ("date", "5 June"),
        ("date", "2020-02-02/2020-01-01"),
        ("casualties", "some dead"),
        ("casualties", "killed 5-3"),
        ("casualties", "killed"),
    ],
)
def test_unreadable_values_are_problems(field, text):
    """What cannot be read is said and changes nothing."""
    done = apply(EVENTS, [decide(EVENTS[0], **{field: text})])
    assert done.events == EVENTS
    assert len(done.problems) == 1


@pytest.mark.parametrize("field", FIELDS)
def test_shown_values_can_be_read_back(field):
    """What is shown, typed again, is the value that was there."""
    for event in EVENTS:
        value = getattr(event, field)
        assert parsed(event, field, shown(event, field)) == value


def test_added_records():
    """A record that was missing is made from what the reviewer says."""
    said = Decision(
        event_id="ev_new",
        document_id=DOCUMENT.id,
        verdict="add",
        note="marched",
        start=10,
        end=17,
        fields={
            "event_type": FieldDecision(verdict="correct", value="protest"),
            "location": FieldDecision(verdict="correct", value="Goma, COD"),
        },
    )
    done = apply(EVENTS, [said])
    assert done.added == 1
    made = done.events[-1]
    assert made.document == EVENTS[0].document
    assert made.location.name == "Goma"
    assert made.evidence[0].text == "marched"
    assert made.codings.acled.event_type == "Protests"


def test_gold_has_judged_fields_only():
    """Gold holds documents that were judged wholly, and of corrected records what was judged."""
    some = [decide(EVENTS[0], "accept"), decide(EVENTS[1], targets="market", status=True)]
    texts = {DOCUMENT.id: DOCUMENT}
    assert gold(EVENTS, some, texts) == ((), (DOCUMENT.id,))
    (found,), left = gold(EVENTS, [*some, decide(EVENTS[2], "reject")], texts)
    assert left == ()
    first, second = found.incidents
    assert first.judged("place")
    assert second.judged("targets")
    assert second.targets[0].names == ("market",)
    assert not second.judged("place")
    assert found.text == DOCUMENT.text


def test_files_come_back(tmp_path):
    """Decisions are read as they were written; the later of two on one record stands."""
    first = decide(EVENTS[0], "accept", reviewer="a")
    second = decide(EVENTS[0], "reject", reviewer="a")
    other = decide(EVENTS[0], targets="police", reviewer="b")
    path = tmp_path / "d.jsonl"
    path.write_text(decisions_text([first, other, second]), encoding="utf-8")
    assert read_decisions(path) == (other, second)


def test_precision():
    """Shares count what was judged; values where the machine had none are missing ones."""
    said = [
        decide(EVENTS[0], "accept"),
        decide(EVENTS[1], casualties="killed 13", targets="market", location=True),
        decide(EVENTS[2], "reject"),
    ]
    found = precision(EVENTS, said)
    assert (found.records.hits, found.records.of) == (2, 3)
    assert (found.exact.hits, found.exact.of) == (1, 3)
    by_field = {name: (s.hits, s.of) for name, s in found.by_field}
    assert by_field["casualties"] == (0, 1)
    assert by_field["location"] == (2, 2)
    assert found.missing == (("targets", 1),)
    assert dict(found.by_type)["protest"].hits == 0
    assert found.records.low < 2 / 3 < found.records.high


def test_agreement():
    """A reviewer agrees with herself; differences are named; the order does not matter."""
    one = [decide(EVENTS[0], "accept"), decide(EVENTS[1], "reject"), decide(EVENTS[2], "accept")]
    same = agreement(one, one)
    assert (same.kept.value, same.kappa, same.disputes) == (1.0, 1.0, ())
    two = [
        decide(EVENTS[0], targets="Soldiers", status=True),
        decide(EVENTS[1], "accept"),
        decide(EVENTS[2], "accept"),
    ]
    found, turned = agreement(one, two), agreement(two, one)
    assert found.kept.hits == 2
    assert found.kappa == turned.kappa
    assert [d[:2] for d in found.disputes] == [(EVENTS[1].id, "record"), (EVENTS[0].id, "targets")]
    assert found.disputes[1][2:] == ("=", "soldiers")


def test_samples_grow_and_take_turns():
    """A larger sample holds the smaller; types take turns; the order given is kept."""
    events = [e.model_copy(update={"id": f"{e.id}{n}"}) for n in range(9) for e in EVENTS]
    small, large = sample(events, 3), sample(events, 12)
    assert {e.event_type for e in small} == {e.event_type for e in EVENTS}
    assert set(small) <= set(large)
    assert set(sample(events[::-1], 12)) == set(large)
    assert list(large) == [e for e in events if e in set(large)]
    assert set(sample(events, 12, seed=1)) != set(large)
    assert sample(events, 99) == tuple(events)
