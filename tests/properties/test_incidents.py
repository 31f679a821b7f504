"""Laws of clustering."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from conflict_events.incidents import cluster
from conflict_events.incidents.blocks import candidates
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
        assert not any(contradict(a, b) for a in own for b in own if a is not b)
        assert 1 <= incident.support <= len(incident.document_ids)
        assert len(incident.joined_by) == len(incident.event_ids) - 1


@settings(deadline=None)
@given(batches)
def test_blocking_misses_nothing(records: list[Event]) -> None:
    """Every pair that agrees is among the candidates."""
    known = [features(e) for e in records]
    pairs = set(candidates(known))
    for a in range(len(known)):
        for b in range(a + 1, len(known)):
            if agreement(known[a], known[b]) is not None:
                assert (a, b) in pairs
