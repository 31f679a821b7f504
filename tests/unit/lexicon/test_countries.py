"""Countries: codes, numbers and years agree with the tables that exports read."""

from __future__ import annotations

from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.load import DATA, read_toml
from conflict_events.lexicon.states import load_states


def test_numbers() -> None:
    """Gleditsch-Ward and Correlates of War numbers must be those of the export table."""
    countries = load_registry().countries
    for code, state in load_states().items():
        if code in countries:
            assert (state.gw, state.cow_number) == (countries[code].gw, countries[code].cow), code


def test_alpha2() -> None:
    """Two-letter codes must be those of the table of codes."""
    table = read_toml(DATA / "core" / "alpha2.toml")["alpha3"]
    assert isinstance(table, dict)
    countries = load_registry().countries
    for short, code in table.items():
        if code in countries:
            assert countries[code].alpha2 == short


def test_years() -> None:
    """Years must rise; states that are gone must say when they ended."""
    countries = load_registry().countries
    for country in countries.values():
        if country.first_year is not None and country.last_year is not None:
            assert country.first_year <= country.last_year
    assert countries["SUN"].last_year == 1991
    assert countries["SSD"].first_year == 2011
    assert countries["XKX"].first_year == 2008
