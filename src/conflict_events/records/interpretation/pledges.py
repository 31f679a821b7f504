"""Who pledges allegiance: a group that joins another, not one man who says whose he is."""

from __future__ import annotations

from conflict_events.entities.types import Party
from conflict_events.frames.types import Frame
from conflict_events.lexicon.word_classes import word_class

_GROUPS = word_class("groups-that-may-pledge")
_HEADS = word_class("pledge-for-all-of-theirs")
"""Those who pledge for all of theirs."""


def is_group(party: Party, frame: Frame) -> bool:
    """Return whether `party` is a group, its leader, or several of its fighters.

    Args:
        party: Who pledges.
        frame: The frame that it was read in.
    """
    head = frame.parse.tokens[party.head]
    actor = party.actor
    if head.lower in _GROUPS or head.lower in _HEADS:
        return True
    if actor is None:
        return False
    if actor.registry_id is not None and not actor.person:
        return True
    many = head.tag in ("NNS", "NNPS")
    named = head.tag == "NNP" and not actor.person
    grouped = not _GROUPS.isdisjoint(party.text.lower().split())
    return (many and actor.armed) or (named and grouped)
