"""Names of sides as event tables spell them."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.lexicon.states import load_states
from conflict_events.schema import Actor, Event


def country_name(code: str | None) -> str | None:
    """Return the name of a country by its ISO alpha-3 code; the code where it is unknown."""
    if code is None:
        return None
    state = load_states().get(code)
    return state.name if state else code


def acled_name(actor: Actor, country: str | None) -> str:
    """Return the actor's name in ACLED's style: generic people and forces by country.

    Regime years ("Military Forces of Syria (2000-2024)") need a dated registry and are
    not added.
    """
    where = country_name(country)
    generic = {
        "civilians": "Civilians",
        "protesters": "Protesters",
        "rioters": "Rioters",
        "unidentified": "Unidentified Armed Group",
    }.get(actor.kind or "")
    if generic is not None:
        return f"{generic} ({where})" if where else generic
    own = country_name(actor.country)
    if actor.kind in ("state_forces", "external_forces") and own:
        style = {"MIL": "Military Forces of", "COP": "Police Forces of", "GOV": "Government of"}
        prefix = style.get(actor.sector or "")
        if prefix:
            return f"{prefix} {own}"
    return actor.name


def in_order(actors: Sequence[Actor]) -> list[Actor]:
    """Return people and groups first, things last, otherwise as told."""
    return sorted(actors, key=lambda a: a.kind is None)


def company(actors: Sequence[Actor]) -> list[Actor]:
    """Return all but the first actor, and those named as standing with any."""
    ordered = in_order(actors)
    return [*ordered[1:], *(other for actor in ordered for other in actor.associated)]


def joined(names: Sequence[str], mark: str = "; ") -> str | None:
    """Return the names once each, joined; None where there are none."""
    return mark.join(dict.fromkeys(n.replace(";", ",") for n in names)) or None


def quote(event: Event) -> str | None:
    """Return the first sentence that tells the event, on one line."""
    found = next((e.text for e in event.evidence if e.role == "sentence"), None)
    return " ".join(found.split()) if found else None
