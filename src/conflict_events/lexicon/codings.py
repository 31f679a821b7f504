"""Coding tables: how a record reads in the schemes of ACLED, PLOVER, CAMEO and UCDP GED.

Each table is ordered and its first fitting row wins. A row looks at fields of the finished
record alone (type, status, means, sides, control, tolls), never at words.

Source of codes, labels and scores: the codebooks of the schemes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeVar

from conflict_events.errors import LexiconError
from conflict_events.lexicon.load import Entry, Pack, entries, load_pack
from conflict_events.lexicon.ontology import ActorKindName
from conflict_events.schema import Issue

SideTag = ActorKindName | Literal["none", "armed", "state", "nonstate", "thing", "place"]
GainTag = Literal["state", "foreign", "nonstate", "unknown"]
StatusName = Literal["asserted", "alleged", "denied", "planned", "threatened", "hypothetical"]
TargetingRule = Literal["always", "if_targets", "never"]


class Row(Entry):
    """Conditions of a coding; one left empty holds for every record.

    In a list any member suffices. In a mutual record both sides count as initiators and
    as targets, because their order carries no meaning there.
    """

    id: str
    types: tuple[str, ...] = ()
    """Event types."""
    status: tuple[StatusName, ...] = ()
    means: tuple[str, ...] = ()
    """Ids of weapons and tactics; a trailing * matches by prefix."""
    initiator: tuple[SideTag, ...] = ()
    """Kinds of initiators; ``armed`` any organised armed side, ``state`` state or external
    forces, ``nonstate`` armed groups, ``thing`` no people, ``none`` no initiator."""
    target: tuple[SideTag, ...] = ()
    """The same for targets; ``place`` is the named area itself."""
    initiator_sector: tuple[str, ...] = ()
    """PLOVER sectors of initiators."""
    target_sector: tuple[str, ...] = ()
    initiator_id: tuple[str, ...] = ()
    """Registry ids of initiators."""
    target_id: tuple[str, ...] = ()
    """Registry ids of targets."""
    home: bool | None = None
    """Whether an initiator belongs to the country of the place."""
    gained_by: tuple[GainTag, ...] = ()
    """Who holds the place now: the state at home, a foreign force, an armed group."""
    lost_by: tuple[GainTag, ...] = ()
    territory: bool | None = None
    """Whether the record tells a change of control."""
    civilians: bool | None = None
    """Whether unarmed people are targets."""
    deaths: bool | None = None
    """Whether a count of killed people is above nought."""
    injured: bool | None = None
    arrested: bool | None = None
    mutual: bool | None = None
    issue: tuple[Issue, ...] = ()
    """What a protest, strike or concession is about."""
    parties: int | None = None
    """At least so many actors on both sides together."""
    example: str
    """What the row decides, in words."""
    source: str | None = None


class AcledRow(Row):
    """A row that yields an ACLED sub-event type."""

    sub_event_type: str | None = None
    """Null: ACLED does not code it."""


class PloverRow(Row):
    """A row that yields a PLOVER type and mode."""

    type: str | None = None
    """Null: PLOVER has no type for it."""
    mode: str | None = None


class ContextRow(Row):
    """A row that yields a PLOVER context; all fitting rows count."""

    context: str


class CameoRow(Row):
    """A row that yields a CAMEO code."""

    code: str | None = None
    """Null: CAMEO has no code for it."""


class UcdpRow(Row):
    """A row that proposes a UCDP type of violence."""

    type_of_violence: Literal[1, 2, 3] | None = None


class AcledKind(Entry):
    """A sub-event type of ACLED with what follows from it."""

    id: str
    """Sub-event type, as spelt in exports."""
    event_type: str
    disorder_type: str
    civilian_targeting: TargetingRule
    """``if_targets``: where unarmed people are the only targets."""
    demonstrators: Literal["Protesters", "Rioters"] | None = None
    """Label of unarmed or unnamed people who act in it."""


class AcledLabel(Entry):
    """The ``inter`` label of an actor kind."""

    id: ActorKindName
    number: int
    label: str


class PloverScore(Entry):
    """A PLOVER type or, with a dot, one of its modes, and its score."""

    id: str
    quad: Literal[1, 2, 3, 4]
    score: float | None = None
    """Null: the codebook gives none, the type's counts."""


