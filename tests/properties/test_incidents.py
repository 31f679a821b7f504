"""Laws of clustering."""

from __future__ import annotations

import math
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from conflict_events.incidents import IncidentIndex, cluster
from conflict_events.incidents.blocks import Blocks
from conflict_events.incidents.compare import agreement, contradict
from conflict_events.incidents.features import features
from conflict_events.schema import DateSpan, DocumentRef, Event, Location
from tests.strategies.events import event, events, killed, side

FIRST = date(2015, 3, 1)
PLACES = (
    Location(name="A", country="SYR", latitude=34.5, longitude=36.6, precision="exact"),
    Location(name="B", country="SYR", latitude=34.6, longitude=36.7, precision="exact"),
    Location(name="C", country="SYR", latitude=36.2, longitude=37.2, precision="exact"),
    Location(name="D", country="SYR", admin1="D", precision="admin1"),
    Location(name="Syria", country="SYR", precision="country"),
)


@st.composite
def reports(draw: st.DrawFn) -> Event:
    """A record that may well be of the same incident as another."""
    number = draw(st.integers(0, 400))
    start = FIRST + timedelta(days=draw(st.integers(0, 3)))
    span = DateSpan(
        start=start,
        end=start + timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 30]))),
        precision="day",
        basis="explicit",
    )
    return event(
        draw(st.sampled_from(["bombing", "killing", "air_strike", "protest"])),
        id=f"ev_{number:04d}",
        document_id=f"doc_{number % 37}",
        document=DocumentRef(id=f"doc_{number % 37}", published=start),
        location=draw(st.none() | st.sampled_from(PLACES)),
        date=draw(st.none() | st.just(span)),
        initiators=draw(st.sampled_from([(), side("rebel_group"), side("state_forces")])),
        casualties=draw(st.sampled_from([(), (killed(5, 5),), (killed(6, 6),), (killed(60, 60),)])),
    )


batches = st.lists(reports() | events(), max_size=14, unique_by=lambda e: e.id)


@settings(deadline=None)
@given(batches, st.randoms(use_true_random=False))
def test_order_and_repeats_are_irrelevant(records: list[Event], chance: object) -> None:
    """Shuffled and doubled records give the same incidents."""
    shuffled = [*records, *records[:3]]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert cluster(shuffled) == cluster(records)


@settings(deadline=None)
@given(batches, st.lists(st.integers(0, 14), max_size=3))
def test_growing_is_the_same_as_at_once(records: list[Event], cuts: list[int]) -> None:
    """A collection that grows, asked in between, ends with the incidents of the whole."""
    index = IncidentIndex()
    last = 0
    for cut in (*sorted(cuts), len(records)):
        index.add(records[last:cut])
        index.incidents()
        last = max(last, cut)
    index.add(records[:2])
    assert len(index) == len(records)
    assert index.incidents() == cluster(records)


@settings(deadline=None)
@given(batches, st.integers(0, 13))
def test_changed_record_replaces(records: list[Event], at: int) -> None:
    """Of two versions of one record the same one counts, whichever came first."""
    if at >= len(records):
        return
    changed = records[at].model_copy(update={"summary": "Changed"})
    first, second = IncidentIndex(), IncidentIndex()
    first.add(records)
    first.add([changed])
    second.add([changed])
    second.add(records)
    assert first.incidents() == second.incidents()


@settings(deadline=None)
@given(batches)
def test_every_record_is_in_one_incident(records: list[Event]) -> None:
    """Incidents part the records, and no incident holds a contradiction."""
    found = cluster(records)
    assert sorted(i for incident in found for i in incident.event_ids) == sorted(
        e.id for e in records
    )
    known = {e.id: features(e) for e in records}
    for incident in found:
        own = [known[i] for i in incident.event_ids]
        later = any("told again later" in reason for reason in incident.joined_by)
        assert not any(contradict(a, b, certain=later) for a in own for b in own if a is not b)
        assert 1 <= incident.support <= len(incident.document_ids)
        assert len(incident.joined_by) == len(incident.event_ids) - 1


@settings(deadline=None)
@given(batches)
def test_blocking_misses_nothing(records: list[Event]) -> None:
    """Every pair that agrees meets."""
    known = [features(e) for e in records]
    blocks = Blocks()
    pairs = {(other, new) for new, one in enumerate(known) for other in blocks.add(one)}
    for a in range(len(known)):
        for b in range(a + 1, len(known)):
            if agreement(known[a], known[b]) is not None:
                assert (a, b) in pairs
                assert blocks.meet(a, b)


@settings(deadline=None)
@given(batches)
def test_agreement_has_no_direction(records: list[Event]) -> None:
    """Two records agree or contradict alike from both sides."""
    known = [features(e) for e in records]
    for one in known:
        for other in known:
            assert contradict(one, other) == contradict(other, one)
            here, there = agreement(one, other), agreement(other, one)
            assert (here and here.points) == (there and there.points)


@given(
    st.floats(-89.9, 89.9),
    st.floats(-180, 180),
    st.floats(0, 2 * math.pi),
    st.floats(0, 50),
)
def test_places_within_reach_share_a_cell(
    latitude: float, longitude: float, bearing: float, far: float
) -> None:
    """Two points within 50 km meet wherever on the globe they lie."""
    reach, lat = far / 6371.0, math.radians(latitude)
    there = math.asin(
        math.sin(lat) * math.cos(reach) + math.cos(lat) * math.sin(reach) * math.cos(bearing)
    )
    turn = math.atan2(
        math.sin(bearing) * math.sin(reach) * math.cos(lat),
        math.cos(reach) - math.sin(lat) * math.sin(there),
    )
    known = [
        features(
            event(
                "bombing",
                id=f"ev_{number}",
                document_id=f"doc_{number}",
                date=DateSpan(start=FIRST, end=FIRST, precision="day", basis="explicit"),
                location=Location(
                    name=f"P{number}", latitude=row, longitude=column, precision="exact"
                ),
            )
        )
        for number, (row, column) in enumerate(
            [
                (latitude, longitude),
                (math.degrees(there), (longitude + math.degrees(turn) + 540) % 360 - 180),
            ]
        )
    ]
    blocks = Blocks()
    assert blocks.add(known[0]) == []
    assert blocks.add(known[1]) == [0]


def test_crowded_blocks_do_not_depend_on_order() -> None:
    """Hundreds of records of one town and day give the same incidents in every order."""
    day = DateSpan(start=FIRST, end=FIRST, precision="day", basis="explicit")
    records = [
        event(
            "bombing",
            id=f"ev_{number:05d}",
            document_id=f"doc_{number}",
            document=DocumentRef(id=f"doc_{number}", published=FIRST),
            location=PLACES[0],
            date=day,
            casualties=(killed(5 + number % 2, 5 + number % 2),),
        )
        for number in range(700)
    ]
    whole = cluster(records)
    index = IncidentIndex()
    for start in (600, 400, 500, 0, 200):
        index.add(reversed(records[start : start + 200]))
    assert index.incidents() == whole
    assert max(len(incident.event_ids) for incident in whole) >= 350
