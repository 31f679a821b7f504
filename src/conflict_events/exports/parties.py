"""Names of sides as event tables spell them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product

from conflict_events.lexicon.states import load_states
from conflict_events.schema import Actor, Event


def country_name(code: str | None) -> str | None:
    """Return the name of a country by its ISO alpha-3 code; the code where it is unknown."""
    if code is None:
        return None
    state = load_states().get(code)
    return state.name if state else code


def in_order(actors: Sequence[Actor]) -> list[Actor]:
    """Return people and groups first, things last, otherwise as told."""
    return sorted(actors, key=lambda a: a.kind is None)


def dyads(event: Event) -> Iterator[tuple[Actor | None, Actor | None]]:
    """Yield each pair of an initiator and a target; things are left out, None is an empty side."""
    return product(_side(event.initiators), _side(event.targets))


def day_of(event: Event) -> date | None:
    """Return the first day of the record, or the last where only that is known."""
    return (event.date.start or event.date.end) if event.date else None


def city_of(event: Event) -> str | None:
    """Return the name of the place where the record is placed in or near a town."""
    place = event.location
    return place.name if place and place.precision in ("exact", "near") else None


def joined(names: Sequence[str], mark: str = "; ") -> str | None:
    """Return the names once each, joined; None where there are none."""
    return mark.join(dict.fromkeys(n.replace(";", ",") for n in names)) or None


def aligned(values: Sequence[str | int | None]) -> str | None:
    """Return one value an item, joined, empty where missing: lists of one side run in step."""
    if all(value is None for value in values):
        return None
    return "; ".join("" if v is None else str(v).replace(";", ",") for v in values)


def quote(event: Event) -> str | None:
    """Return the first sentence that tells the event, on one line."""
    found = next((e.text for e in event.evidence if e.role == "sentence"), None)
    return " ".join(found.split()) if found else None


def _side(actors: Sequence[Actor]) -> Sequence[Actor | None]:
    return [a for a in actors if a.kind] or [None]
