"""ACLED layout."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import Any

import pytest

from conflict_events.errors import ExportError
from conflict_events.exports.acled_actors import acled_name
from conflict_events.exports.formats import TABLES
from conflict_events.records.coding.codings import code
from conflict_events.schema import (
    Actor,
    Count,
    DatePrecision,
    DateSpan,
    DocumentRef,
    Event,
    Location,
)
from tests.strategies.events import event, evidence, killed, side

DAY = DateSpan(start=date(2013, 6, 5), end=date(2013, 6, 5), precision="day", basis="explicit")
TOWN = Location(
    name="Town", country="SYR", latitude=34.51234, longitude=36.57891, precision="exact"
)


def coded(name: str, **fields: object) -> Event:
    made = event(name, **fields)
    return made.model_copy(update={"codings": code(made)})


def table(*events: Event) -> list[dict[str, Any]]:
    raw = TABLES["acled"].encode(events).decode()
    return list(csv.DictReader(io.StringIO(raw)))


def test_row_of_a_killing() -> None:
    """Actors, interaction, place and date are spelt as ACLED does."""
    army = Actor(name="Syrian army", country="SYR", kind="state_forces", sector="MIL")
    (row,) = table(
        coded(
            "killing",
            initiators=(army,),
            targets=side("civilians"),
            location=TOWN,
            date=DAY,
            casualties=(killed(3, 3, side="civilians"),),
        )
    )
    assert row["actor1"] == "Military Forces of Syria (2000-2024)"
    assert row["actor2"] == "Civilians (Syria)"
    assert row["interaction"] == "State forces-Civilians"
    assert row["civilian_targeting"] == "Civilians targeted"
    assert (row["event_date"], row["time_precision"]) == ("2013-06-05", "1")
    assert (row["iso"], row["region"], row["country"]) == ("760", "Middle East", "Syria")
    assert (row["latitude"], row["longitude"]) == ("34.5123", "36.5789")
    assert row["fatalities"] == "3"
    assert row["event_id_cnty"].startswith("SYR")


def test_the_label_is_that_of_the_actor() -> None:
    """The actor named is the one whose label stands beside it; others accompany it."""
    rebels = Actor(name="Northern Front", kind="rebel_group", sector="REB", registry_id="x")
    army = Actor(name="soldiers", kind="state_forces", sector="MIL", country="SYR")
    people = Actor(name="residents", kind="civilians", sector="CVL")
    (row,) = table(
        coded("armed_clash", initiators=(rebels, army), targets=(people, rebels), location=TOWN)
    )
    assert (row["actor1"], row["inter1"]) == ("Military Forces of Syria", "State forces")
    assert row["assoc_actor_1"] == "Northern Front"
    assert (row["actor2"], row["inter2"]) == ("Northern Front", "Rebel group")
    assert row["assoc_actor_2"] == ""


def test_sides_that_both_act_stay_with_their_labels() -> None:
    """Where both act, labels are in order of their codes and names go with them."""
    army = Actor(name="soldiers", kind="state_forces", sector="MIL", country="SYR")
    (row,) = table(
        coded(
            "armed_clash",
            mutual=True,
            initiators=side("unidentified"),
            targets=(army,),
            location=TOWN,
        )
    )
    assert (row["actor1"], row["inter1"]) == ("Military Forces of Syria", "State forces")
    assert row["actor2"] == "Unidentified Armed Group (Syria)"
    assert row["interaction"] == "State forces-Political militia"


def test_crowds_and_who_is_among_them() -> None:
    """A crowd is named by what it is; students among it accompany it; its size is a tag."""
    students = Actor(name="students", kind="civilians", sector="EDU")
    crowd = Count(kind="participants", low=500, best=500, wording="at_least")
    (row,) = table(coded("protest", initiators=(students,), location=TOWN, casualties=(crowd,)))
    assert (row["actor1"], row["inter1"]) == ("Protesters (Syria)", "Protesters")
    assert row["assoc_actor_1"] == "Students (Syria)"
    assert row["tags"] == "crowd size=at least 500"
    (row,) = table(coded("protest", location=TOWN))
    assert row["tags"] == "crowd size=no report"


def test_a_side_that_the_type_implies() -> None:
    """A battle has two armed sides and violence against civilians its victims."""
    (row,) = table(coded("armed_clash", initiators=side("rebel_group"), location=TOWN))
    assert row["actor2"] == "Unidentified Armed Group (Syria)"
    assert row["interaction"] == "Rebel group-Political militia"
    (row,) = table(coded("abduction", initiators=side("rebel_group"), location=TOWN))
    assert (row["actor2"], row["interaction"]) == ("Civilians (Syria)", "Rebel group-Civilians")


def test_nobody_is_named_but_who_suffered() -> None:
    """Where only one side is known it is actor 1, outside violence."""
    (row,) = table(coded("arrest", targets=side("civilians"), location=TOWN))
    assert (row["actor1"], row["actor2"]) == ("Civilians (Syria)", "")
    assert row["interaction"] == "Civilians only"


def test_unknown_perpetrators() -> None:
    """Violence by nobody named is by an unidentified armed group, with its label."""
    (row,) = table(coded("bombing", targets=side("civilians"), location=TOWN))
    assert row["actor1"] == "Unidentified Armed Group (Syria)"
    assert row["inter1"] == "Political militia"
    assert row["interaction"] == "Political militia-Civilians"


def test_protest_without_organisers() -> None:
    """A rally by nobody named is by protesters, alone."""
    (row,) = table(coded("protest", location=TOWN))
    assert (row["actor1"], row["interaction"]) == ("Protesters (Syria)", "Protesters only")


def test_continuous_span_is_a_row_a_day() -> None:
    """Three days of fighting are three rows; the remainder of deaths is on the first."""
    span = DateSpan(
        start=date(2013, 6, 1),
        end=date(2013, 6, 3),
        continuous=True,
        precision="days",
        basis="explicit",
    )
    rows = table(coded("armed_clash", date=span, casualties=(killed(10, 10),)))
    assert [r["event_date"] for r in rows] == ["2013-06-01", "2013-06-02", "2013-06-03"]
    assert [r["fatalities"] for r in rows] == ["4", "3", "3"]
    assert len({r["event_id_cnty"] for r in rows}) == 3


def test_unknown_day_is_the_middle() -> None:
    """A week is its middle day with time precision 2, a month 3."""
    week = DateSpan(
        start=date(2013, 6, 3), end=date(2013, 6, 9), precision="week", basis="relative"
    )
    month = DateSpan(
        start=date(2013, 6, 1), end=date(2013, 6, 30), precision="month", basis="explicit"
    )
    one = coded("shelling", date=week)
    two = coded("shelling", date=month, id="ev_bbbbbbbbbbbbbbbb")
    rows = table(one, two)
    assert [(r["event_date"], r["time_precision"]) for r in rows] == [
        ("2013-06-06", "2"),
        ("2013-06-15", "3"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        ("2013-06-05", "2013-06-05", "day", ("2013-06-05", "1")),
        ("2013-06-08", "2013-06-09", "days", ("2013-06-08", "2")),
        ("2013-06-06", "2013-06-12", "week", ("2013-06-09", "2")),
        ("2013-05-01", "2013-05-31", "month", ("2013-05-16", "3")),
        ("2013-05-01", "2013-05-10", "month", ("2013-05-01", "3")),
        ("2013-05-11", "2013-05-20", "month", ("2013-05-15", "3")),
        ("2013-05-21", "2013-05-31", "month", ("2013-05-31", "3")),
    ],
)
def test_time_precision(
    start: str, end: str, precision: DatePrecision, expected: tuple[str, str]
) -> None:
    """ACLED: 1 the day, 2 a week or weekend by its middle, 3 a month by its middle.

    "Early" and "late" put it on the first and the last day of the month.
    """
    span = DateSpan(
        start=date.fromisoformat(start),
        end=date.fromisoformat(end),
        precision=precision,
        basis="relative",
    )
    (row,) = table(coded("shelling", date=span))
    assert (row["event_date"], row["time_precision"]) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((), 0),
        ((killed(24, None, wording="vague"),), 12),
        ((killed(200, None, wording="vague"),), 100),
        ((killed(3, None, wording="vague"),), 3),
        ((killed(None, 20, best=None, wording="up_to"),), 0),
        ((killed(12, 12, source="police"), killed(30, 30, source="rebels")), 12),
        ((killed(12, 12, total=True), killed(2, 2)), 12),
    ],
    ids="none dozens hundreds several upto rivals total".split(),
)
def test_fatalities(counts: tuple[Count, ...], expected: int) -> None:
    """The codebook's rule for numbers that are vague or in dispute."""
    (row,) = table(coded("armed_clash", casualties=counts))
    assert row["fatalities"] == str(expected)


