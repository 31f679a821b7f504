"""What a bomb was meant for: the building, vehicle or post in, at or before which it goes off."""

from __future__ import annotations

from typing import Final

from conflict_events.entities.types import Party
from conflict_events.lexicon.place_nouns import beside_words, struck_words
from conflict_events.lexicon.word_classes import word_class

_IN: Final = frozenset(("in", "inside", "into", "at", "outside", "aboard", "within"))
_BESIDE: Final = frozenset(
    (
        *("against", "behind", "under", "underneath", "beneath", "below", "beside", "near"),
        *("alongside", "next to", "close to", "near to", "in front of", "on top of"),
    )
)
_OPEN: Final = word_class("never-meant-by-a-bomb")


def is_bombed(party: Party, noun: str) -> bool:
    """Whether a phrase of place names what the bomb was meant for.

    The ministry or embassy before which it goes off is meant; people who stand near it may
    have come by, and a car may have held it.

    Args:
        party: A phrase behind a preposition of place.
        noun: Its head, in lower case.
    """
    key = party.relation.key
    if noun in beside_words():
        return key in _BESIDE
    if noun in _OPEN or (party.actor is not None and (party.actor.person or not party.site)):
        return False
    return (party.site or noun in struck_words()) and key in (_IN | _BESIDE)