class CameoCode(Entry):
    """A CAMEO code with its Goldstein score."""

    id: str
    name: str
    goldstein: float
    fold: str | None = None
    """Code to use where only codes before version 1.1b3 are known."""
    unreached: str | None = None
    """Why no row yields it."""


class Precision(Entry):
    """A precision of ours and its number in UCDP's scale."""

    id: str
    number: int


@dataclass(frozen=True, slots=True)
class CodingTables:
    """All tables, rows grouped by event type in table order."""

    acled: dict[str, tuple[AcledRow, ...]]
    plover: dict[str, tuple[PloverRow, ...]]
    contexts: dict[str, tuple[ContextRow, ...]]
    cameo: dict[str, tuple[CameoRow, ...]]
    ucdp: dict[str, tuple[UcdpRow, ...]]
    acled_kinds: dict[str, AcledKind]
    acled_labels: dict[str, AcledLabel]
    plover_scores: dict[str, PloverScore]
    cameo_codes: dict[str, CameoCode]
    where_prec: dict[str, int]
    date_prec: dict[str, int]


R = TypeVar("R", bound=Row)
E = TypeVar("E", bound=Entry)
ANY_TYPE = "*"
"""Group of the rows that name no type."""


def _read(packs: tuple[Pack, ...], scheme: str, key: str, model: type[E]) -> list[E]:
    """Read the entries of a table: rows of a later pack go first, so that they decide."""
    found: dict[str, E] = {}
    for pack in reversed(packs):
        own: set[str] = set()
        for path in pack.files(f"codings/{scheme}.toml"):
            for entry in entries(path, key, model):
                ident: str = entry.id  # type: ignore[attr-defined]
                if ident in own:
                    remedy = "give each entry an id of its own"
                    raise LexiconError(str(path), ident, f"{key} id is used twice", remedy=remedy)
                own.add(ident)
                found.setdefault(ident, entry)
    return list(found.values())


def _grouped(rows: list[R]) -> dict[str, tuple[R, ...]]:
    """Group rows by type; rows for all types keep their place in every group."""
    names = {name for row in rows for name in row.types}
    groups = {name: tuple(r for r in rows if not r.types or name in r.types) for name in names}
    return {**groups, ANY_TYPE: tuple(r for r in rows if not r.types)}


@lru_cache(maxsize=8)
def load_codings(names: tuple[str, ...] = ("core",)) -> CodingTables:
    """Load and check the coding tables of the packs `names`.

    Raises:
        LexiconError: A file is broken, or a row yields what no table explains.
    """
    packs = tuple(load_pack(name) for name in names)
    acled = _read(packs, "acled", "row", AcledRow)
    plover = _read(packs, "plover", "row", PloverRow)
    contexts = _read(packs, "plover", "context", ContextRow)
    cameo = _read(packs, "cameo", "row", CameoRow)
    ucdp = _read(packs, "ucdp", "row", UcdpRow)
    kinds = {k.id: k for k in _read(packs, "acled", "kind", AcledKind)}
    labels: dict[str, AcledLabel] = {k.id: k for k in _read(packs, "acled", "label", AcledLabel)}
    scores = {k.id: k for k in _read(packs, "plover", "score", PloverScore)}
    codes = {k.id: k for k in _read(packs, "cameo", "code", CameoCode)}
    file = str(packs[0].folder / "codings")
    _known(file, ((r.id, r.sub_event_type) for r in acled), kinds)
    _known(file, ((r.id, r.type) for r in plover), scores)
    modes = ((r.id, f"{r.type}.{r.mode}" if r.mode else None) for r in plover)
    _known(file, modes, scores)
    _known(file, ((r.id, r.code) for r in cameo), codes)
    return CodingTables(
        _grouped(acled),
        _grouped(plover),
        _grouped(contexts),
        _grouped(cameo),
        _grouped(ucdp),
        kinds,
        labels,
        scores,
        codes,
        {p.id: p.number for p in _read(packs, "ucdp", "where", Precision)},
        {p.id: p.number for p in _read(packs, "ucdp", "when", Precision)},
    )


def _known(file: str, yields: Iterable[tuple[str, str | None]], table: Iterable[str]) -> None:
    names = set(table)
    for row, value in yields:
        if value is not None and value not in names:
            remedy = "spell it as the table of codes does"
            raise LexiconError(file, row, f"unknown code '{value}'", remedy=remedy)
