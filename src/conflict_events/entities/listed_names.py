"""Names behind a colon: "four reporters: A, a cameraman, B, a writer, C and D"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from conflict_events.lexicon.numbers import load_numbers
from conflict_events.parses.types import Parse, Token

_MARKS: Final = frozenset((":", "--", "–", "—"))
_PARTING: Final = frozenset((",", ";", "and", ":", "--", "–", "—", ".", "(", ")", "&"))
_NEAR: Final = 14
"""Tokens between people and the colon behind which their names stand."""
_FOLLOWING: Final = "following"
_SHORTEST: Final = 2
_LONGEST: Final = 5
"""Words of a person's name, with title."""


def count_of(parse: Parse, head: Token) -> int | None:
    """Return how many people a phrase tells of, by its number."""
    values = (load_numbers().values.get(kid.lower) for kid in parse.kids(head, "nummod"))
    return next((int(value) for value in values if value is not None), None)


def listed_names(parse: Parse, head: Token) -> tuple[tuple[Token, ...], ...]:
    """Return the names of all whom the phrase counts, as they are listed behind its colon.

    What describes them ("a cameraman for the paper") is left out. Nothing is returned where
    fewer or more names stand there than people, unless they are "the following officers".
    """
    if head.tag not in ("NNS", "NNPS"):
        return ()
    count = count_of(parse, head)
    following = any(kid.lower == _FOLLOWING for kid in parse.kids(head))
    mark = _mark(parse, head, far=following)
    if mark is None or not (count or following):
        return ()
    found = tuple(_names(parse, mark))
    return found if len(found) == (count or max(len(found), _SHORTEST)) else ()


def _mark(parse: Parse, head: Token, *, far: bool) -> int | None:
    """Index of the colon or dash behind the people, with no verb of its own between."""
    for token in parse.tokens[head.i + 1 : head.i + 1 + _NEAR]:
        if token.text in _MARKS:
            return token.i
        if token.tag in ("VBD", "VBZ", "VBP", "MD") and not far:
            return None
    return None


def _names(parse: Parse, mark: int) -> Iterator[tuple[Token, ...]]:
    """Yield the names with which the parts of the list begin."""
    start = mark + 1
    for stop in range(mark + 1, len(parse.tokens) + 1):
        if stop < len(parse.tokens) and parse.tokens[stop].lower not in _PARTING:
            continue
        part = parse.tokens[start:stop]
        start = stop + 1
        size = 0
        while size < len(part) and part[size].tag.startswith("NNP"):
            size += 1
        whole = size == len(part) or not part[size].is_noun
        if whole and _SHORTEST <= size <= _LONGEST:
            yield part[:size]
