"""Coding tables: each scheme is covered, and telling cases come out as the codebooks say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from conflict_events.lexicon.codings import load_codings
from conflict_events.lexicon.load import entries, load_pack
from conflict_events.lexicon.ontology import EventType
from conflict_events.records.coding.codings import code
from conflict_events.records.coding.coverage import coverage_table, reach_table, reached
from conflict_events.schema import DatePrecision, DateSpan, Location, Territory
from tests.strategies.events import EVENT_TYPES, VERBAL, event, killed, side

TABLES = load_codings()
SYRIA = Location(name="Town", country="SYR", precision="exact")


def test_tables_name_known_types() -> None:
    """Every type in a table is a type of the ontology, and every type is in a table."""
    for groups in (TABLES.acled, TABLES.plover, TABLES.cameo):
        assert set(groups) - {"*"} <= set(EVENT_TYPES)
    assert set(EVENT_TYPES) <= set(TABLES.plover)
    assert set(EVENT_TYPES) <= set(TABLES.cameo)


def test_tables_follow_the_ontology() -> None:
    """The pinned list of types is the ontology's, and its verbal band has no ACLED row."""
    pack = load_pack("core")
    types = [
        t for path in pack.files("event_types/*.toml") for t in entries(path, "type", EventType)
    ]
    if not types:
        pytest.skip("the ontology has no files yet")
    assert sorted(t.id for t in types) == sorted(EVENT_TYPES)
    for entry in types:
        if entry.band == "verbal":
            assert code(event(entry.id)).acled is None


def test_every_acled_sub_event_type_is_reached() -> None:
    """Some row yields each of the 25 sub-event types."""
    found = {r.sub_event_type for group in TABLES.acled.values() for r in group}
    assert found - {None} == set(TABLES.acled_kinds)
    assert len(TABLES.acled_kinds) == 25


def test_every_plover_type_and_mode_is_reached() -> None:
    """Some row yields each of the 16 types and each of their modes."""
    rows = [r for group in TABLES.plover.values() for r in group if r.type]
    found = {r.type for r in rows} | {f"{r.type}.{r.mode}" for r in rows if r.mode}
    assert found == set(TABLES.plover_scores)
    assert sum("." not in ident for ident in found) == 16


def test_every_cameo_code_is_reached_or_says_why_not() -> None:
    """A code has a row, or a reason for having none; never both."""
    found = {r.code for group in TABLES.cameo.values() for r in group}
    for ident, entry in TABLES.cameo_codes.items():
        assert (ident in found) != bool(entry.unreached), ident


def test_no_code_of_the_reach_table_is_empty() -> None:
    """Each code of the three schemes is reached by a type, or through its finer codes."""
    found = reached(TABLES)
    assert set(found) == {"ACLED", "PLOVER", "CAMEO"}
    for scheme, codes in found.items():
        assert not [code for code, cell in codes.items() if not cell], scheme
    assert "`air_strike`" in found["ACLED"]["Air/drone strike"]
    assert found["CAMEO"]["200 mass violence"] == "through 201, 202, 203, 2041, 2042"
    page = Path(__file__).parents[4] / "docs" / "codings.md"
    assert reach_table() in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "issue", "expected"),
    [
        ("protest", None, "141"),
        ("protest", "leadership", "1411"),
        ("labour_strike", "policy", "1432"),
        ("hunger_strike", "rights", "1423"),
        ("riot", "institutions", "1454"),
        ("concession", "rights", "0833"),
    ],
)
def test_the_issue_of_dissent_refines_cameo(kind: str, issue: str | None, expected: str) -> None:
    """CAMEO's fourth digit is what the dissent is about, where the text says so."""
    assert code(event(kind, issue=issue)).cameo.code == expected  # type: ignore[union-attr]


def test_every_row_has_an_example() -> None:
    """Rows explain themselves."""
    for groups in (TABLES.acled, TABLES.plover, TABLES.cameo, TABLES.ucdp, TABLES.contexts):
        assert all(row.example for group in groups.values() for row in group)


