"""Names longer than the phrase of their head: "Front for the Liberation of Cabinda"."""

from __future__ import annotations

from typing import Final

from conflict_events.lexicon.actors import Registry
from conflict_events.parses.types import Parse, Token
from conflict_events.text.fold import fold_key

_JOINING: Final = frozenset("for of in to and against on by pour la et de - –".split())
"""What may follow the first part of a long name."""
_MARKS: Final = 6
"""Tokens without a word of their own (hyphens, "'s") that a name may hold."""


def whole_name(
    parse: Parse, head: Token, words: tuple[Token, ...], registry: Registry
) -> tuple[Token, ...]:
    """Return `words`, or with what follows where a known name begun in them goes on.

    Args:
        parse: The sentence.
        head: The head of the phrase, one of `words`.
        words: The phrase, in order.
        registry: Whose names are known.
    """
    tokens = parse.tokens
    after = words[-1].i + 1
    if after >= len(tokens) or not (_named(tokens[after]) or tokens[after].lower in _JOINING):
        return words
    if not any(_named(word) or word.lower in registry.spelling.openers for word in words):
        return words
    first = words[0].i
    last = min(len(tokens), first + registry.longest + _MARKS)
    keys = [fold_key(token.text) for token in tokens[first:last]]
    for stop in range(last, after, -1):
        for start in range(first, head.i + 1):
            key = " ".join(filter(None, keys[start - first : stop - first]))
            if key in registry.by_alias:
                return (*words, *tokens[after:stop])
    return words


def _named(token: Token) -> bool:
    return token.text[:1].isupper()
