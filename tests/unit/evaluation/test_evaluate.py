"""Measuring records against gold."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events.errors import InputError
from conflict_events.evaluation.evaluate import Scores, evaluate
from conflict_events.evaluation.gold import (
    GoldActor,
    GoldCount,
    GoldDate,
    GoldDocument,
    GoldIncident,
    GoldPlace,
)
from conflict_events.records.coding.codings import code
from conflict_events.schema import Actor, DateSpan, Event, Location
from tests.strategies.events import event, evidence, killed

DAY = DateSpan(start=date(2013, 6, 5), end=date(2013, 6, 5), precision="day", basis="explicit")
GOLD = GoldIncident(
    event_type="ambush",
    also_ok=("armed_clash",),
    status="asserted",
    initiators=(GoldActor(names=("rebels",)),),
    targets=(GoldActor(names=("Syrian army",), country="SYR"),),
    place=GoldPlace(names=("Qusayr",), country="SYR", latitude=34.51, longitude=36.58),
    date=GoldDate(start=date(2013, 6, 5), end=date(2013, 6, 5)),
    counts=(GoldCount(kind="killed", low=3, high=3),),
    trigger=(10, 17),
)


def record(event_type: str = "ambush", **fields: object) -> Event:
    base: dict[str, object] = {
        "initiators": (Actor(name="rebels", kind="rebel_group"),),
        "targets": (Actor(name="army", kind="state_forces", country="SYR"),),
        "location": Location(name="Qusayr", country="SYR", latitude=34.5, longitude=36.6),
        "date": DAY,
        "casualties": (killed(3, 3),),
        "evidence": (evidence("ambushed", 10),),
        "confidence": 0.8,
    }
    return event(event_type, **{**base, **fields})


def scores(*records: Event, gold: tuple[GoldIncident, ...] = (GOLD,), **options: bool) -> Scores:
    document = GoldDocument(id="doc_a", text="text", incidents=gold)
    return evaluate([document], {"doc_a": records}, **options)


def verdict(name: str, *records: Event) -> tuple[int, int, int, int]:
    field = scores(*records).fields[name]
    return field.accuracy.hits, field.wrong, field.missing, field.invented


def test_a_record_that_says_the_same() -> None:
    """Every judged field is right, nothing is missed."""
    found = scores(record())
    assert (found.precision.value, found.recall.value, found.f1[0]) == (1.0, 1.0, 1.0)
    assert all(f.accuracy.value == 1.0 for f in found.fields.values())
    assert found.misses == ()
    assert "background" not in found.fields


@pytest.mark.parametrize(
    ("name", "changed", "expected"),
    [
        ("type", record("armed_clash"), (1, 0, 0, 0)),
        ("type", record("shelling"), (0, 1, 0, 0)),
        ("place", record(location=None), (0, 0, 1, 0)),
        ("place", record(location=Location(name="Homs", country="SYR")), (0, 1, 0, 0)),
        (
            "place",
            record(location=Location(name="x", country="SYR", latitude=34.6, longitude=36.6)),
            (1, 0, 0, 0),
        ),
        ("initiators", record(initiators=()), (0, 0, 1, 0)),
        ("killed", record(casualties=(killed(2, 2),)), (0, 1, 0, 0)),
        ("killed", record(casualties=()), (0, 0, 1, 0)),
        ("injured", record(), (1, 0, 0, 0)),
        ("date", record(date=None), (0, 0, 1, 0)),
        ("status", record(status="alleged"), (0, 1, 0, 0)),
    ],
)
def test_verdicts(name: str, changed: Event, expected: tuple[int, int, int, int]) -> None:
    """Right, wrong, missing, invented, field by field."""
    assert verdict(name, changed) == expected


def test_swapped_sides_are_told() -> None:
    """A record with the sides the wrong way round is counted as such."""
    right = record()
    turned = record(initiators=right.targets, targets=right.initiators)
    assert verdict("roles not swapped", turned) == (0, 1, 0, 0)


def test_an_invented_value() -> None:
    """A value where the gold says that there is none is invented."""
    gold = GOLD.model_copy(update={"counts": ()})
    gold = GoldIncident.model_validate(gold.model_dump(exclude_unset=True))
    found = scores(record(), gold=(gold,))
    assert found.fields["killed"].invented == 1


def test_what_is_missed_and_what_is_spurious() -> None:
    """Both are counted, named among the misses, and in the table of types."""
    cairo = Location(name="Cairo", country="EGY")
    other = record("protest", id="ev_b", location=cairo, date=None, evidence=(evidence("x", 90),))
    found = scores(other)
    assert (found.precision.hits, found.recall.hits) == (0, 0)
    assert {m.kind for m in found.misses} == {"missed", "spurious"}
    assert found.types == {("-", "protest"): 1, ("ambush", "-"): 1}
    assert found.calibration[0].right == 0.0


def test_the_verbal_band_can_be_left_out() -> None:
    """Talks and threats are measured or not, on both sides."""
    talks = record("talks", id="ev_b", location=None, evidence=(evidence("talks", 90),))
    assert scores(record(), talks).precision.of == 2
    assert scores(record(), talks, verbal=False).precision.of == 1


def test_nothing_at_all() -> None:
    """No documents: nothing is counted and nothing fails."""
    found = evaluate([], {})
    assert found.precision.value is None
    assert found.calibration_error is None


def test_gold_may_use_sub_event_types() -> None:
    """ACLED's sub-event types are types too; one that there is not is refused by name."""
    coded = record()
    coded = coded.model_copy(update={"codings": code(coded)})
    gold = GOLD.model_copy(update={"event_type": "Armed clash", "also_ok": ()})
    assert scores(coded, gold=(gold,)).fields["type"].accuracy.value == 1.0
    other = GOLD.model_copy(update={"event_type": "Attack", "also_ok": ()})
    assert scores(coded, gold=(other,)).types == {("Attack", "Armed clash"): 1}
    wrong = GOLD.model_copy(update={"event_type": "armed_clashes"})
    with pytest.raises(InputError, match="did you mean 'armed_clash'"):
        scores(coded, gold=(wrong,))
