"""The example article, read whole: a pasted web page with menus, caption, credits, signature."""

from __future__ import annotations

from datetime import date
from math import cos, hypot, radians
from pathlib import Path

import pytest

from conflict_events import Document, Extractor
from conflict_events.text.document import read

pytestmark = pytest.mark.model

TEXT = (Path(__file__).parents[2] / "examples" / "qusayr.txt").read_text(encoding="utf-8")
QUSAYR = (34.51, 36.58)


@pytest.fixture(scope="module")
def events():
    return Extractor.default().extract(TEXT).events


def _of(events, *types):
    return [event for event in events if event.event_type in types]


def _place(event):
    return event.location.name if event.location else None


def _kilometres(location, point):
    north = (location.latitude - point[0]) * 111.2
    east = (location.longitude - point[1]) * 111.2 * cos(radians(point[0]))
    return hypot(north, east)


def test_the_capture_comes_first(events):
    """Headline, lead and quotations are one record, fully coded."""
    first = events[0]
    assert first.event_type == "territory_gain"
    assert (first.status, first.background) == ("asserted", False)
    assert first.codings.acled.sub_event_type == "Government regains territory"
    assert first.codings.cameo.code == "192"
    assert [(a.country, a.kind) for a in first.initiators] == [("SYR", "state_forces")]
    assert "rebel_group" in [a.kind for a in first.targets]
    assert _kilometres(first.location, QUSAYR) < 5
    assert first.location.admin1.startswith("Homs")
    assert (first.date.start, first.date.end) == (date(2013, 6, 5), date(2013, 6, 5))
    assert first.date.precision == "day"
    assert any("state television" in s.name.lower() for s in first.sources)
    assert len(_of(events, "territory_gain")) == 1


def test_the_caption_is_read(events):
    """Air raids on the town and the missile near Aleppo, as a monitor tells them."""
    (raid,) = _of(events, "air_strike")
    assert _kilometres(raid.location, QUSAYR) < 5
    (missile,) = _of(events, "shelling")
    (killed,) = [c for c in missile.casualties if c.kind == "killed"]
    assert (killed.best, missile.location.precision) == (26, "near")
    assert any("Observatory" in s.name for s in missile.sources)


def test_the_battle_is_a_record_of_its_own(events):
    """Close to three weeks of fighting, continuous."""
    battles = [e for e in _of(events, "armed_clash") if e.date and e.date.continuous]
    assert battles
    assert all(e.date.precision != "day" for e in battles)


def test_two_places_are_two_records(events):
    """Clashes in Beirut and Tripoli are one record each."""
    places = [_place(e) for e in _of(events, "armed_clash")]
    assert places.count("Beirut") == 1
    assert sum(place is not None and "Tripoli" in place for place in places) == 1


def test_an_appeal_is_no_evacuation(events):
    """The call for an evacuation is an appeal; peace talks that are wished are none held."""
    assert _of(events, "appeal")
    assert not [e for e in _of(events, "expulsion") if e.status == "asserted"]
    assert not [
        e for e in _of(events, "talks", "agreement", "peace_agreement") if e.status == "asserted"
    ]


def test_nothing_comes_from_the_page(events):
    """No evidence lies in menus, links, credits or the signature."""
    page = read(Document(text=TEXT))
    furniture = [b.span for b in page.blocks if b.kind == "boilerplate"]
    for event in events:
        for evidence in event.evidence:
            assert not any(
                span.start < evidence.end and evidence.start < span.end
                for span in furniture
                if evidence.role != "date"
            )


def test_no_record_is_told_twice(events):
    """No two records share type, place and day."""
    keys = [(e.event_type, _place(e), e.date and (e.date.start, e.date.end)) for e in events]
    assert len(set(keys)) == len(keys)
