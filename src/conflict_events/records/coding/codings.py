"""Codings: the finished record in the schemes of ACLED, PLOVER, CAMEO and UCDP GED.

A pure function of the record by the ordered tables of ``data/core/codings``. ACLED and UCDP
code the act whatever its status, which stands beside it on the record (deaths count only
where it happened). PLOVER and CAMEO read type and status together:

- a threatened act is a threat (THREATEN, 13x);
- a cooperative act that is planned is an intention (AGREE, 03x), one that is wished for a
  request (REQUEST, 02x), one that is denied a refusal (REJECT, 12x);
- a hostile act that is planned, denied or hypothetical keeps its code; PLOVER's auxiliary
  modes (future, negation, hypothetical) are the record's status.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.lexicon.codings import AcledKind, CodingTables, load_codings
from conflict_events.records.coding.facts import (
    STATE,
    UNARMED,
    Facts,
    all_fits,
    facts,
    first_fit,
)
from conflict_events.records.tolls.deaths import Deaths, deaths
from conflict_events.schema import (
    AcledCoding,
    Actor,
    CameoCoding,
    Codings,
    Event,
    PloverCoding,
    UcdpCoding,
)

_ACTUAL = frozenset(("asserted", "alleged"))
_QUAD_BY_ROOT = ((5, 1), (8, 2), (13, 3), (20, 4))


def code(event: Event) -> Codings:
    """Return the codings of `event`.

    Total: every record has an answer, and a scheme that has no code for it is null. The
    order of actors inside a side has no influence.
    """
    tables = load_codings()
    known = facts(event)
    return Codings(
        acled=_acled(event, known, tables),
        plover=_plover(known, tables),
        cameo=_cameo(known, tables),
        ucdp=_ucdp(event, known, tables),
    )


def _acled(event: Event, known: Facts, tables: CodingTables) -> AcledCoding | None:
    row = first_fit(tables.acled, known)
    if row is None or row.sub_event_type is None:
        return None
    kind = tables.acled_kinds[row.sub_event_type]
    victims = kind.event_type == "Violence against civilians"
    one = _label(event.initiators, kind, tables, acting=True)
    two = _label(event.targets, kind, tables, prefer_unarmed=victims)
    if one is None and kind.demonstrators and not event.initiators:
        one = kind.demonstrators
    if event.mutual and one is not None and two is not None:
        one, two = sorted((one, two), key=lambda label: inter_number(label, tables))
    return AcledCoding(
        event_type=kind.event_type,
        sub_event_type=kind.id,
        disorder_type=kind.disorder_type,
        inter1=one,
        inter2=two,
        interaction=interaction(one, two, tables),
        civilian_targeting=_targeting(event, kind),
    )


def inter_number(label: str, tables: CodingTables | None = None) -> int:
    """Return the number (1 to 8) of an ``inter`` label."""
    found = (tables or load_codings()).acled_labels.values()
    return next(entry.number for entry in found if entry.label == label)


def interaction(one: str | None, two: str | None, tables: CodingTables | None = None) -> str | None:
    """Return ACLED's interaction of two labels, low code first; null where nobody acts."""
    if one is None:
        return None
    if two is None:
        return f"{one} only"
    first, second = sorted((one, two), key=lambda label: inter_number(label, tables))
    return f"{first}-{second}"


def _label(
    actors: Sequence[Actor],
    kind: AcledKind,
    tables: CodingTables,
    *,
    prefer_unarmed: bool = False,
    acting: bool = False,
) -> str | None:
    """Return the label of a side: the lowest code, civilians first where they are victims."""
    kinds = {a.kind for a in actors if a.kind is not None}
    if prefer_unarmed and "civilians" in kinds:
        kinds = {"civilians"}
    labels = {tables.acled_labels[k].label for k in kinds}
    if acting and kind.demonstrators and kinds <= {*UNARMED, "rioters", "unidentified"}:
        labels = {kind.demonstrators} if actors else set()
    return min(labels, key=lambda label: inter_number(label, tables), default=None)


def _targeting(event: Event, kind: AcledKind) -> bool:
    if kind.civilian_targeting != "if_targets":
        return kind.civilian_targeting == "always"
    kinds = {a.kind for a in event.targets if a.kind is not None}
    return bool(kinds) and kinds <= UNARMED


def _plover(known: Facts, tables: CodingTables) -> PloverCoding | None:
    row = first_fit(tables.plover, known)
    if row is None or row.type is None:
        return None
    whole = tables.plover_scores[row.type]
    mode = tables.plover_scores[f"{row.type}.{row.mode}"] if row.mode else whole
    contexts = {r.context for r in all_fits(tables.contexts, known)}
    return PloverCoding(
        type=row.type,
        mode=row.mode,
        contexts=tuple(sorted(contexts)),
        quad=whole.quad,
        intensity=whole.score if mode.score is None else mode.score,
    )


def _cameo(known: Facts, tables: CodingTables) -> CameoCoding | None:
    row = first_fit(tables.cameo, known)
    if row is None or row.code is None:
        return None
    root = int(row.code[:2])
    return CameoCoding(
        code=row.code,
        root=row.code[:2],
        quad=next(quad for last, quad in _QUAD_BY_ROOT if root <= last),
        goldstein=tables.cameo_codes[row.code].goldstein,
    )


def _ucdp(event: Event, known: Facts, tables: CodingTables) -> UcdpCoding | None:
    if event.event_type not in tables.ucdp:
        return None
    row = first_fit(tables.ucdp, known)
    violence = row.type_of_violence if row is not None else None
    dead = deaths(event.casualties) if event.status in _ACTUAL else Deaths()
    turned = side_a(event, violence) == "targets"
    one, two = (dead.target, dead.initiator) if turned else (dead.initiator, dead.target)
    where = event.location.precision if event.location else None
    return UcdpCoding(
        type_of_violence=violence,
        deaths_a=one,
        deaths_b=two,
        deaths_civilians=dead.civilians,
        deaths_unknown=dead.unknown,
        best=dead.best,
        low=dead.low,
        high=dead.high,
        where_prec=tables.where_prec.get(where) if where else None,
        date_prec=_date_prec(event, tables),
        event_clarity=2 if event.aggregate else 1,
    )


def side_a(event: Event, violence: int | None) -> str:
    """Return which side is UCDP's side A: ``initiators`` or ``targets``.

    In state-based violence it is the government; otherwise the initiator, and where both
    act, the side whose names sort first.
    """
    one, two = ({a.kind for a in side} for side in (event.initiators, event.targets))
    if violence == 1 and bool(one & STATE) != bool(two & STATE):
        return "initiators" if one & STATE else "targets"
    if event.mutual and violence in (1, 2) and event.targets:
        names = [sorted(a.name for a in side) for side in (event.initiators, event.targets)]
        return "targets" if names[1] < names[0] else "initiators"
    return "initiators"


def _date_prec(event: Event, tables: CodingTables) -> int | None:
    date = event.date
    if date is None or date.start is None or date.end is None:
        return None
    days = (date.end - date.start).days + 1
    if days == 1:
        return tables.date_prec["day"]
    if date.precision in ("day", "days") and days > 6:
        return tables.date_prec["week"] if days == 7 else tables.date_prec["month"]
    return tables.date_prec.get(date.precision)
