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
        ("Somalia Reconciliation and Restoration Council", "Somalia", "srrc"),
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


@pytest.mark.model
def test_words_of_a_name_tell_no_event() -> None:
    """A rally, an operation or an alliance in a known name must be no record."""
    text = "The Rally of Forces for Change attacked a village in Chad."
    events = Extractor.default().extract(text, published=date(2009, 5, 4)).events
    assert [e.event_type for e in events] == ["armed_attack"]
    assert [a.registry_id for e in events for a in e.initiators] == ["rfc_tcd"]