def test_coverage_table_lists_all_types() -> None:
    """The documented table has one line a type."""
    lines = coverage_table().splitlines()
    assert len(lines) == 2 + len(EVENT_TYPES)
    assert all(line.startswith("| ") for line in lines[2:])
    page = Path(__file__).parents[4] / "docs" / "codings.md"
    assert coverage_table() in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [t for t in EVENT_TYPES if t not in VERBAL])
def test_some_scheme_codes_every_material_type(name: str) -> None:
    """A record of the material band is coded in one scheme at least."""
    found = code(event(name))
    assert found.acled or found.plover or found.cameo


@pytest.mark.parametrize(
    ("kind", "country", "expected"),
    [
        ("state_forces", "SYR", "Government regains territory"),
        ("state_forces", None, "Government regains territory"),
        ("state_forces", "TUR", "Non-state actor overtakes territory"),
        ("external_forces", "RUS", "Non-state actor overtakes territory"),
        ("rebel_group", None, "Non-state actor overtakes territory"),
        (None, None, "Armed clash"),
    ],
)
def test_territory(kind: str | None, country: str | None, expected: str) -> None:
    """Who holds the place decides; a foreign state's gain is an overtaking; CAMEO is 192."""
    record = event(
        "territory_gain",
        initiators=side(kind, country=country),
        location=SYRIA,
        territory=Territory(gained_by=kind or "thing"),
    )
    found = code(record)
    assert found.acled is not None
    assert found.acled.sub_event_type == expected
    assert found.cameo is not None
    assert (found.cameo.code, found.cameo.goldstein) == ("192", -9.5)


def test_allies_of_the_state_regain() -> None:
    """A gain of the home army with foreign allies is the government's."""
    gainers = (*side("external_forces", country="RUS"), *side("state_forces", country="SYR"))
    record = event(
        "territory_gain",
        initiators=gainers,
        location=SYRIA,
        territory=Territory(gained_by="external_forces"),
    )
    assert code(record).acled.sub_event_type == "Government regains territory"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "initiators", "targets", "expected"),
    [
        ("killing", ("state_forces",), ("protesters",), "Excessive force against protesters"),
        ("killing", ("unidentified",), ("civilians",), "Attack"),
        ("killing", ("state_forces",), ("rebel_group",), "Armed clash"),
        ("killing", (), (), "Attack"),
        ("armed_attack", ("rebel_group",), ("state_forces",), "Armed clash"),
        ("armed_attack", ("rioters",), ("civilians",), "Mob violence"),
        ("execution", ("rebel_group",), ("state_forces",), "Attack"),
        ("weapons_seizure", ("state_forces",), (), "Disrupted weapons use"),
        ("weapons_seizure", ("rebel_group",), (), "Looting/property destruction"),
        ("arson", ("protesters",), (), "Violent demonstration"),
        ("withdrawal", ("state_forces",), (), "Change to group/activity"),
    ],
)
def test_acled_reads_the_sides(
    name: str, initiators: tuple[str, ...], targets: tuple[str, ...], expected: str
) -> None:
    """Who acts on whom settles the sub-event type."""
    found = code(event(name, initiators=side(*initiators), targets=side(*targets))).acled
    assert found is not None
    assert found.sub_event_type == expected


def test_interaction() -> None:
    """Low code first; a sole actor has "only"; unknown actors give none."""
    one = code(event("killing", initiators=side("rebel_group"), targets=side("civilians"))).acled
    assert one is not None
    assert (one.inter1, one.inter2, one.interaction) == (
        "Rebel group",
        "Civilians",
        "Rebel group-Civilians",
    )
    assert one.civilian_targeting
    two = code(event("protest")).acled
    assert two is not None
    assert (two.inter1, two.interaction) == ("Protesters", "Protesters only")
    three = code(event("killing", targets=side("civilians"))).acled
    assert three is not None
    assert (three.inter1, three.interaction) == (None, None)
    four = code(
        event("air_strike", initiators=side("external_forces"), targets=side("rebel_group"))
    )
    assert four.acled is not None
    assert four.acled.interaction == "Rebel group-External/Other forces"


