"""People told by their country alone who act as a crowd: "Lebanese blocked roads".

A bare demonym is read as its state; no state demonstrates.
"""

from __future__ import annotations

from conflict_events.entities.actors import ActorReading
from conflict_events.entities.types import Party
from conflict_events.lexicon.actors import Registry


def as_people(party: Party, registry: Registry) -> ActorReading | None:
    """Return the reading of a member of a crowd, that of a bare demonym as people.

    Args:
        party: Who demonstrates or is dispersed.
        registry: Countries and their demonyms.
    """
    actor = party.actor
    if actor is None or actor.registry_id != f"state:{actor.country}":
        return actor
    word = party.text.split()[-1]
    if word.lower() not in registry.by_demonym or word == actor.name:
        return actor
    return ActorReading(word, None, actor.country, "civilians", "CVL", person=True)
