"""Names that are longer than a noun phrase, through the real pipeline."""

from __future__ import annotations

from datetime import date

import pytest

from conflict_events import Extractor


@pytest.mark.model
@pytest.mark.parametrize(
    ("name", "country", "ident"),
    [
        ("Front for the Liberation of the Enclave of Cabinda", "Angola", "flec"),
        ("National Movement for Reform and Development", "Chad", "nmrd_sdn"),
        ("Armed Islamic Group of Algeria", "Algeria", "gia"),
        ("African-led International Support Mission to Mali", "Mali", "afisma"),
        ("anti-balaka", "the Central African Republic", "anti_balaka"),
    ],
)
def test_whole_name(name: str, country: str, ident: str) -> None:
    """A known name must be read to its end, prepositions and hyphens included."""
    day = date(2013, 12, 9) if ident in ("afisma", "anti_balaka") else date(2004, 12, 9)
    text = f"The {name} attacked a village in {country}."
    events = Extractor.default().extract(text, published=day).events
    assert [a.registry_id for e in events for a in e.initiators] == [ident]
    assert [a.mention for e in events for a in e.initiators] == [name]
