"""How names of actors are told from common words with the same key."""

from __future__ import annotations

import pytest

from conflict_events.lexicon.spelling import spelling_of
from conflict_events.text.fold import fold_key

_NAMES = ("MEND", "LeT", "ARENA", "Arena", "NPFL", "ULIMO", "Fano", "anti-balaka", "red shirts")
SPELLING = spelling_of((name, fold_key(name)) for name in _NAMES)


@pytest.mark.parametrize(
    ("printed", "fits"),
    [
        ("MEND", True),
        ("Mend", False),
        ("LeT", True),
        ("Let", False),
        ("Arena", True),
        ("arena", False),
        ("Npfl", False),
        ("Ulimo", True),
        ("fano", False),
        ("anti-balaka", True),
        ("Anti-balaka", True),
        ("red shirts", False),
    ],
)
def test_fits(printed: str, fits: bool) -> None:  # noqa: FBT001
    """Common words need the acronym's capitals; small names come from entries, unless common."""
    assert SPELLING.fits(fold_key(printed), printed.split()) is fits
