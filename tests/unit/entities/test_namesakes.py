"""Places of one name: whose it is, which is meant, and names that say where."""

from __future__ import annotations

import pytest

from conflict_events import locate


@pytest.mark.parametrize(
    ("name", "latitude"),
    [
        ("Sloviansk", 48.85),
        ("Chornobyl", 51.27),
        ("Kostiantynivka", 48.53),
        ("Konstantinovka", 48.53),
        ("Balakliia", 49.46),
        ("Borova, Kharkiv Oblast", 49.38),
        ("Pisky, Donetsk region", 48.06),
        ("Obolon district, Kyiv", 50.5),
        ("Shevchenkivskyi district, Kyiv", 50.45),
        ("Saltivskyi district", 50.02),
    ],
)
def test_the_place_that_is_meant(name: str, latitude: float) -> None:
    """Its own name comes before a former one of a larger town; a unit behind a comma decides."""
    place = locate(name, country="Ukraine")
    assert place is not None
    assert place.precision in ("exact", "near")
    assert place.latitude == pytest.approx(latitude, abs=0.15)


@pytest.mark.parametrize("name", ["Borova", "Pisky", "Zarichne", "Novoselivka"])
def test_several_of_one_size_are_left_open(name: str) -> None:
    """Nothing says which is meant: the country is all that is known."""
    place = locate(name, country="Ukraine")
    assert place is not None
    assert place.precision == "country"
