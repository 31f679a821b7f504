"""UCDP GED layout."""

from __future__ import annotations

import csv
import io

from conflict_events.exports.formats import TABLES
from conflict_events.exports.protocol import selected
from conflict_events.exports.selection import Selection
from conflict_events.records.coding.codings import code
from conflict_events.schema import Actor, Event, Location
from tests.strategies.events import event, killed, side


def table(*events: Event) -> list[dict[str, str]]:
    coded = [e.model_copy(update={"codings": code(e)}) for e in events]
    return list(csv.DictReader(io.StringIO(TABLES["ucdp-ged"].encode(coded).decode())))


def test_state_based_row() -> None:
    """Side A is the government; numbers of UCDP stay empty; the type is a proposal."""
    army = Actor(name="Syrian army", country="SYR", kind="state_forces", sector="MIL")
    place = Location(name="Town", country="SYR", latitude=0.0, longitude=0.0, precision="exact")
    (row,) = table(
        event(
            "ambush",
            initiators=side("rebel_group"),
            targets=(army,),
            location=place,
            casualties=(killed(5, None, side="target", wording="at_least"),),
        )
    )
    assert (row["side_a"], row["side_b"]) == ("Government of Syria", "rebel_group")
    assert (row["deaths_a"], row["best"], row["low"], row["high"]) == ("5", "5", "5", "5")
    assert (row["type_of_violence"], row["code_status"]) == ("1", "proposed")
    assert (row["country_id"], row["gwnoa"], row["region"]) == ("652", "652", "Middle East")
    assert row["dyad_new_id"] == row["conflict_new_id"] == ""
    assert row["geom_wkt"] == "POINT (0.0 0.0)"
    assert row["priogrid_gid"] == "129961"


def test_only_deadly_records() -> None:
    """A record without a death has no row."""
    one, two = event("ambush"), event("ambush", id="ev_b", casualties=(killed(0, 2, best=None),))
    coded = [e.model_copy(update={"codings": code(e)}) for e in (one, two)]
    form = TABLES["ucdp-ged"]
    assert selected(form, coded) == coded[1:]
    assert selected(form, coded, Selection(deathless=True)) == coded


def test_a_shared_death_makes_one_record_deadly() -> None:
    """A toll printed for two records is on the first; the other has no death, and no row."""
    toll = killed(9, 9, shared=True)
    pair = [event("ambush", casualties=(toll,)), event("ambush", id="ev_b", casualties=(toll,))]
    coded = [e.model_copy(update={"codings": code(e)}) for e in pair]
    assert [e.id for e in selected(TABLES["ucdp-ged"], coded)] == [pair[0].id]


def test_one_sided_side_b() -> None:
    """In one-sided violence side B is the civilians."""
    (row,) = table(
        event(
            "killing",
            initiators=side("rebel_group"),
            targets=side("civilians"),
            casualties=(killed(2, 2, side="civilians"),),
        )
    )
    assert (row["type_of_violence"], row["side_b"]) == ("3", "Civilians")
    assert row["deaths_civilians"] == "2"
