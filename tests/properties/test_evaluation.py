"""Laws of measuring."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conflict_events.evaluation.assign import assign
from conflict_events.evaluation.diff import diff
from conflict_events.evaluation.evaluate import evaluate
from conflict_events.evaluation.gold import GoldDocument, gold_of
from conflict_events.evaluation.intervals import calibration, calibration_error, jackknife, share
from conflict_events.schema import Document, Event
from tests.strategies.events import events

tables = st.integers(0, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 5), min_size=width, max_size=width), max_size=4)
)


@given(tables)
def test_assignment_is_the_best(values: list[list[int]]) -> None:
    """No other pairing has a higher sum; no row or column is used twice."""
    pairs = assign(values)
    assert len({r for r, _ in pairs}) == len({c for _, c in pairs}) == len(pairs)
    got = sum(values[r][c] for r, c in pairs)
    width = len(values[0]) if values else 0
    padded = [*range(width), *[None] * len(values)]
    best = max(
        sum(values[r][c] for r, c in enumerate(chosen) if c is not None)
        for chosen in permutations(padded, len(values))
    )
    assert got == best


@given(st.integers(0, 50), st.integers(0, 50))
def test_intervals_hold_their_share(hits: int, misses: int) -> None:
    """The interval holds the share and lies in [0, 1]; nothing counted, nothing said."""
    found = share(hits, hits + misses)
    if hits + misses == 0:
        assert found.value is None
    else:
        assert 0 <= (found.low or 0) <= (found.value or 0) <= (found.high or 0) <= 1


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans())))
def test_calibration_counts_every_record(scored: list[tuple[float, bool]]) -> None:
    """Each record is in one bin; the error lies in [0, 1]."""
    table = calibration(scored)
    assert sum(entry.records for entry in table) == len(scored)
    error = calibration_error(table)
    assert error is None if not scored else 0 <= (error or 0) <= 1


def test_jackknife_of_equal_blocks_has_no_width() -> None:
    """Where every document has the same counts the figure is sure."""
    whole, low, high = jackknife([(1, 2, 2)] * 5, lambda c: c[0] / c[1])
    assert (whole, low, high) == pytest.approx((0.5, 0.5, 0.5))


def golden(records: list[Event]) -> GoldDocument:
    return gold_of(Document(text="text", id="d"), records)


some = st.lists(events(), max_size=4, unique_by=lambda e: e.id)


@settings(max_examples=30)
@given(some)
def test_gold_against_itself_is_right(records: list[Event]) -> None:
    """Records measured against themselves: all found, every field right."""
    found = evaluate([golden(records)], {"d": records})
    assert found.precision.hits == found.recall.hits == len(records)
    assert not [m for m in found.misses if m.kind in ("missed", "spurious", "type", "date")]


@settings(max_examples=30)
@given(some, some, st.data())
def test_order_changes_nothing(one: list[Event], other: list[Event], data: st.DataObject) -> None:
    """Permuted incidents and records give the same scores."""
    document = golden(one)
    turned = data.draw(st.permutations(document.incidents))
    mixed = data.draw(st.permutations(other))
    shuffled = document.model_copy(update={"incidents": tuple(turned)})
    assert evaluate([document], {"d": other}) == evaluate([shuffled], {"d": mixed})


@settings(max_examples=30)
@given(some, some)
def test_removing_a_record_never_raises_recall(one: list[Event], other: list[Event]) -> None:
    """Fewer records never find more incidents."""
    whole = evaluate([golden(one)], {"d": other})
    for number in range(len(other)):
        less = evaluate([golden(one)], {"d": other[:number] + other[number + 1 :]})
        assert less.recall.hits <= whole.recall.hits


@settings(max_examples=30)
@given(some, some)
def test_diff_is_sound(one: list[Event], other: list[Event]) -> None:
    """A run is equal to itself; gained one way is lost the other way."""
    assert diff(one, one[::-1]).empty
    there, back = diff(one, other), diff(other, one)
    assert {c.new_id for c in there.gained} == {c.old_id for c in back.lost}
    assert there.same == back.same
