"""Constructions of the press that parsers misread, each mended by a module of its own."""

from __future__ import annotations

from conflict_events.parses.accused import accused
from conflict_events.parses.afterthoughts import set_apart
from conflict_events.parses.agreement import agreed
from conflict_events.parses.allied import allied
from conflict_events.parses.attempts import attempted
from conflict_events.parses.bereaved import mourned
from conflict_events.parses.captives import captured
from conflict_events.parses.charges import charged
from conflict_events.parses.comma_pairs import paired
from conflict_events.parses.contrast import contrasted
from conflict_events.parses.finite_forms import finite_forms
from conflict_events.parses.infinitives import listed, meanwhile
from conflict_events.parses.interrupted import resumed
from conflict_events.parses.inverted import turned
from conflict_events.parses.measured import measured
from conflict_events.parses.participles import participial
from conflict_events.parses.pictures import shown
from conflict_events.parses.series import serialised
from conflict_events.parses.set_alight import kindled
from conflict_events.parses.shared_heads import shared
from conflict_events.parses.subjunctive import subjoined
from conflict_events.parses.types import Token
from conflict_events.parses.unshared import unshared

_MENDS = (
    participial,
    finite_forms,
    resumed,
    paired,
    mourned,
    shared,
    kindled,
    unshared,
    allied,
    charged,
    agreed,
    serialised,
    contrasted,
    captured,
    turned,
    attempted,
    set_apart,
    accused,
    measured,
    shown,
    subjoined,
    listed,
    meanwhile,
)


def construed(tokens: list[Token]) -> None:
    """Mend them all, in place."""
    for mend in _MENDS:
        mend(tokens)
