"""What coding tables look at: the fields of a record as sets of tags, order forgotten."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from conflict_events.lexicon.codings import ANY_TYPE, Row
from conflict_events.records.tolls.deaths import is_unnumbered
from conflict_events.schema import Actor, Event

STATE = frozenset(("state_forces", "external_forces"))
NONSTATE = frozenset(("rebel_group", "political_militia", "identity_militia", "unidentified"))
UNARMED = frozenset(("civilians", "protesters"))
OFFICES = frozenset(("state_forces", "external_forces"))
"""Kinds of those who hold office: at home, or as envoys of another state."""
UNARMED_OFFICE = frozenset(("GOV", "JUD", "LEG"))
"""Sectors whose people hold office without arms (ACLED counts them as civilians when hit)."""
_TAGS = {
    **dict.fromkeys(STATE, ("armed", "state")),
    **dict.fromkeys(NONSTATE, ("armed", "nonstate")),
}


@dataclass(frozen=True, slots=True)
class Facts:
    """A record, as far as a coding row can see it."""

    type: str
    status: str
    means: frozenset[str]
    initiator: frozenset[str]
    target: frozenset[str]
    initiator_sector: frozenset[str]
    target_sector: frozenset[str]
    initiator_id: frozenset[str]
    target_id: frozenset[str]
    home: bool | None
    gained_by: str
    lost_by: str
    territory: bool
    civilians: bool
    deaths: bool
    injured: bool
    arrested: bool
    mutual: bool
    parties: int
    issue: str | None


def facts(event: Event) -> Facts:
    """Return what the tables look at in `event`."""
    country = event.location.country if event.location else None
    place = event.location.name if event.location else None
    first: Sequence[Actor] = event.initiators
    second: Sequence[Actor] = event.targets
    if event.mutual:
        first = second = (*event.initiators, *event.targets)
    return Facts(
        type=event.event_type,
        status=event.status,
        means=frozenset(event.means),
        initiator=_tags(first, place),
        target=_tags(second, place, armed=event.mutual),
        initiator_sector=frozenset(a.sector for a in first if a.sector),
        target_sector=frozenset(a.sector for a in second if a.sector),
        initiator_id=frozenset(a.registry_id for a in first if a.registry_id),
        target_id=frozenset(a.registry_id for a in second if a.registry_id),
        home=_home(first, country),
        gained_by=_holder(event, "gained_by", event.initiators, country),
        lost_by=_holder(event, "lost_by", event.targets, country),
        territory=event.territory is not None,
        civilians=any(a.kind in UNARMED for a in second),
        deaths=_any(event, "killed"),
        injured=_any(event, "injured"),
        arrested=_any(event, "arrested"),
        mutual=event.mutual,
        parties=len(event.initiators) + len(event.targets),
        issue=event.issue,
    )


def _tags(actors: Sequence[Actor], place: str | None, *, armed: bool = True) -> frozenset[str]:
    """Return kind and groups of kinds; with `armed` False those in office are no armed side."""
    if not actors:
        return frozenset(("none",))
    found: set[str] = set()
    for actor in actors:
        if actor.kind is None:
            found.add("place" if place is not None and actor.name == place else "thing")
        else:
            found.add(actor.kind)
            tags = set(_TAGS.get(actor.kind, ()))
            if not armed and actor.kind in OFFICES and actor.sector in UNARMED_OFFICE:
                tags.discard("armed")
            found |= tags
    return frozenset(found)


def _home(actors: Sequence[Actor], country: str | None) -> bool | None:
    known = [a.country for a in actors if a.country]
    if country is None or not known:
        return None
    return country in known


def _holder(event: Event, role: str, fallback: Sequence[Actor], country: str | None) -> str:
    """Return who gained or lost the place; company of the home state counts as the state."""
    name = getattr(event.territory, role) if event.territory else None
    everyone = (*event.initiators, *event.targets)
    named = [a for a in everyone if name is not None and a.name == name]
    side = next((s for s in (event.initiators, event.targets) if any(a in s for a in named)), ())
    actors = side or (() if name else fallback)
    held = {_holding(a, country) for a in actors}
    return next((tag for tag in ("state", "nonstate", "foreign") if tag in held), "unknown")


def _holding(actor: Actor, country: str | None) -> str:
    if actor.kind == "external_forces":
        return "foreign"
    if actor.kind == "state_forces":
        abroad = country and actor.country and actor.country != country
        return "foreign" if abroad else "state"
    if actor.kind in NONSTATE:
        return "nonstate"
    return "unknown"


def _any(event: Event, kind: str) -> bool:
    return any(
        c.kind == kind and (is_unnumbered(c) or (c.best or c.low or c.high or 0) > 0)
        for c in event.casualties
    )


R = TypeVar("R", bound=Row)


def first_fit(rows: dict[str, tuple[R, ...]], known: Facts) -> R | None:
    """Return the first row that fits, or None."""
    return next(all_fits(rows, known), None)


def all_fits(rows: dict[str, tuple[R, ...]], known: Facts) -> Iterator[R]:
    """Return the rows that fit, in table order."""
    group = rows.get(known.type, rows[ANY_TYPE])
    return (row for row in group if _fits(row, known))


def _fits(row: Row, known: Facts) -> bool:
    for wanted, value in (
        (row.home, known.home),
        (row.territory, known.territory),
        (row.civilians, known.civilians),
        (row.deaths, known.deaths),
        (row.injured, known.injured),
        (row.arrested, known.arrested),
        (row.mutual, known.mutual),
    ):
        if wanted is not None and wanted is not value:
            return False
    for names, tag in (
        (row.status, known.status),
        (row.gained_by, known.gained_by),
        (row.lost_by, known.lost_by),
        (row.issue, known.issue),
    ):
        if names and tag not in names:
            return False
    for members, tags in (
        (row.initiator, known.initiator),
        (row.target, known.target),
        (row.initiator_sector, known.initiator_sector),
        (row.target_sector, known.target_sector),
        (row.initiator_id, known.initiator_id),
        (row.target_id, known.target_id),
    ):
        if members and tags.isdisjoint(members):
            return False
    if row.parties is not None and known.parties < row.parties:
        return False
    return not row.means or any(_means_fits(wanted, known.means) for wanted in row.means)


def _means_fits(wanted: str, means: frozenset[str]) -> bool:
    if wanted.endswith("*"):
        return any(ident.startswith(wanted[:-1]) for ident in means)
    return wanted in means
