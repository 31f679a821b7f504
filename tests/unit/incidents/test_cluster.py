"""Clustering: reports of one incident are joined, look-alikes are not."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest

from conflict_events.incidents import cluster
from conflict_events.incidents.compare import contradict
from conflict_events.incidents.features import features
from conflict_events.schema import (
    Actor,
    Count,
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


def test_a_report_between_two_days_joins_whatever_documents_are_called() -> None:
    """Of two equally good joins the same one is made, however documents are numbered."""
    days = [FIFTH + timedelta(days=n) for n in range(3)]
    parts = set()
    for numbers in permutations((1, 2, 3)):
        reports = {
            f"ev_{n:016d}": told(n, date=on(day), document=DocumentRef(id=f"doc_{n}"))
            for n, day in zip(numbers, days, strict=True)
        }
        parts.add(
            frozenset(
                frozenset(reports[i].date for i in found.event_ids)
                for found in cluster(reports.values())
            )
        )
    assert len(parts) == 1


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


def fresh(day: date) -> DateSpan:
    start = day - timedelta(days=6)
    return DateSpan(start=start, end=day, precision="week", basis="publication")


def test_late_report_joins_by_place_and_toll() -> None:
    """An undated report weeks later with the toll of many is of the same incident."""
    month = FIFTH + timedelta(days=30)
    toll = (killed(31, 31),)
    one = told(1, casualties=toll)
    (found,) = cluster([one, told(2, casualties=toll, date=fresh(month))])
    assert "told again later" in found.joined_by[0]
    assert found.date == on(FIFTH)
    assert sizes(one, told(2, casualties=(killed(3, 3),), date=fresh(month))) == [1, 1]
    assert sizes(one, told(2, casualties=toll, date=on(month))) == [1, 1]
    assert sizes(one, told(2, casualties=toll, date=fresh(FIFTH + timedelta(days=90)))) == [1, 1]


def test_country_is_place_enough_for_a_toll_of_many() -> None:
    """An article abroad names only the country, with the toll to the digit."""
    syria = Location(name="Syria", country="SYR", precision="country")
    one = told(1, casualties=(killed(49, 49),))
    assert sizes(one, told(2, casualties=(killed(49, 49),), location=syria)) == [2]
    assert sizes(one, told(2, casualties=(killed(47, 47),), location=syria)) == [1, 1]
    assert sizes(told(1, casualties=(killed(2, 2),)), told(2, location=syria)) == [1, 1]


def test_unresolved_place_joins_by_its_name() -> None:
    """A town that one report could not place on the map is the town of that name."""
    unknown = Location(name="Qusair", precision="exact")
    assert sizes(told(1), told(2, location=unknown)) == [2]
    assert sizes(told(1), told(2, location=Location(name="Rastan", precision="exact"))) == [1, 1]


def test_lower_bound_does_not_clash_with_the_final_toll() -> None:
    """ "At least ten" of the morning is the sixty of the evening; "ten" is not."""
    first = told(1, casualties=(killed(10, None),), targets=())
    assert sizes(first, told(2, casualties=(killed(60, 60),), targets=())) == [2]
    first = told(1, casualties=(killed(10, 10),), targets=(), name="killing")
    assert sizes(first, told(2, casualties=(killed(60, 60),), targets=())) == [1, 1]


def test_vague_mention_in_a_document_joins_its_incident() -> None:
    """A record that a document leaves without place joins the fuller one; a second town not."""
    vague = told(1, id="ev_vague", location=None, casualties=(killed(12, 12),))
    coarse = Location(name="Syria", country="SYR", precision="country")
    full, other = told(1), told(2)
    in_land = vague.model_copy(update={"location": coarse})
    assert sorted(sizes(full, in_land, other)) == [3]
    second = told(1, id="ev_second", location=HOMS)
    assert sorted(sizes(full, second, other)) == [1, 2]


def test_one_misdated_report_does_not_part_an_incident() -> None:
    """Three pairs that agree outweigh a record that contradicts; it stands alone."""
    place = at("Qusair", 34.51, 36.58)
    exact = [told(n, casualties=(killed(12, 12),), location=place) for n in (1, 2, 3)]
    late = [told(n, name="killing", date=on(FIFTH + timedelta(days=1))) for n in (4, 5)]
    wrong = told(6, date=on(FIFTH + timedelta(days=2)), casualties=(killed(12, 12),))
    for order in permutations((*exact[:2], *late, wrong)):
        found = cluster(order)
        assert sorted(len(i.event_ids) for i in found) == [1, 4]
        assert found == cluster((*exact[:2], *late, wrong))


def held_apart_by_one(document: str, **fields: object) -> tuple[Event, ...]:
    """Two dated reports, two of the next day, a misdated one, and one that it keeps out."""
    second = on(FIFTH + timedelta(days=1), days=2, precision="days")
    exact = [told(n) for n in (1, 2)]
    late = [told(n, name="killing", date=second) for n in (4, 5)]
    wrong = told(6, name="killing", date=on(FIFTH + timedelta(days=2)), document_id=document)
    kept_out = told(
        7,
        **{
            "name": "killing",
            "date": on(FIFTH + timedelta(days=1)),
            "casualties": (),
            "document_id": document,
            **fields,
        },
    )
    return (*exact, *late, wrong, kept_out)


def test_what_a_misdated_report_kept_out_joins_once_it_is_set_aside() -> None:
    """A report that only the misdated one of its own document excluded is of the incident."""
    records = held_apart_by_one("doc_6")
    found = cluster(records)
    assert [len(i.event_ids) for i in found] == [5, 1]
    assert records[5].id in found[0].event_ids
    assert found[1].event_ids == (records[4].id,)
    assert found == cluster(reversed(records))


def test_what_others_exclude_too_stays_out_once_the_misdated_one_is_set_aside() -> None:
    """A second record of a document whose first is in the incident, or another town, is not."""
    records = held_apart_by_one("doc_1")
    assert sorted(sizes(*records)) == [1, 1, 4]
    assert sorted(sizes(*held_apart_by_one("doc_6", location=ALEPPO))) == [1, 1, 4]
    assert sorted(sizes(*held_apart_by_one("doc_6", status="planned"))) == [1, 1, 4]


def reckoned(day: date) -> DateSpan:
    """The day as a weekday of the week before publication gives it."""
    return DateSpan(start=day, end=day, precision="day", basis="relative")


def two_days_apart(
    first: dict[str, object], second: dict[str, object], bridge: dict[str, object]
) -> list[int]:
    """Sizes of the incidents of two records two days apart and one of the day between."""
    days = [reckoned(FIFTH + timedelta(days=n)) for n in range(3)]
    records = [
        told(1, **{"date": days[0], **first}),
        told(2, **{"name": "killing", "date": days[1], **bridge}),
        told(3, **{"date": days[2], **second}),
    ]
    whole = cluster(records)
    assert all(cluster(order) == whole for order in permutations(records))
    return sorted(len(found.event_ids) for found in whole)


def test_two_days_off_are_one_incident_for_a_town_and_a_toll_of_many() -> None:
    """A night raid told abroad is dated a day early by one paper and a day late by another."""
    assert two_days_apart({}, {}, {}) == [3]
    assert two_days_apart({}, {"casualties": (killed(14, 14),)}, {"name": "bombing"}) == [3]
    assert two_days_apart({"name": "suicide_bombing"}, {}, {}) == [3]


@pytest.mark.parametrize(
    ("first", "second", "bridge"),
    [
        (
            {"casualties": (killed(15, 15),)},
            {"casualties": (killed(28, 28),)},
            {"name": "bombing", "casualties": (killed(20, 20),)},
        ),
        (
            {"casualties": (killed(9, 9),)},
            {"casualties": (killed(9, 9),)},
            {"casualties": (killed(9, 9),)},
        ),
        ({"date": on(FIFTH)}, {"date": on(FIFTH + timedelta(days=2))}, {}),
        ({}, {"name": "air_strike"}, {}),
        ({"name": "shelling"}, {}, {}),
        ({"targets": (ARMY,)}, {"targets": (REBELS,)}, {}),
        ({"initiators": (ARMY,)}, {"initiators": (REBELS,)}, {}),
        ({}, {"location": at("Dabaa", 34.55, 36.6)}, {}),
    ],
    ids="tolls few explicit weapon shells victims doers town".split(),
)
def test_two_days_apart_are_two_where_anything_differs(
    first: dict[str, object], second: dict[str, object], bridge: dict[str, object]
) -> None:
    """A report of the day between joins one of two bombings of a town, never both."""
    assert two_days_apart(first, second, bridge) == [1, 2]


def test_two_bombings_of_a_town_need_a_report_between() -> None:
    """Two days apart with nothing between are two, however alike."""
    days = [reckoned(FIFTH + timedelta(days=n)) for n in (0, 2)]
    records = [told(n, date=days[n % 2]) for n in range(1, 5)]
    assert sizes(*records) == [2, 2]


def test_same_week_and_country_are_not_one_town() -> None:
    """Bombings of three towns of one country in one week, with about the same toll, are three."""
    towns = (QUSAIR, ALEPPO, at("Raqqa", 35.95, 39.01))
    records = [
        told(n, location=town, date=reckoned(FIFTH + timedelta(days=n)))
        for n, town in enumerate(towns)
    ]
    assert sizes(*records) == [1, 1, 1]


def test_parts_of_a_toll_add_up_and_later_tolls_do_not() -> None:
    """Counts of one sentence are parts; those of two sentences are tellings of one toll."""

    def count(number: int, start: int) -> Count:
        at_start = Evidence(role="count", start=start, end=start + 1, text="9", rule="count")
        return killed(number, number).model_copy(update={"evidence": (at_start,)})

    def sentence(start: int) -> Evidence:
        return Evidence(role="sentence", start=start, end=start + 5, text="aaaaa", rule="telling")

    parts = told(1, evidence=(sentence(0),), casualties=(count(20, 1), count(5, 3)))
    again = told(2, evidence=(sentence(0), sentence(9)), casualties=(count(20, 1), count(25, 10)))
    assert features(parts).killed == 25
    assert features(again).killed == 25


def test_nothing_in_nothing_out() -> None:
    """No records, no incidents."""
    assert cluster([]) == ()


def test_one_mans_wound_is_no_count_of_the_hurt() -> None:
    """ "84 were killed; a guard was wounded" does not say that one was wounded in all."""
    one = event(casualties=(killed(84), killed(1).model_copy(update={"kind": "injured"})))
    assert features(one).injured is None
    assert features(one).killed == 84


def test_how_one_man_was_hurt_parts_no_document() -> None:
    """A survivor's wound is told beside the toll of the same attack."""
    wound = killed(1, 1).model_copy(update={"kind": "injured"})
    many = killed(202).model_copy(update={"kind": "injured"})
    coarse = at("Homs", 34.5, 36.6, precision="admin1", admin1="Homs")
    homs = at("Qusair", 34.51, 36.58, admin1="Homs")
    one = told(1, location=homs, casualties=(wound,))
    other = told(2, location=coarse, casualties=(killed(84), many), document_id="doc_1")
    assert not contradict(features(one), features(other))
    few = killed(9, 9).model_copy(update={"kind": "injured"})
    assert contradict(features(one.model_copy(update={"casualties": (few,)})), features(other))


def test_of_two_tellings_of_one_report_the_better_linked_stays() -> None:
    """What only two others back stands alone; the full telling of its report joins them all."""
    plain = [told(n, initiators=(REBELS,), casualties=()) for n in (1, 2)]
    exact = [told(n) for n in (3, 4, 5)]
    main = told(6)
    stray = told(
        7, initiators=(REBELS,), casualties=(killed(3, 3),), document_id="doc_6", name="killing"
    )
    found = cluster((*plain, *exact, main, stray))
    assert sorted(len(incident.event_ids) for incident in found) == [1, 6]
    assert next(i for i in found if len(i.event_ids) == 1).event_ids == (stray.id,)
