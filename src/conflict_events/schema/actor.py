"""Actors: who acted, who was acted on, who stood with them."""

from __future__ import annotations

from typing import Literal

from conflict_events.schema.base import Model
from conflict_events.schema.evidence import Evidence

ActorKind = Literal[
    "state_forces",
    "rebel_group",
    "political_militia",
    "identity_militia",
    "rioters",
    "protesters",
    "civilians",
    "external_forces",
    "unidentified",
]
ActorAttribution = Literal["stated", "claimed", "accused", "suspected", "denied"]


class Actor(Model):
    """A party to an event, in the role it has in that event."""

    name: str
    """Canonical name, or the printed one where the registry does not know it."""
    mention: str | None = None
    """As printed; null for an actor that was looked up and not read."""
    registry_id: str | None = None
    """Entry of the actor registry."""
    country: str | None = None
    """ISO 3166-1 alpha-3; XKX for Kosovo, ISO 3166-3 for former states; null for
    intergovernmental bodies and the unknown."""
    kind: ActorKind | None = None
    """ACLED-like kind in this event (codebook 2.2, inter codes); null for things."""
    sector: str | None = None
    """PLOVER sector code (codebook 2.3)."""
    attribution: ActorAttribution = "stated"
    """How sure the text is of the part this actor had."""
    associated: tuple[Actor, ...] = ()
    """Backers, allies and units named with it; one level deep."""
    evidence: tuple[Evidence, ...] = ()
    """Where it was read."""
