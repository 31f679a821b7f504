"""What kind an actor has where an event takes place: a state's force abroad is external."""

from __future__ import annotations

from conflict_events.entities.actors import ActorReading
from conflict_events.schema import ActorKind


def kind_in_event(reading: ActorReading, place_country: str | None) -> ActorKind | None:
    """Return the kind of an actor in an event at a place.

    A state's force abroad is ``external_forces``; where the place is unresolved it is
    ``state_forces`` (design, section 2).
    """
    if (
        reading.kind == "state_forces"
        and place_country is not None
        and reading.country is not None
        and reading.country != place_country
    ):
        return "external_forces"
    return reading.kind
