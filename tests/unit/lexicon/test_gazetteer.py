"""The gazetteer: names, spellings, the curated layer, building."""

from __future__ import annotations

import threading

import pytest

from conflict_events.lexicon.gazetteer import load_gazetteer
from conflict_events.lexicon.gazetteer_build import fingerprint, sieve_bits, sieve_of
from conflict_events.lexicon.place_entries import CuratedPlace, FurtherNames, load_curated
from conflict_events.lexicon.place_words import demonyms, place_words, preferences


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("U.S.", "USA"),
        ("UK", "GBR"),
        ("DRC", "COD"),
        ("Ivory Coast", "CIV"),
        ("Côte d'Ivoire", "CIV"),
        ("Burma", "MMR"),
        ("Syria", "SYR"),
        ("North Korea", "PRK"),
        ("Kosovo", "XKX"),
        ("Palestine", "PSE"),
    ],
)
def test_countries_go_by_their_everyday_names(name: str, country: str) -> None:
    """A country's name in the news must lead to the country first."""
    first = load_gazetteer().candidates(name)[0]
    assert (first.kind, first.country) == ("C", country)


@pytest.mark.parametrize("name", ["Qusair", "Qusayr", "Al-Qusayr", "al Qusair", "El Quseir"])
def test_spellings_of_one_town(name: str) -> None:
    """Transliterations must share a sound inside the country."""
    found = load_gazetteer().sounding(name, "SYR")
    assert 173322 in [p.id for p in found]


def test_unknown_names_have_no_candidates() -> None:
    """What no one calls a place must give nothing."""
    assert load_gazetteer().candidates("Qwxyzzburg") == ()
    assert load_gazetteer().sounding("Qwxyzzburg", "SYR") == ()
    assert load_gazetteer().nation("ZZZ") is None


def test_threads_have_their_own_connection() -> None:
    """Look-ups from another thread must work."""
    seen: list[int] = []
    thread = threading.Thread(
        target=lambda: seen.append(len(load_gazetteer().candidates("Bamako")))
    )
    thread.start()
    thread.join()
    assert seen[0] > 0


def test_sieve_keeps_every_key() -> None:
    """A Bloom filter must never lose a key."""
    keys = [f"name {n}" for n in range(500)]
    sieve = sieve_of(keys)
    assert all(sieve[b >> 3] >> (b & 7) & 1 for key in keys for b in sieve_bits(key))


def test_fingerprint_is_stable() -> None:
    """The same data must give the same mark."""
    assert fingerprint() == fingerprint()


def test_curated_entries_fit_and_are_found() -> None:
    """Each curated entry must be valid, have its own id and be found by each name."""
    gazetteer = load_gazetteer()
    curated = load_curated()
    ids = [e.id for e in curated if isinstance(e, CuratedPlace | FurtherNames)]
    assert len(ids) == len(set(ids))
    assert len(ids) > 200
    for entry in curated:
        if isinstance(entry, CuratedPlace):
            for name in (entry.name, *entry.names):
                assert entry.name in [p.name for p in gazetteer.candidates(name)], entry.id
        elif isinstance(entry, FurtherNames):
            for name in entry.names:
                assert entry.place in [p.id for p in gazetteer.candidates(name)], entry.id


def test_word_tables() -> None:
    """Tables must be lower case, and preferences must name known places."""
    words = place_words()
    assert all(w == w.lower() for w in (*words.cues, *words.bodies, *words.units, *words.never))
    assert demonyms()["syrian"] == "SYR"
    assert all(load_gazetteer().place(ident) is not None for ident in preferences().values())


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [("Skopinsky District", "RUS", "2"), ("Khoubana", "DZA", "2"), ("Deir ez-Zor", "SYR", "1")],
)
def test_units_have_points(name: str, country: str, kind: str) -> None:
    """Units without towns in the dump must have the centroid of their boundary."""
    units = [p for p in load_gazetteer().candidates(name) if (p.country, p.kind) == (country, kind)]
    assert units
    assert all(p.latitude is not None for p in units)
