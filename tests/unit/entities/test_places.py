"""Finding and resolving places in sentences of our own writing."""

from __future__ import annotations

import pytest

from conflict_events.entities.places import ResolvedPlace, resolve
from conflict_events.lexicon.gazetteer import load_gazetteer
from conflict_events.mentions.places import find
from conflict_events.schema import Document
from conflict_events.text.document import read


def places(text: str) -> tuple[ResolvedPlace, ...]:
    """Resolve the places of `text`."""
    page = read(Document(text=text))
    gazetteer = load_gazetteer()
    return resolve(page, find(page, gazetteer), gazetteer)


def read_as(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Return country and precision of each mention."""
    return {p.mention.name: (p.location.country, p.location.precision) for p in places(text)}


@pytest.mark.parametrize(
    ("text", "name", "country", "precision"),
    [
        ("Gunmen killed two people in Kunduz, Afghanistan.", "Kunduz", "AFG", "exact"),
        ("Rebels attacked a post near Qusair in Syria.", "Qusair", "SYR", "near"),
        ("Shells hit a road 20 km west of Donetsk in Ukraine.", "Donetsk", "UKR", "near"),
        ("Fighting went on in Homs province, Syria.", "Homs", "SYR", "admin1"),
        ("Rebels struck Mamove in Beni territory of Congo.", "Beni", "COD", "admin2"),
        ("Jets from Yugoslavia took off near Belgrade.", "Belgrade", "SRB", "near"),
        ("A boat was seized off Trinidad.", "Trinidad", "TTO", "region"),
        ("In Trinidad, Bolivia, a bomb went off.", "Trinidad", "BOL", "exact"),
        ("Guns in Tskhinvali shelled the village of Nikozi.", "Nikozi", None, None),
        ("Sake was shelled on Monday.", "Sake", "COD", "exact"),
        ("Troops entered Idlib governorate from Turkey.", "Idlib", "SYR", "admin1"),
        ("Clashes spread across the Sahel on Monday.", "Sahel", None, "region"),
        ("A tanker was seized in the Red Sea on Monday.", "Red Sea", None, "international"),
        ("Violence rose in Mali on Monday.", "Mali", "MLI", "country"),
        ("The army said the U.S. had struck first.", "U.S.", "USA", "country"),
        ("A bomb exploded in Fairfax, Va., on Monday.", "Fairfax", "USA", "exact"),
        ("Police in Georgia said two men died in Atlanta.", "Georgia", "USA", "admin1"),
        ("Georgia accused Russia of shelling Tbilisi and Gori.", "Georgia", "GEO", "country"),
    ],
)
def test_place_and_precision(text: str, name: str, country: str | None, precision: str) -> None:
    """The words must decide the precision, the context the place."""
    assert read_as(text)[name] == (country, precision)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Gunmen killed six people in Bor on Monday.", "Bor", "SSD"),
        ("Shells fell on the ruins outside Palmyra.", "Palmyra", "SYR"),
        ("A raid in Jenin left two dead.", "Jenin", "PSE"),
        ("Two men were shot in Bethlehem.", "Bethlehem", "PSE"),
        ("Rebels burned houses near Beni.", "Beni", "COD"),
        ("Troops fought in Marawi for months.", "Marawi", "PHL"),
        ("Thousands fled from Sake and beyond.", "Sake", "COD"),
        # What the document is about outweighs what is the more famous war.
        ("Police in Pennsylvania said a man was shot in Bethlehem.", "Bethlehem", "USA"),
        ("Russia said a plant burned in Bor near Nizhny Novgorod.", "Bor", "RUS"),
        ("A fire in Palma killed two tourists from Spain.", "Palma", "ESP"),
    ],
)
def test_a_town_at_war_is_meant_before_its_namesakes(text: str, name: str, country: str) -> None:
    """Where nothing else tells which one it is."""
    assert read_as(text)[name][0] == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They did it for the sake of peace.", "sake"),
        ("He wrote of Hope and Man on Monday.", "Man"),
        ("Chad Smith was hurt in the attack.", "Chad"),
        ("The Washington Post reported the attack.", "Washington"),
        ("Michael Jordan left. Jordan Smith stayed.", "Jordan"),
        ("Police said the man was armed.", "Police"),
        ("Mr Lincoln spoke on Monday.", "Lincoln"),
        ("Syrian forces withdrew.", "Syrian"),
        ("Gunmen attacked near a Muslim village in India.", "Muslim"),
        ("In May the Union called a strike.", "Union"),
    ],
)
def test_what_is_no_place(text: str, name: str) -> None:
    """Persons, papers, peoples and common words must not be read as places."""
    assert name not in read_as(text)


def test_unknown_village() -> None:
    """A village that no gazetteer knows must keep its name without a point."""
    found = {p.mention.name: p for p in places("Bandits raided the village of Qwxyzzol.")}
    village = found["Qwxyzzol"]
    assert village.reason == "unknown"
    assert village.location.latitude is None
    assert village.location.precision is None


def test_unknown_village_in_a_known_place() -> None:
    """It takes the units, the point and the precision of what the text says it lies in."""
    found = {p.mention.name: p for p in places("Bandits raided Qwxyzzol village in Nigeria.")}
    village = found["Qwxyzzol"]
    assert village.reason == "unknown"
    assert (village.location.country, village.location.precision) == ("NGA", "country")
    assert [e.text for e in village.location.evidence] == ["Qwxyzzol", "Nigeria"]


def test_unknown_district_of_a_town() -> None:
    """A district that no gazetteer knows lies near the town that owns it."""
    found = {p.mention.name: p for p in places("A bomb went off in Kandahar's Qwxyzzol district.")}
    assert found["Qwxyzzol"].location.precision == "near"
    assert found["Qwxyzzol"].location.name == "Qwxyzzol"
    assert found["Qwxyzzol"].location.latitude == found["Kandahar"].location.latitude


def test_villages_in_a_row() -> None:
    """All names of "the villages of A and B" must be mentions."""
    found = read_as("Jets bombed the villages of Qwxyzzol and Vwxyddur in Sudan.")
    assert {"Qwxyzzol", "Vwxyddur", "Sudan"} <= set(found)


def test_spelling_of_the_country() -> None:
    """A strange spelling must be read as the town of the country that is named."""
    found = read_as("Syrian troops shelled Al Quseir in Syria after Syrian rebels fled.")
    assert found["Al Quseir"] == ("SYR", "exact")


def test_container_settles_later_mentions() -> None:
    """A town told once by its container must stay the same town."""
    text = "A man died in Tripoli, Lebanon. Gunmen in Tripoli fled. Libya was silent."
    assert [p.location.country for p in places(text) if p.mention.name == "Tripoli"] == [
        "LBN",
        "LBN",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Students marched in Khartoum's Taksim Square on Friday.",
        "Students marched in Taksim Square in Khartoum on Friday.",
    ],
)
def test_a_namesake_outside_the_container_is_another(text: str) -> None:
    """What the text puts into a city is not the famous place of that name elsewhere."""
    assert read_as(text)["Taksim Square"] == ("SDN", "near")


def test_a_side_of_two_countries_speaks_for_the_one_that_is_told() -> None:
    """Who fights in Iraq and Syria puts nothing of a story of Iraq into Syria."""
    page = read(Document(text="Iraqi troops attacked Hisya on Monday."))
    gazetteer = load_gazetteer()
    mentions = find(page, gazetteer)
    two = {p.location.country for p in resolve(page, mentions, gazetteer, [("IRQ", "SYR")])}
    assert two == {p.location.country for p in resolve(page, mentions, gazetteer)}
    one = {p.location.country for p in resolve(page, mentions, gazetteer, [("SYR",)])}
    assert "SYR" in one - two


def test_part_of_a_longer_name_is_no_place() -> None:
    """ "Cristo del Consuelo" is none of the towns called Consuelo."""
    assert "DOM" not in {c for c, _ in read_as("A blast hit Cristo del Consuelo.").values()}


def test_dateline() -> None:
    """The place of the dateline must be a mention."""
    found = places("BEIRUT (Reuters) - Two men died in a blast on Monday.")
    assert [(p.mention.cue, p.location.name) for p in found] == [("dateline", "Beirut")]


def test_evidence() -> None:
    """The first piece of evidence must be the mention itself."""
    text = "Two men died in Kabul, Afghanistan, on Monday."
    for place in places(text):
        first = place.location.evidence[0]
        assert text[first.start : first.end] == first.text == place.location.mention
        assert first.role == "place"


def test_unknown_after_a_firm_cue() -> None:
    """An unknown name after "in" must be a mention; a month or a people must not."""
    found = read_as("Two men died in Qwxyzzol in January. European monitors left in March.")
    assert set(found) == {"Qwxyzzol"}


def test_small_places_of_countries_never_named() -> None:
    """A small namesake abroad must not be taken where the document is about another country."""
    text = "Malian troops from Mali fought in Horasan near Bamako, the capital of Mali."
    assert read_as(text)["Horasan"] == (None, None)


@pytest.mark.parametrize(
    ("others", "country"),
    [
        ("A strike was held in Karachi, Quetta and Turbat.", None),
        ("A vigil was held in Pensacola and Tallahassee.", "USA"),
    ],
)
def test_a_village_of_a_country_where_nothing_else_lies(others: str, country: str | None) -> None:
    """A station named by a common word is none of a village of that name abroad."""
    found = read_as(f"A bomb exploded at the Cantonment railway station. {others}")
    assert found.get("Cantonment", (None, None))[0] == country


def test_district_in_the_name() -> None:
    """A unit noun inside the name must give the precision of the unit."""
    found = read_as("Troops searched a village in Ganderbal District in India.")
    assert found["Ganderbal District"] == ("IND", "admin2")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Clashes broke out in Deir ez-Zor and al-Hasakeh, Syria.", ["Deir ez-Zor", "al-Hasakeh"]),
        ("The Islamic State in Iraq claimed the attack in Mosul.", ["Mosul"]),
        ("A blast in al-Shabaab-held Kismayo killed two.", ["Kismayo"]),
        ("A man from the Bank of Uganda died in Gulu.", ["Gulu"]),
    ],
)
def test_names_with_articles_and_bodies(text: str, names: list[str]) -> None:
    """Articles belong to names; bodies named after places are no places."""
    found = [p.mention.name for p in places(text)]
    assert found[: len(names)] == names
    assert "Iraq" not in found
    assert "Uganda" not in found


@pytest.mark.parametrize(
    ("text", "name", "precision"),
    [
        ("Shells fell on Basra on Monday.", "Basra", "exact"),
        ("Shells fell on Raqqa province on Monday.", "Raqqa", "admin1"),
        ("Troops entered the Hama countryside in Syria.", "Hama", "admin1"),
        ("Troops entered Panjwai district in Afghanistan.", "Panjwai", "admin2"),
    ],
)
def test_capital_and_unit_are_told_apart(text: str, name: str, precision: str) -> None:
    """A bare name is the town, however it is transliterated; a unit noun makes it the unit."""
    assert read_as(text)[name][1] == precision


def test_close_readings_are_named() -> None:
    """A name that fits several towns about as well keeps the others, likeliest first."""
    (place,) = places("Gunmen attacked a shop in Valencia on Monday.")
    assert place.rivals
    assert all("Valencia" in rival for rival in place.rivals)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a shop in Valencia, Spain, on Monday.",
        "Venezuela sent troops. Gunmen attacked a shop in Valencia on Monday.",
        "Gunmen attacked a shop in Kandahar on Monday.",
    ],
)
def test_context_leaves_no_doubt(text: str) -> None:
    """A container, the country of the text or fame settles it."""
    assert not any(place.rivals for place in places(text))
