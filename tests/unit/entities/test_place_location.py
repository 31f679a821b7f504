"""Points and precision of places."""

from __future__ import annotations

from conflict_events.entities.place_location import filled
from conflict_events.lexicon.gazetteer import Place, load_gazetteer


def test_unit_without_a_point_takes_that_of_its_seat() -> None:
    """The town by its name lends its point; the precision stays that of the unit."""
    gazetteer = load_gazetteer()
    towns = [p for p in gazetteer.candidates("Nangade") if p.kind == "P"]
    unit = Place(1, "2", "Nangade", None, None, "MOZ", towns[0].admin1, 0, 0)
    found = filled(unit, gazetteer)
    assert (found.latitude, found.longitude) == (towns[0].latitude, towns[0].longitude)
    assert found.precision == "admin2"
    unknown = Place(1, "2", "Nangade", None, None, "MOZ", 5, 0, 0)
    assert filled(unknown, gazetteer).latitude is None
