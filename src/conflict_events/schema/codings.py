"""Codings: the record in the schemes of ACLED, PLOVER, CAMEO and UCDP GED."""

from __future__ import annotations

from conflict_events.schema.base import Model


class AcledCoding(Model):
    """Columns of ACLED that describe the event (codebook 2.2)."""

    event_type: str
    sub_event_type: str
    disorder_type: str
    inter1: str | None = None
    inter2: str | None = None
    interaction: str | None = None
    civilian_targeting: bool = False


class PloverCoding(Model):
    """PLOVER type, mode, contexts, quad class and intensity (codebook 2.3)."""

    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    quad: int
    intensity: float | None = None


class CameoCoding(Model):
    """CAMEO code (a string: leading zeros matter), root, quad class, Goldstein score."""

    code: str
    root: str
    quad: int
    goldstein: float | None = None


class UcdpCoding(Model):
    """Columns of UCDP GED that a single report can propose (codebook 2.1)."""

    type_of_violence: int | None = None
    deaths_a: int = 0
    deaths_b: int = 0
    deaths_civilians: int = 0
    deaths_unknown: int = 0
    best: int = 0
    low: int = 0
    high: int | None = None
    where_prec: int | None = None
    date_prec: int | None = None
    event_clarity: int = 1


class Codings(Model):
    """All codings of a record; a null scheme has no code for it."""

    acled: AcledCoding | None = None
    plover: PloverCoding | None = None
    cameo: CameoCoding | None = None
    ucdp: UcdpCoding | None = None
