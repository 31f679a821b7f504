"""Two runs compared."""

from __future__ import annotations

from conflict_events.evaluation.diff import diff
from conflict_events.schema import Actor, Event, Location
from tests.strategies.events import event, evidence, killed


def record(ident: str = "ev_a", start: int = 10, **fields: object) -> Event:
    return event("killing", id=ident, evidence=(evidence("killed", start),), **fields)


def place(name: str, start: int, rule: str = "place.in") -> Location:
    span = evidence(name, start).model_copy(update={"role": "place", "rule": rule})
    return Location(name=name, country="SYR", evidence=(span,))


def test_a_run_is_equal_to_itself() -> None:
    """Nothing is gained, lost or changed, in any order."""
    runs = [record(), record("ev_b", 40)]
    found = diff(runs, runs[::-1])
    assert found.empty
    assert found.same == 2


def test_a_changed_field_has_its_reason() -> None:
    """Other words, or another rule for the same words."""
    found = diff([record(location=place("Homs", 30))], [record(location=place("Hama", 50))])
    (change,) = found.changed[0].fields
    assert change.field == "location"
    assert change.reason == "read from “Hama” instead of “Homs”"
    found = diff(
        [record(location=place("Homs", 30))],
        [record(location=place("Homs", 30, "place.near").model_copy(update={"precision": "near"}))],
    )
    (change,) = found.changed[0].fields
    assert change.reason == "rule place.near instead of place.in"


def test_derived_fields_follow() -> None:
    """Confidence is said to follow from fields that changed, or to have changed alone."""
    found = diff([record()], [record(confidence=0.5)])
    assert found.changed[0].fields[0].reason == "its table or factors changed"
    found = diff([record()], [record(confidence=0.5, status="alleged")])
    assert [f.reason for f in found.changed[0].fields] == ["", "follows from the fields above"]


def test_gained_and_lost() -> None:
    """A record without a partner is gained or lost; words that moved are traced."""
    found = diff([record()], [])
    assert found.lost[0].reason == "“killed” no longer coded"
    assert diff([], [record()]).gained[0].reason == "“killed” newly coded"
    one = record(document_id="doc_a")
    wide = record("ev_c", 5, initiators=(Actor(name="x", kind="rebel_group"),))
    merged = wide.model_copy(update={"evidence": (*wide.evidence, *one.evidence)})
    found = diff([wide, one], [merged])
    assert found.lost[0].reason.startswith("“killed” is told by ev_c there")


def test_records_told_from_other_words_are_paired() -> None:
    """A record that got another id because it starts elsewhere is changed, not lost."""
    one = record("ev_a", 10, location=place("Homs", 30), casualties=(killed(3, 3),))
    other = record("ev_b", 80, location=place("Homs", 30), casualties=(killed(3, 3),))
    found = diff([one], [other])
    assert (found.gained, found.lost) == ((), ())
    assert found.changed[0].reason == "told from another word, paired by content"
