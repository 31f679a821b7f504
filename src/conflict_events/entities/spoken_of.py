"""Whom a sentence is about that tells of no deed: "The Front met on Monday. It burned a depot"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from conflict_events.entities.parties import read_phrase
from conflict_events.entities.surroundings import Surroundings
from conflict_events.entities.types import Party
from conflict_events.frames.clauses import SUBJECTS
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse
from conflict_events.text.types import Sentence

_GROUP: Final = rf"(?:The|This) (?:{'|'.join(sorted(word_class('take-up-a-named-group')))})"
_TAKING_UP: Final = re.compile(rf"\b(?:it|its|they|their|he|she|him|her|{_GROUP})\b", re.IGNORECASE)
_OPENING: Final = re.compile(rf"\W*(?:It|Its|They|Their|He|She|{_GROUP})\b")
_NEAR: Final = 60
"""Characters in which a sentence that goes on about somebody takes them up."""


def goes_on(sentence: Sentence) -> bool:
    """Return whether a sentence opens with a word for whom the one before was about."""
    return _OPENING.match(sentence.text) is not None


def spoken_of(parses: Sequence[Parse], around: Surroundings) -> tuple[tuple[Party, ...], ...]:
    """Return the subject of each sentence that the next one may go on about.

    Args:
        parses: The sentences in order.
        around: Registry, places and days of the document.
    """
    found: list[tuple[Party, ...]] = []
    for n, parse in enumerate(parses):
        after = parses[n + 1].sentence if n + 1 < len(parses) else None
        taken = after is not None and after.index - parse.sentence.index <= 1
        if after is None or not taken or not _TAKING_UP.search(after.text[:_NEAR]):
            found.append(())
            continue
        root = next((token for token in parse.tokens if token.dep == "ROOT"), None)
        nouns = [k for k in parse.kids(root, *SUBJECTS) if k.is_noun] if root else []
        found.append(tuple(p for noun in nouns[:1] for p in read_phrase(parse, noun, around)))
    return tuple(found)
