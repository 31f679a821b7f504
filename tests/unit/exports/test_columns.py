"""Column contracts: names and order as the codebooks list them."""

from __future__ import annotations

import pytest

from conflict_events.exports.formats import TABLES
from conflict_events.records.coding.codings import code
from tests.strategies.events import event, side

ACLED = """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type
actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region
country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes
fatalities tags timestamp""".split()
GED = """id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id
conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a
side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date
source_headline source_original where_prec where_coordinates where_description adm_1 adm_2
latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec
date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa
gwnob""".split()
POLECAT = [
    name.strip()
    for name in """Event ID · Event Date · Event Type · Event Mode · Intensity · Quad Code ·
    Contexts · Actor Name · Actor Country · Actor COW · Primary Actor Sector · Actor Sectors ·
    Actor Title · Actor Name Raw · Wikipedia Actor ID · Recipient Name · Recipient Country ·
    Recipient COW · Primary Recipient Sector · Recipient Sectors · Recipient Title ·
    Recipient Name Raw · Wikipedia Recipient ID · Placename · City · District · Province ·
    Country · Latitude · Longitude · GeoNames ID · Raw Placename · Feature Type · Source ·
    Publication Date · Story People · Story Organizations · Story Locations · Language ·
    Version""".split("·")
]
ICEWS = [
    name.strip()
    for name in """Event ID · Event Date · Source Name · Source Sectors · Source Country ·
    Event Text · CAMEO Code · Intensity · Target Name · Target Sectors · Target Country ·
    Story ID · Sentence Number · Publisher · City · District · Province · Country · Latitude ·
    Longitude""".split("·")
]


@pytest.mark.parametrize(
    ("name", "expected", "number"),
    [("acled", ACLED, 31), ("ucdp-ged", GED, 49), ("plover", POLECAT, 40), ("cameo", ICEWS, 20)],
)
def test_columns_are_those_of_the_codebook(name: str, expected: list[str], number: int) -> None:
    """Names, order and number of columns are fixed."""
    assert len(expected) == number
    assert [column.name for column in TABLES[name].columns] == expected


@pytest.mark.parametrize("name", TABLES)
def test_rows_fit_the_columns(name: str) -> None:
    """Each row has a cell a column."""
    table = TABLES[name]
    made = event("killing", initiators=side("rebel_group"), targets=side("civilians"))
    made = made.model_copy(update={"codings": code(made)})
    for row in table.rows([made]):
        assert len(row) == len(table.columns)