@pytest.mark.parametrize(
    ("name", "status", "plover", "cameo"),
    [
        ("air_strike", "threatened", ("THREATEN", "violence"), "1384"),
        ("protest", "threatened", ("THREATEN", None), "133"),
        ("arrest", "threatened", ("THREATEN", "arrest"), "137"),
        ("sanction", "threatened", ("THREATEN", "relations"), "1312"),
        ("ceasefire", "planned", ("AGREE", None), "0356"),
        ("talks", "denied", ("REJECT", "meet"), "125"),
        ("talks", "hypothetical", ("REQUEST", "meet"), "026"),
        ("air_strike", "denied", ("ASSAULT", "aerial"), "195"),
        ("air_strike", "planned", ("ASSAULT", "aerial"), "195"),
        ("drone_strike", "asserted", ("ASSAULT", "drone"), "1952"),
    ],
)
def test_status_and_type_are_read_together(
    name: str, status: str, plover: tuple[str, str | None], cameo: str
) -> None:
    """Threats, intentions, wishes and refusals have codes of their own."""
    found = code(event(name, status=status))
    assert found.plover is not None
    assert found.cameo is not None
    assert (found.plover.type, found.plover.mode) == plover
    assert found.cameo.code == cameo


def test_means_refine_codes() -> None:
    """A clash with artillery is 194 and heavy weapons; a car bomb is 1832."""
    clash = code(event("armed_clash", means=("artillery",)))
    assert clash.cameo is not None
    assert clash.plover is not None
    assert (clash.cameo.code, clash.plover.mode) == ("194", "heavy-weapons")
    bomb = code(event("bombing", means=("car_bomb",)))
    assert bomb.cameo is not None
    assert bomb.cameo.code == "1832"


@pytest.mark.parametrize(
    ("initiators", "targets", "expected"),
    [
        (("rebel_group",), ("state_forces",), 1),
        (("rebel_group",), ("political_militia",), 2),
        (("state_forces",), ("civilians",), 3),
        (("unidentified",), ("civilians",), None),
        ((), (), None),
    ],
)
def test_type_of_violence(
    initiators: tuple[str, ...], targets: tuple[str, ...], expected: int | None
) -> None:
    """The proposal follows the sides and stays open where one is unknown."""
    found = code(event("armed_attack", initiators=side(*initiators), targets=side(*targets))).ucdp
    assert found is not None
    assert found.type_of_violence == expected


def test_side_a_is_the_government() -> None:
    """In state-based violence side A is the state, whoever began."""
    found = code(
        event(
            "ambush",
            initiators=side("rebel_group"),
            targets=side("state_forces"),
            casualties=(killed(5, 5, side="target"), killed(2, 2, side="initiator")),
        )
    ).ucdp
    assert found is not None
    assert (found.deaths_a, found.deaths_b, found.best) == (5, 2, 7)


def test_precision_scales() -> None:
    """Place and date precision follow UCDP's scales; aggregates are less clear."""
    day = DateSpan(start=date(2013, 6, 5), end=date(2013, 6, 5), precision="day", basis="explicit")
    found = code(event("shelling", location=SYRIA, date=day, aggregate=True)).ucdp
    assert found is not None
    assert (found.where_prec, found.date_prec, found.event_clarity) == (1, 1, 2)


PRECISIONS = (
    ("2013-06-05", "2013-06-05", "day", 1),
    ("2013-06-05", "2013-06-06", "days", 2),
    ("2013-06-01", "2013-06-06", "days", 2),
    ("2013-06-03", "2013-06-09", "week", 3),
    ("2013-06-06", "2013-06-12", "week", 3),
    ("2013-06-01", "2013-06-30", "month", 4),
    ("2013-01-01", "2013-12-31", "year", 5),
)


@pytest.mark.parametrize(("start", "end", "precision", "expected"), PRECISIONS)
def test_date_precision(start: str, end: str, precision: DatePrecision, expected: int) -> None:
    """UCDP: 1 the day, 2 within six days, 3 a week, 4 a month, 5 a year."""
    span = DateSpan(
        start=date.fromisoformat(start),
        end=date.fromisoformat(end),
        precision=precision,
        basis="explicit",
    )
    found = code(event("shelling", date=span)).ucdp
    assert found is not None
    assert found.date_prec == expected
