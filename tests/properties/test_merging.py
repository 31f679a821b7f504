"""Laws of merging inside a document, on drafts by construction."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.status import StatusReading
from conflict_events.frames.toll_types import Toll
from conflict_events.frames.types import Frame
from conflict_events.lexicon.lexicon import load_lexicon
from conflict_events.mentions.place_mention import PlaceMention
from conflict_events.mentions.triggers import TriggerMatch
from conflict_events.records.draft import Draft, Telling, TollReading
from conflict_events.records.merging.compare import similarity
from conflict_events.records.merging.merge import merge
from conflict_events.records.merging.unite import unite
from conflict_events.schema import DateSpan, Location
from conflict_events.text.types import Span
from tests.strategies.parses import hand_parse

LEXICON = load_lexicon()
FIRST = date(2018, 5, 7)
BOMBED = "bombing"
TRIGGER = next(t for t in LEXICON.triggers if t.type == BOMBED)
PLACES = (
    Location(name="A", country="SYR", latitude=34.5, longitude=36.6, precision="exact"),
    Location(name="C", country="SYR", latitude=36.2, longitude=37.2, precision="exact"),
    Location(name="D", admin1="D", country="SYR", precision="admin1"),
    Location(name="Syria", country="SYR", precision="country"),
    Location(name="Iraq", country="IRQ", precision="country"),
    Location(name="Mosul", country="IRQ", latitude=36.3, longitude=43.1, precision="exact"),
)
WIDTHS = {"day": 0, "days": 3, "week": 6, "month": 30}


@st.composite
def dates(draw: st.DrawFn) -> DateSpan:
    """Days of one month."""
    start = FIRST + timedelta(days=draw(st.integers(0, 3)))
    precision = draw(st.sampled_from(tuple(WIDTHS)))
    end = start + timedelta(days=WIDTHS[precision])
    return DateSpan.model_validate(
        {"start": start, "end": end, "precision": precision, "basis": "explicit"}
    )


@st.composite
def drafts(draw: st.DrawFn, sentence: int = 0) -> Draft:
    """A bombing told in one sentence, with place, days and toll, or without them."""
    parse = hand_parse(
        "A/DT/det/1 bomb/NN/nsubj/2 exploded/VBD/ROOT/2", index=sentence, offset=40 * sentence
    )
    match = TriggerMatch(TRIGGER, "verb", 2, (2,))
    where = draw(st.none() | st.sampled_from(PLACES))
    killed = draw(st.none() | st.integers(1, 20))
    open_ = draw(st.booleans())
    toll = Toll(
        "killed",
        killed,
        None if open_ else killed,
        killed,
        "at_least" if open_ else "exact",
        None,
        None,
        2,
        None,
        (),
        "test.rule",
        sentence,
    )
    span = parse.sentence.span
    return Draft(
        parse=parse,
        frame=Frame(parse, 2, "verb", (match,), (), "active", 2),
        match=match,
        type=BOMBED,
        initiators=(),
        targets=(),
        lost_by=(),
        territory=None,
        spots=(),
        means=(),
        mutual=False,
        result=False,
        status=StatusReading(draw(st.sampled_from(["asserted", "asserted", "planned"]))),
        tellings=(Telling(parse.sentence, span, "test.rule"),),
        anchors=((sentence, 2),),
        place=where and ResolvedPlace(PlaceMention(Span(0, 1), where.name), where, "prior"),
        date=draw(st.none() | dates()),
        tolls=() if killed is None else (TollReading(toll, None, sentence),),
    )


@st.composite
def tales(draw: st.DrawFn) -> list[Draft]:
    """The drafts of a document, one a sentence."""
    return [draw(drafts(number)) for number in range(draw(st.integers(0, 6)))]


def days(span: DateSpan) -> int:
    """Width of a span."""
    assert span.start is not None
    assert span.end is not None
    return (span.end - span.start).days


@given(drafts(), drafts(1))
def test_hard_contradictions_exclude_whatever_else_agrees(one: Draft, other: Draft) -> None:
    """Different countries, disjoint days or another standing part two drafts, from both sides."""
    apart = one.status != other.status
    if one.place is not None and other.place is not None:
        apart |= one.place.location.country != other.place.location.country
    if one.date is not None and other.date is not None:
        a, b = one.date, other.date
        assert a.start is not None
        assert a.end is not None
        assert b.start is not None
        assert b.end is not None
        apart |= a.end < b.start or b.end < a.start
    here, there = similarity(one, other, LEXICON), similarity(other, one, LEXICON)
    assert here == there
    if apart:
        assert here is None


@given(drafts())
def test_a_draft_is_most_like_itself(one: Draft) -> None:
    """A draft contradicts itself in nothing."""
    found = similarity(one, one, LEXICON)
    assert found is not None
    assert found.told >= 0
    assert (found.place, found.date) == (
        2 if one.place else 0,
        int(one.date is not None and one.date.precision == "day"),
    )


@given(drafts(), drafts(1))
def test_united_bounds_are_those_of_a_telling(one: Draft, other: Draft) -> None:
    """Days and place are one telling's, the narrower; each toll is kept as it was told."""
    both = unite(one, other, LEXICON)
    told = [d.date for d in (one, other) if d.date is not None]
    assert both.date in (told or [None])
    if both.date is not None:
        assert days(both.date) == min(map(days, told))
    places = [d.place for d in (one, other) if d.place is not None]
    assert both.place in (places or [None])
    assert both.tolls == (*one.tolls, *other.tolls)
    assert both.tellings == (*one.tellings, *other.tellings)


@given(tales())
def test_every_telling_is_in_one_incident(told: list[Draft]) -> None:
    """Merging loses and doubles no telling and no toll, and nothing stands that nobody told."""
    kept, diagnostics = merge(told, LEXICON)
    assert diagnostics == ()
    assert Counter(t for d in kept for t in d.tellings) == Counter(
        t for d in told for t in d.tellings
    )
    assert Counter(t for d in kept for t in d.tolls) == Counter(t for d in told for t in d.tolls)
    for one in kept:
        own = [d for d in told if set(d.tellings) <= set(one.tellings)]
        assert one.date in [d.date for d in own]
        assert one.place in [d.place for d in own]
        assert {d.status for d in own} == {one.status}
        lands = {d.place.location.country for d in own if d.place is not None}
        assert len(lands) <= 1
