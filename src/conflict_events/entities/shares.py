"""Shares of a place: "half of Mali", "most of the district", "hundreds of square miles of land"."""

from __future__ import annotations

from typing import Final

from conflict_events.lexicon.place_words import place_words
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_SHARES: Final = word_class("shares-of-a-whole")


def whole_of(parse: Parse, head: Token) -> Token:
    """Return the noun that a share is one of, or `head` itself."""
    while head.lower in _SHARES:
        inner = [
            noun
            for preposition in parse.kids(head, "prep")
            if preposition.lower == "of"
            for noun in parse.kids(preposition, "pobj")
        ]
        if not inner:
            break
        head = inner[0]
    return head


def is_part(text: str) -> bool:
    """Whether a phrase is about a side of what it names: "western Libya"."""
    first, _, rest = text.partition(" ")
    return bool(rest) and first.lower() in place_words().directions
