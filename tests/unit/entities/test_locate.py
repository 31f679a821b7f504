"""Locating names outside texts."""

from __future__ import annotations

import pytest

from conflict_events.entities.locate import locate


@pytest.mark.parametrize("name", ["Qusair", "Qusayr", "Al-Qusayr", "al-Qusair town"])
def test_spellings(name: str) -> None:
    """All spellings must find the town near Homs, not its Egyptian namesake."""
    place = locate(name, country="Syria")
    assert place is not None
    assert (place.latitude, place.longitude) == (34.5078, 36.5803)
    assert place.precision == "exact"


def test_units_by_their_noun() -> None:
    """A unit noun must choose between a town and its province."""
    town, unit = locate("Hama city", country="SYR"), locate("Hama governorate", country="SYR")
    assert town is not None
    assert unit is not None
    assert (town.precision, unit.precision) == ("exact", "admin1")


def test_near() -> None:
    """Words such as "near" must show in the precision."""
    for name in ("near Kunduz", "10 km north of Kunduz", "outskirts of Kunduz"):
        place = locate(name, country="Afghanistan")
        assert place is not None
        assert place.precision == "near", name


def test_falls_back_to_the_unit() -> None:
    """An unknown village must give its unit with the precision of the unit."""
    place = locate("Qwxyzz village", country="Syria", admin1="Idlib governorate")
    assert place is not None
    assert (place.name, place.precision, place.admin1) == ("Idlib", "admin1", "Idlib")
    country = locate("Qwxyzz village", country="Syria")
    assert country is not None
    assert country.precision == "country"


def test_unknown() -> None:
    """Neither an unknown name alone nor an unknown country may give a place."""
    assert locate("Qwxyzz") is None
    assert locate("Kabul", country="Atlantis") is None
    assert locate("") is None


def test_no_evidence() -> None:
    """A located name was read in no text."""
    place = locate("Kabul", country="Afghanistan")
    assert place is not None
    assert place.evidence == ()
    assert place.mention is None


def test_country_codes() -> None:
    """Two-letter and three-letter codes must do as well as names."""
    found = {locate("Tripoli", country=c) for c in ("LB", "LBN", "Lebanon", "lb")}
    assert len(found) == 1
    assert found.pop() is not None


def test_sites_are_near_their_town() -> None:
    """A site named after a town must be put near it."""
    place = locate("Manbij airport", country="Syria")
    assert place is not None
    assert (place.name, place.precision) == ("Manbij", "near")


def test_held_territory() -> None:
    """A place filed under the state that holds it must be found with its own country."""
    place = locate("Gaza city", country="Israel")
    assert place is not None
    assert (place.country, place.precision) == ("PSE", "exact")


@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("selo Gimry", "Russia", "Gimry"),
        ("Kalma camp", "Sudan", "Kalma camp"),
        ("Saydnaya prison", "Syria", "Saydnaya prison"),
        ("Chobanbey (Al-Rai)", "Syria", "Ar Ra'i"),
        ("Nowhereton/Shusha", "Azerbaijan", "Shusha"),
        ("Nevesinje town", "Serbia (Yugoslavia)", "Nevesinje"),
        ("Miran Shah town", "Pakistan", "Miran Shah"),
    ],
)
def test_class_words_and_second_names(name: str, country: str, found: str) -> None:
    """Foreign nouns, names in parentheses and former states must lead to the place."""
    place = locate(name, country=country)
    assert place is not None
    assert (place.name, place.precision) == (found, "exact")


def test_a_unit_that_was_dissolved() -> None:
    """A town filed under a former unit must be found where the unit was."""
    place = locate("Parachinar town", country="Pakistan", admin1="FATA", admin2="Kurram agency")
    assert place is not None
    assert (place.name, place.precision) == ("Parachinar", "exact")


def test_consonants_count_inside_a_unit_alone() -> None:
    """A spelling with other vowels must be found in its unit, and nowhere without one."""
    unit = locate("Gatrooni", country="Libya", admin1="Murzuq")
    assert unit is not None
    loose = locate("Hafizunu", country="Afghanistan", admin1="Nangarhar", admin2="Chaparhar")
    assert loose is not None
    assert loose.precision == "exact"
    nowhere = locate("Hafizunu", country="Afghanistan")
    assert nowhere is not None
    assert nowhere.precision == "country"


def test_wide_features_are_near() -> None:
    """A mountain range or a valley has no point that an event could be exactly at."""
    place = locate("Mount Sinjar", country="Iraq")
    assert place is not None
    assert (place.precision, place.feature) == ("near", "MTS")
    base = locate("Mezzeh air base", country="Syria")
    assert base is not None
    assert (base.precision, base.feature) == ("exact", "AIRB")
