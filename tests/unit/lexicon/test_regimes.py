"""Regimes by day."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from conflict_events.lexicon.regimes import Regimes, load_regimes, regime_years
from conflict_events.lexicon.states import load_states


def test_years_of_a_regime() -> None:
    """Years span the regime of the day; the present one is open; no day, no years."""
    assert regime_years("SYR", date(2013, 6, 5)) == " (2000-2024)"
    assert regime_years("SYR", date(2024, 12, 7)) == " (2000-2024)"
    assert regime_years("SYR", date(2024, 12, 8)) == " (2024-)"
    assert regime_years("SYR", date(1950, 1, 1)) == ""
    assert regime_years("SYR", None) == ""
    assert regime_years("XXX", date(2013, 6, 5)) == ""


def test_regimes_are_of_known_states() -> None:
    """Each entry is of a state, once."""
    assert set(load_regimes()) <= set(load_states())


def test_first_days_rise() -> None:
    """Days out of order are refused."""
    with pytest.raises(ValidationError):
        Regimes.model_validate({"id": "SYR", "starts": [date(2000, 1, 1), date(1999, 1, 1)]})
