"""Laws of clustering."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from conflict_events.incidents import IncidentIndex, cluster
from conflict_events.incidents.blocks import Blocks
from conflict_events.incidents.compare import agreement, contradict
from conflict_events.incidents.features import features
from conflict_events.schema import DateSpan, DocumentRef, Event, Evidence, Location
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


@st.composite
def full_reports(draw: st.DrawFn) -> Event:
    """A record with settlement, explicit day and toll: enough to know its retelling by."""
    day = FIRST + timedelta(days=draw(st.integers(0, 3)))
    toll = draw(st.sampled_from([2, 3, 4, 12, 14, 15, 60]))
    return event(
        draw(st.sampled_from(["bombing", "killing", "air_strike", "armed_clash"])),
        document=DocumentRef(id="doc_a", published=day),
        location=draw(st.sampled_from(PLACES[:3])),
        date=DateSpan(start=day, end=day, precision="day", basis="explicit"),
        initiators=draw(st.sampled_from([(), side("rebel_group"), side("state_forces")])),
        casualties=(killed(toll, toll),),
    )


def retold(record: Event, number: int = 0) -> Event:
    """Return what `record` tells, told by another document."""
    document = f"{record.document_id}_{number}_again"
    changes = {
        "id": f"{record.id}_{number}_again",
        "document_id": document,
        "document": record.document.model_copy(update={"id": document}),
    }
    return record.model_copy(update=changes)


def telling(text: str) -> tuple[Evidence, ...]:
    """Return evidence of a telling sentence."""
    return (Evidence(role="sentence", start=0, end=len(text), text=text, rule="telling"),)


crowds = st.lists(full_reports(), max_size=10).map(
    lambda told: [retold(record, number) for number, record in enumerate(told)]
)
"""Records of many documents, of which many are of one incident."""

SENTENCES = (
    "A bomb killed many people at a crowded market on Wednesday, officials said.",
    "Many people died when a bomb went off in the market, a doctor told us.",
    "Rescue workers pulled body after body out of the ruined market on Wednesday.",
)


def moved(days: int) -> Callable[[Event], Event]:
    """Return a change of the day."""

    def change(record: Event) -> Event:
        span = record.date
        if span is None or span.start is None or span.end is None:
            return record
        ends = {"start": span.start + timedelta(days), "end": span.end + timedelta(days)}
        return record.model_copy(update={"date": span.model_copy(update=ends)})

    return change


def setting(**fields: object) -> Callable[[Event], Event]:
    """Return a change of `fields`."""
    return lambda record: record.model_copy(update=fields)


def abroad(record: Event) -> Event:
    """Return `record` with its place in another country."""
    place = record.location
    assert place is not None
    return record.model_copy(update={"location": place.model_copy(update={"country": "IRQ"})})


PARTS = ("event_type", "location", "date", "initiators", "casualties")
FAR_OFF = Location(name="E", country="SYR", latitude=35.3, longitude=40.1, precision="exact")
CONTRADICTIONS = (
    moved(2),
    moved(-2),
    moved(40),
    abroad,
    setting(location=FAR_OFF),
    setting(status="planned"),
    setting(status="denied"),
    setting(aggregate=True),
    setting(event_type="protest"),
)

batches = st.lists(reports() | events(), max_size=14, unique_by=lambda e: e.id)


@settings(deadline=None)
@given(batches, st.randoms(use_true_random=False))
def test_order_and_repeats_are_irrelevant(records: list[Event], chance: object) -> None:
    """Shuffled and doubled records give the same incidents."""
    shuffled = [*records, *records[:3]]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert cluster(shuffled) == cluster(records)


def renamed(records: Sequence[Event], names: Sequence[str]) -> list[Event]:
    """Return `records` with documents, and so records, called otherwise."""
    documents = sorted({record.document_id for record in records})
    called = dict(zip(documents, names, strict=False))
    found = []
    for number, record in enumerate(records):
        name = called[record.document_id]
        changes = {
            "id": f"{name}_{number}",
            "document_id": name,
            "document": record.document.model_copy(update={"id": name}),
        }
        found.append(record.model_copy(update=changes))
    return found


@st.composite
def rivals(draw: st.DrawFn) -> Event:
    """A record of one of few days and a toll: what agrees with two that exclude each other."""
    day = FIRST + timedelta(days=draw(st.integers(0, 3)))
    return event(
        "bombing",
        document=DocumentRef(id="doc_a", published=FIRST),
        location=PLACES[0],
        date=DateSpan(start=day, end=day, precision="day", basis="explicit"),
        summary=draw(st.sampled_from(["Bomb", "Blast"])),
        casualties=(killed(12, 12),),
    )


@st.composite
def documents(draw: st.DrawFn) -> list[Event]:
    """Records of a few documents, no document telling one thing twice."""
    told = draw(st.lists(rivals(), min_size=3, max_size=6) | st.lists(full_reports(), max_size=9))
    apart = st.permutations(range(6)).map(lambda homes: homes[: len(told)])
    shared = st.lists(st.integers(0, 5), min_size=len(told), max_size=len(told))
    homes = draw(apart if len(told) <= 6 and draw(st.booleans()) else shared)
    found: dict[tuple[int, str], Event] = {}
    for number, (record, home) in enumerate(zip(told, homes, strict=True)):
        changes = {
            "id": f"ev_{number}",
            "document_id": f"doc_{home}",
            "document": record.document.model_copy(update={"id": f"doc_{home}"}),
        }
        own = record.model_copy(update=changes)
        found.setdefault((home, own.model_dump_json(exclude={"id"})), own)
    return list(found.values())


@settings(deadline=None)
@given(documents(), st.permutations([f"name_{n}" for n in range(6)]))
def test_names_of_documents_are_irrelevant(records: list[Event], names: list[str]) -> None:
    """The same records under other names of documents are parted alike."""
    other = renamed(records, names)
    place = {event.id: n for events in (records, other) for n, event in enumerate(events)}
    parts, same = (
        {frozenset(place[i] for i in found.event_ids) for found in cluster(told)}
        for told in (records, other)
    )
    assert parts == same


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


@settings(deadline=None)
@given(batches)
def test_a_retelling_contradicts_nothing(records: list[Event]) -> None:
    """A record can be one incident with the same told by another document, a summary with none."""
    for record in records:
        assert contradict(features(record), features(retold(record))) == record.aggregate


@given(full_reports(), full_reports(), st.lists(st.sampled_from(PARTS), max_size=2))
def test_nothing_agrees_more_than_a_retelling(
    record: Event, other: Event, differing: list[str]
) -> None:
    """The same told again agrees at least as much as what differs in any part."""
    one, again = features(record), features(retold(record))
    best = agreement(one, again)
    assert best is not None
    parts = {part: getattr(other, part) for part in differing}
    found = agreement(one, features(retold(record).model_copy(update=parts)))
    if found is not None:
        assert found.reasons
        assert 0 < found.points <= best.points


@given(full_reports(), st.sampled_from(CONTRADICTIONS))
def test_a_contradiction_outweighs_all_that_agrees(
    record: Event, change: Callable[[Event], Event]
) -> None:
    """One hard contradiction parts two records that agree in everything else."""
    other = retold(record)
    assert len(cluster([record, other])) == 1
    changed = change(other)
    assert contradict(features(record), features(changed))
    assert agreement(features(record), features(changed)) is None
    assert [len(found.event_ids) for found in cluster([record, changed])] == [1, 1]


@settings(deadline=None)
@given(crowds | batches)
def test_members_alone_give_the_same_incident(records: list[Event]) -> None:
    """What is no member of an incident has no part in it."""
    known = {e.id: e for e in records}
    for found in cluster(records):
        assert cluster(known[i] for i in found.event_ids) == (found,)


@given(full_reports(), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6))
def test_copies_of_a_text_add_no_support(record: Event, texts: list[str]) -> None:
    """Support is the number of different texts, however many documents print each."""
    reports = [
        retold(record, number).model_copy(update={"evidence": telling(text)})
        for number, text in enumerate(texts)
    ]
    (found,) = cluster(reports)
    assert len(found.document_ids) == len(texts)
    assert found.support == len(set(texts))


@settings(deadline=None)
@given(crowds | batches)
def test_an_incident_says_what_its_members_say(records: list[Event]) -> None:
    """Days, place, sides and both bounds of each toll are those of some member."""
    known = {e.id: e for e in records}
    for found in cluster(records):
        own = [known[i] for i in found.event_ids]
        assert found.date in ([e.date for e in own if e.date] or [None])
        assert found.location in ([e.location for e in own if e.location] or [None])
        assert all(any(a in e.initiators for e in own) for a in found.initiators)
        assert all(any(a in e.targets for e in own) for a in found.targets)
        assert (found.event_type, found.summary) in [(e.event_type, e.summary) for e in own]
        for toll in found.tolls:
            told = [c for e in own for c in e.casualties if c.kind == toll.kind]
            highs = [c.high for c in told]
            assert toll.low in [c.low or 0 for c in told]
            assert toll.high in highs
            assert toll.high is None or all(low <= toll.high for _, low, _ in toll.by_source if low)
            assert {(low, high) for _, low, high in toll.by_source} <= {
                (c.low, c.high) for c in told
            }


class Growing(RuleBasedStateMachine):
    """An index to which batches, repeats and changed records come in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.index = IncidentIndex()
        self.known: dict[str, Event] = {}

    def _add(self, batch: list[Event]) -> None:
        self.index.add(batch)
        for record in batch:
            versions = (self.known.get(record.id, record), record)
            self.known[record.id] = min(versions, key=Event.model_dump_json)

    @rule(batch=st.lists(reports(), max_size=6))
    def add(self, batch: list[Event]) -> None:
        """New records, some of them twice or in two versions."""
        self._add(batch)

    @precondition(lambda self: self.known)
    @rule(data=st.data())
    def repeat(self, data: st.DataObject) -> None:
        """Records that are known already."""
        self._add(data.draw(st.lists(st.sampled_from(list(self.known.values())), max_size=4)))

    @precondition(lambda self: self.known)
    @rule(data=st.data(), other=reports())
    def replace(self, data: st.DataObject, other: Event) -> None:
        """Another version of a known record, with days, place and toll of its own."""
        old = data.draw(st.sampled_from(list(self.known)))
        self._add([other.model_copy(update={"id": old})])

    @precondition(lambda self: self.known)
    @rule(data=st.data())
    def tell_again(self, data: st.DataObject) -> None:
        """What is known, told by another document."""
        record = data.draw(st.sampled_from(list(self.known.values())))
        if not record.id.endswith("_again"):
            self._add([retold(record)])

    @invariant()
    def is_the_cluster_of_all(self) -> None:
        """At any time the incidents are those of what was added, each record in one."""
        found = self.index.incidents()
        assert found == cluster(self.known.values())
        assert sorted(i for one in found for i in one.event_ids) == sorted(self.known)


Growing.TestCase.settings = settings(deadline=None, max_examples=30, stateful_step_count=12)
test_growing_index = Growing.TestCase


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
