"""Who does violence and is told by no more than "two men": not known, and no civilian."""

from __future__ import annotations

from typing import Final

from conflict_events.entities.types import Party
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.parties.own_people import people_noun

_ANYBODY = word_class("anybody-who-does-it")
NOBODY_KNOWN: Final = {"kind": "unidentified", "sector": "UAF", "country": None}


def is_anybody(party: Party) -> bool:
    """Return whether a doer bears no name and no word for what he is: "men", "a woman".

    Args:
        party: Who does harm to people or things.
    """
    actor = party.actor
    if actor is None or actor.registry_id is not None or actor.kind != "civilians":
        return False
    return people_noun(party.text) in _ANYBODY
