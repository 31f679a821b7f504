"""Sides of an event as ACLED spells them: actor, company, label.

Rules (ACLED codebook): forces of a state by the state and its regime's years; crowds and
victims by what they are and the country; a side has the label of its actor, whom the others
accompany. Violence has a perpetrator, a battle two armed sides, violence against civilians
its victims: where the report names none, the codebook's generic actor stands there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from conflict_events.exports.parties import country_name, day_of, in_order, joined
from conflict_events.lexicon.actors import load_registry
from conflict_events.lexicon.codings import load_codings
from conflict_events.lexicon.regimes import regime_years
from conflict_events.schema import AcledCoding, Actor, Event
from conflict_events.text.fold import fold_key

_BATTLES = "Battles"
_AGAINST_CIVILIANS = "Violence against civilians"
_VIOLENT = (_BATTLES, "Explosions/Remote violence", _AGAINST_CIVILIANS)
_CROWDS = ("Protesters", "Rioters", "Civilians")
_UNARMED = ("civilians", "protesters", "rioters")
_FORCES = {
    "MIL": "Military Forces of",
    "SPY": "Police Forces of",
    "COP": "Police Forces of",
    "GOV": "Government of",
    "JUD": "Government of",
    "LEG": "Government of",
}
_TELLING = frozenset("JRN EDU MED LAB REF REL NGO BUS AGR PTY ELI LEG".split())
"""Sectors whose people are named beside the crowd: "Students (Sudan)"."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a row."""

    name: str | None = None
    company: str | None = None
    label: str | None = None


def sides(event: Event, coding: AcledCoding, country: str | None) -> tuple[Side, Side]:
    """Return both sides of the row; `country` is where it happened (ISO alpha-3)."""
    one, two = event.initiators, event.targets
    if event.mutual and coding.inter1 not in _labels(one) and coding.inter1 in _labels(two):
        one, two = two, one
    day = day_of(event)
    first = _side(one, coding.inter1, coding, country, day)
    second = _side(two, coding.inter2, coding, country, day)
    armed = Side(_of("Unidentified Armed Group", country), None, "Political militia")
    if first.name is None and coding.event_type in _VIOLENT:
        first = armed
    if second.name is None and coding.event_type == _BATTLES:
        second = armed
    if second.name is None and coding.event_type == _AGAINST_CIVILIANS:
        second = Side(_of("Civilians", country), None, "Civilians")
    if first.name is None:
        first, second = second, Side()
    return first, second


def _labels(actors: Sequence[Actor]) -> set[str]:
    known = load_codings().acled_labels
    return {known[a.kind].label for a in actors if a.kind is not None}


def _side(
    actors: Sequence[Actor],
    label: str | None,
    coding: AcledCoding,
    country: str | None,
    day: date | None,
) -> Side:
    people = [a for a in in_order(actors) if a.kind is not None]
    if label is None:
        return Side()
    if label in _CROWDS:
        name = _of(label, country)
        named = [_people(a, country) for a in people if a.kind in _UNARMED]
        rest = [a for a in people if a.kind not in _UNARMED]
        company = [n for n in named if n is not None]
    else:
        fitting = [a for a in people if label in _labels([a])]
        if not fitting:
            return Side()
        name = acled_name(fitting[0], country, day)
        rest = [a for a in people if a is not fitting[0]]
        company = []
    rest += [other for actor in people for other in actor.associated if other.kind is not None]
    company += [
        acled_name(other, country, day)
        for other in rest
        if not (coding.event_type == _BATTLES and other.kind in _UNARMED)
    ]
    return Side(name, joined([c for c in company if c != name]), label)


def acled_name(actor: Actor, country: str | None, day: date | None = None) -> str:
    """Return the actor's name in ACLED's style.

    Args:
        actor: Who.
        country: Where it happened, ISO alpha-3.
        day: When, for the years of the regime that forces served.
    """
    if actor.kind in _UNARMED:
        crowd = {"civilians": "Civilians", "protesters": "Protesters", "rioters": "Rioters"}
        return _people(actor, country) or _of(crowd[actor.kind], country)
    if actor.kind == "unidentified":
        return _of("Unidentified Armed Group", country)
    home = actor.country or (country if actor.kind == "state_forces" else None)
    if actor.kind in ("state_forces", "external_forces") and home:
        prefix = _FORCES.get(actor.sector or "")
        if prefix:
            force = f"{prefix} {country_name(home)}{regime_years(home, day)}"
            return f"{force} {actor.name}" if _unit(actor) else force
    if _generic(actor):
        return _of(actor.name[:1].upper() + actor.name[1:], country)
    return actor.name


def _people(actor: Actor, country: str | None) -> str | None:
    """Return the name of unarmed people where it says more than that they are that."""
    if not _generic(actor):
        return actor.name
    words = actor.name.split()
    if actor.sector in _TELLING and len(words) <= 3 and actor.name.replace(" ", "").isalpha():
        return _of(actor.name[:1].upper() + actor.name[1:], country)
    return None


def _unit(actor: Actor) -> bool:
    """Whether a force has a name of its own that stands behind that of its state."""
    known = actor.registry_id or ""
    return actor.sector in ("MIL", "COP", "SPY") and not (
        _generic(actor) or known.startswith(("state:", "person:"))
    )


def _generic(actor: Actor) -> bool:
    """Whether a name is common words: lower case, or a role noun that opened a sentence."""
    if actor.registry_id is not None and not actor.registry_id.startswith("state:"):
        return False
    words = actor.name.split() or [""]
    if not " ".join(words[1:]).islower() and len(words) > 1:
        return False
    return actor.name.islower() or fold_key(words[-1]) in load_registry().roles


def _of(name: str, country: str | None) -> str:
    where = country_name(country)
    return f"{name} ({where})" if where else name
