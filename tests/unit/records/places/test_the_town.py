"""Towns that "in the city" takes up."""

from __future__ import annotations

import pytest

from conflict_events import Extractor

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shops in Jos stayed shut. Gunmen killed six people in the city on Sunday.", "Jos/exact"),
        ("Shops in Jos stayed shut. Gunmen killed six people near the city.", "Jos/near"),
        ("Envoys flew from Abuja to Jos. Gunmen killed six people in the city.", None),
        ("Shops in Jos stayed shut. In Kenya, gunmen killed six in the town.", "Kenya/country"),
        ("Shops in Jos stayed shut. Gunmen killed six people in the old city.", None),
    ],
)
def test_the_city_is_the_one_named_last(text: str, found: str | None) -> None:
    """Two towns, another country or a part of a city leave it open."""
    location = Extractor.default().extract(text).events[0].location
    assert (f"{location.name}/{location.precision}" if location else None) == found
