"""Clustering: reports of one incident are joined, look-alikes are not."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest

from conflict_events.incidents import cluster
from conflict_events.schema import (
    Actor,
    DateSpan,
    DocumentRef,
    Event,
    Evidence,
    Location,
    Territory,
)
from tests.strategies.events import event, killed, side

FIFTH = date(2013, 6, 5)
ARMY = Actor(name="Syrian army", country="SYR", kind="state_forces", registry_id="syr.army")
REBELS = Actor(name="Free Syrian Army", kind="rebel_group", registry_id="syr.fsa")


def on(day: date, days: int = 1, precision: str = "day") -> DateSpan:
    end = day + timedelta(days=days - 1)
    return DateSpan.model_validate(
        {"start": day, "end": end, "precision": precision, "basis": "explicit"}
    )


def at(name: str, latitude: float, longitude: float, **fields: object) -> Location:
    base: dict[str, object] = {"country": "SYR", "precision": "exact"}
    where = {"name": name, "latitude": latitude, "longitude": longitude}
    return Location.model_validate({**base, **where, **fields})


QUSAIR = at("Qusair", 34.51, 36.58)
HOMS = at("Homs", 34.73, 36.72)
ALEPPO = at("Aleppo", 36.2, 37.16)


def told(number: int, name: str = "bombing", **fields: object) -> Event:
    base: dict[str, object] = {
        "id": f"ev_{number:016d}",
        "document_id": f"doc_{number}",
        "document": DocumentRef(id=f"doc_{number}", published=FIFTH, source=f"paper {number}"),
        "location": QUSAIR,
        "date": on(FIFTH),
        "targets": side("civilians"),
        "casualties": (killed(12, 12),),
    }
    return event(name, **{**base, **fields})


def sizes(*events: Event) -> list[int]:
    return [len(found.event_ids) for found in cluster(events)]


def test_two_reports_are_one_incident() -> None:
    """Same place, day and toll: one incident with two reports and a reason."""
    (found,) = cluster([told(1), told(2)])
    assert found.support == 2
    assert len(found.document_ids) == 2
    assert "same day" in found.joined_by[0]
    assert "12 killed in both" in found.joined_by[0]


@pytest.mark.parametrize(
    "other",
    [
        told(2, location=ALEPPO),
        told(2, location=at("Qusair", 34.51, 36.58, country="LBN")),
        told(2, date=on(FIFTH + timedelta(days=3))),
        told(2, name="protest"),
        told(2, status="planned"),
        told(2, aggregate=True),
        told(2, document_id="doc_1"),
        told(2, location=None),
        told(2, date=None, casualties=()),
        told(2, name="air_strike", casualties=(), location=at("Dabaa", 34.6, 36.9)),
    ],
    ids="place country date kind status aggregate document noplace nodate vague".split(),
)
def test_look_alikes_stay_apart(other: Event) -> None:
    """A contradiction, or too little in common, keeps two records apart."""
    assert sizes(told(1), other) == [1, 1]


def test_vague_report_joins_by_general_type() -> None:
    """A first report of a killing joins the bombing that it was."""
    (found,) = cluster([told(1), told(2, name="killing", casualties=(killed(11, 11),))])
    assert found.event_type == "bombing"
    assert (found.tolls[0].low, found.tolls[0].high) == (11, 12)


def test_named_actors_join_where_the_place_is_coarse() -> None:
    """The same army taking ground on the same day from the same rebels is one incident."""
    fields = {
        "initiators": (ARMY,),
        "targets": (REBELS,),
        "territory": Territory(gained_by=ARMY.name),
        "casualties": (),
    }
    coarse = Location(name="Syria", country="SYR", precision="country")
    one = told(1, name="territory_gain", **fields)
    two = told(2, name="territory_gain", **{**fields, "location": coarse})
    (found,) = cluster([one, two])
    assert found.location == QUSAIR
    assert [a.name for a in found.initiators] == [ARMY.name]


def test_contradiction_vetoes_a_chain() -> None:
    """A report between two days joins one of two attacks, never both."""
    early = told(1, date=on(FIFTH))
    middle = told(2, date=on(FIFTH, days=4, precision="days"))
    late = told(3, date=on(FIFTH + timedelta(days=3)))
    for order in permutations((early, middle, late)):
        found = cluster(order)
        assert sorted(len(i.event_ids) for i in found) == [1, 2]
        assert found == cluster((early, middle, late))


def test_month_alone_is_not_enough() -> None:
    """An attack some time in June is not the one of 5 June for its place alone."""
    month = on(date(2013, 6, 1), days=30, precision="month")
    assert sizes(told(1), told(2, date=month, casualties=())) == [1, 1]
    assert sizes(told(1), told(2, date=month)) == [2]


def test_copies_are_one_report() -> None:
    """Two papers that print the same agency sentence are one independent report."""
    text = "A bomb killed twelve people at a crowded market on Wednesday, officials said."
    other = "Twelve people died when a bomb went off in the market, a doctor told us."

    def saying(words: str) -> tuple[Evidence, ...]:
        return (Evidence(role="sentence", start=0, end=len(words), text=words, rule="telling"),)

    (found,) = cluster(
        [
            told(1, evidence=saying(text)),
            told(2, evidence=saying(text.upper())),
            told(3, evidence=saying(other)),
        ]
    )
    assert len(found.document_ids) == 3
    assert found.support == 2


def test_toll_spread_by_source() -> None:
    """What each source says is kept, from lowest to highest."""
    (found,) = cluster([told(1), told(2, casualties=(killed(15, None, source="monitors"),))])
    (spread,) = found.tolls
    assert (spread.low, spread.high) == (12, None)
    assert spread.by_source == (("monitors", 15, None), ("paper 1", 12, 12))


def test_nothing_in_nothing_out() -> None:
    """No records, no incidents."""
    assert cluster([]) == ()
