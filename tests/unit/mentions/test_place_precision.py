"""What is no place: common words, persons, groups, papers, peoples; what a name adds when it is."""

from __future__ import annotations

import pytest

from conflict_events.entities.places import resolve
from conflict_events.lexicon.gazetteer import load_gazetteer
from conflict_events.mentions.places import find
from conflict_events.schema import Document
from conflict_events.text.document import read


def names(text: str) -> list[str]:
    """Names of the resolved places of a text."""
    page = read(Document(text=text))
    found = resolve(page, find(page, load_gazetteer()), load_gazetteer())
    return [p.mention.name for p in found if p.location.latitude is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Union leaders met on Tuesday.",
        "Police fired into the crowd.",
        "Man shot dead by gunmen, officers said.",
        "Hope faded for the miners trapped below.",
        "Bush said the war was over.",
        "Of the nine victims, six were children.",
        "Progress was slow, the envoy said.",
        "Muse about it as they may, nothing changed.",
        "Saw mills burned through the night.",
        "Groza won the race on Sunday.",
        "Spartak lost again.",
    ],
)
def test_common_words_are_no_places(text: str) -> None:
    """A capital at the head of a sentence must not make a place of a word."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("Paris Hilton arrived with two guards.", "Paris"),
        ("The New York Times named three officers.", "New York"),
        ("The Aleppo Media Centre posted the footage.", "Aleppo"),
        ("The Washington Post reported the strike.", "Washington"),
        ("General Kamal Adwan spoke to the troops.", "Adwan"),
        ("Mr. Bashir denied the charge.", "Bashir"),
        ("Colonel Rashad was wounded.", "Rashad"),
        ("The Homs Brigade claimed the raid.", "Homs"),
        ("The Kabul Express is a film.", "Kabul"),
        ("Chelsea Manning was released.", "Chelsea"),
    ],
)
def test_persons_groups_and_papers_are_no_places(text: str, no: str) -> None:
    """A person, a group or a newspaper named after a place must not be that place."""
    assert no not in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Syrian troops withdrew.",
        "A Ukrainian was among the dead.",
        "French and Malian soldiers were ambushed.",
        "The Kurds and the Yazidis fled.",
        "Two Palestinians were shot.",
    ],
)
def test_peoples_are_no_places(text: str) -> None:
    """A demonym tells of a country, and locates nothing."""
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Shells fell on Zamalka and Saqba in Syria on Monday.", "Zamalka"),
        ("Rebels shelled the air base at Mezzeh, in Damascus, Syria.", "Mezzeh"),
        ("Militiamen entered Kalma camp in South Darfur, Sudan.", "Kalma"),
        ("Clashes broke out in Kibera, a slum of Nairobi, Kenya.", "Kibera"),
        (
            "Gunmen opened fire in Cite Soleil, in the Haitian capital Port-au-Prince.",
            "Cite Soleil",
        ),
        ("Troops from Ukraine dug in at Krasnohorivka in the Donetsk region.", "Krasnohorivka"),
        ("Air strikes hit Baba Amr in Homs, Syria.", "Baba Amr"),
        ("Soldiers killed villagers in El Mozote in El Salvador.", "El Mozote"),
    ],
)
def test_sites_of_the_layer_are_read(text: str, place: str) -> None:
    """Villages, quarters, camps and bases of the curated layer must be found where cues say so."""
    assert place in names(text)


@pytest.mark.parametrize(
    ("old", "new", "country"),
    [
        ("Artemivsk", "Bakhmut", "UKR"),
        ("Kirovohrad", "Kropyvnytskyi", "UKR"),
        ("Dnipropetrovsk", "Dnipro", "UKR"),
        ("Dniprodzerzhynsk", "Kamianske", "UKR"),
        ("Illichivsk", "Chornomorsk", "UKR"),
        ("Komsomolsk", "Horishni Plavni", "UKR"),
        ("Dzerzhinsk", "Toretsk", "UKR"),
        ("Dymytrov", "Myrnohrad", "UKR"),
        ("Krasnoarmiysk", "Pokrovsk", "UKR"),
        ("Voroshilovgrad", "Luhansk", "UKR"),
        ("Rangoon", "Yangon", "MMR"),
        ("Pegu", "Bago", "MMR"),
        ("Moulmein", "Mawlamyine", "MMR"),
        ("Akyab", "Sittwe", "MMR"),
        ("Saigon", "Ho Chi Minh City", "VNM"),
        ("Stalingrad", "Volgograd", "RUS"),
        ("Leningrad", "Saint Petersburg", "RUS"),
        ("Gorky", "Nizhny Novgorod", "RUS"),
        ("Bombay", "Mumbai", "IND"),
        ("Calcutta", "Kolkata", "IND"),
        ("Madras", "Chennai", "IND"),
        ("Bangalore", "Bengaluru", "IND"),
        ("Allahabad", "Prayagraj", "IND"),
        ("Gauhati", "Guwahati", "IND"),
        ("Leopoldville", "Kinshasa", "COD"),
        ("Stanleyville", "Kisangani", "COD"),
        ("Elisabethville", "Lubumbashi", "COD"),
        ("Salisbury", "Harare", "ZWE"),
        ("Lourenco Marques", "Maputo", "MOZ"),
        ("Fort Lamy", "N'Djamena", "TCD"),
        ("Frunze", "Bishkek", "KGZ"),
        ("Tselinograd", "Astana", "KAZ"),
        ("Kirovabad", "Ganja", "AZE"),
        ("Titograd", "Podgorica", "MNE"),
        ("Lyallpur", "Faisalabad", "PAK"),
        ("Batavia", "Jakarta", "IDN"),
        ("Constantinople", "Istanbul", "TUR"),
        ("Peking", "Beijing", "CHN"),
        ("Dacca", "Dhaka", "BGD"),
        ("Ordzhonikidze", "Vladikavkaz", "RUS"),
        ("Stepanakert", "Khankendi", "AZE"),
    ],
)
def test_renamed_places(old: str, new: str, country: str) -> None:
    """A former name must lead to the place of today's name."""
    gazetteer = load_gazetteer()
    today = {p.id for p in gazetteer.candidates(new) if p.country == country}
    former = {p.id for p in gazetteer.candidates(old) if p.country == country}
    assert today & former