def test_shared_toll_is_placed_once() -> None:
    """A toll printed for two records is on the first alone."""
    toll = killed(9, 9, shared=True).model_copy(update={"evidence": (evidence("nine", 40),)})
    one = coded("bombing", casualties=(toll,))
    two = coded("bombing", casualties=(toll,), id="ev_bbbbbbbbbbbbbbbb")
    assert [r["fatalities"] for r in table(one, two)] == ["9", "0"]


def test_ids_do_not_collide() -> None:
    """Ids that begin alike are told apart; the same record twice is refused."""
    one = coded("bombing", id="ev_aaaaaaaabbbbbbbb")
    two = coded("bombing", id="ev_aaaaaaaacccccccc")
    assert len({r["event_id_cnty"] for r in table(one, two)}) == 2
    with pytest.raises(ExportError, match="two records have the id"):
        table(one, one)


def test_verbal_records_have_no_row() -> None:
    """Talks are no ACLED event."""
    assert table(coded("talks"), coded("threat", document=DocumentRef(id="doc_a"))) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"name": "soldiers", "sector": "MIL"}, "Military Forces of Syria (2000-2024)"),
        (
            {"name": "Bashar al-Assad", "sector": "GOV", "registry_id": "person:assad"},
            "Government of Syria (2000-2024)",
        ),
        (
            {"name": "Republican Guard", "sector": "MIL"},
            "Military Forces of Syria (2000-2024) Republican Guard",
        ),
        ({"name": "Police", "sector": "COP"}, "Police Forces of Syria (2000-2024)"),
    ],
)
def test_names_of_forces(fields: dict[str, str], expected: str) -> None:
    """Forces by state and regime; a unit's own name behind it; people as their government."""
    actor = Actor.model_validate({"kind": "state_forces", "country": "SYR", **fields})
    assert acled_name(actor, "SYR", date(2013, 6, 5)) == expected
