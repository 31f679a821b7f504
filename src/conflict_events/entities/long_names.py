"""Names longer than the phrase of their head: "Front for the Liberation of Cabinda"."""

from __future__ import annotations

from typing import Final

from conflict_events.lexicon.actors import Registry
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.fold import fold_key

_JOINING: Final = frozenset(
    "for of in to and against on by pour la et de i e al el ul wal ud - –".split()
)
"""What may follow the first part of a long name."""
_BODIES: Final = word_class("bodies-in-names-of-armed-groups")
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


def is_one_name(words: tuple[Token, ...], first: int, last: int, registry: Registry) -> bool:
    """Return whether a known name in a phrase holds the tokens `first` to `last`.

    Args:
        words: The phrase, in order.
        first: Index in the sentence of a token of the phrase.
        last: Index of one behind it.
        registry: Whose names are known.
    """
    keys = [fold_key(word.text) for word in words]
    at = [word.i for word in words]
    return any(
        " ".join(filter(None, keys[start:stop])) in registry.by_alias
        for start in range(len(words))
        if at[start] <= first
        for stop in range(start + 1, len(words) + 1)
        if at[stop - 1] >= last
    )


def in_name(parse: Parse, at: int, registry: Registry) -> bool:
    """Return whether a capitalised token belongs to a known name of several words.

    "Rally for Congolese Democracy" and "Operation Serval" tell of no rally and no operation.
    """
    tokens = parse.tokens
    if not _named(tokens[at]):
        return False
    if _is_aim(tokens, at):
        return True
    reach = registry.longest + _MARKS
    words = tokens[max(0, at - reach) : at + reach]
    keys = [fold_key(token.text) for token in words]
    here = at - words[0].i
    return any(
        " ".join(filter(None, keys[start:stop])) in registry.by_alias
        for start in range(here + 1)
        if _named(words[start])
        for stop in range(here + 1, len(words) + 1)
        if stop - start > 1
    )


def _is_aim(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether it is what a group is named for: "the Army for the *Liberation* of Azawad"."""
    before = at - 1
    if before > 0 and tokens[before].lower == "the":
        before -= 1
    if before < 1 or tokens[before].lower != "for":
        return False
    body = tokens[before - 1]
    return _named(body) and body.lower in _BODIES


def _named(token: Token) -> bool:
    return token.text[:1].isupper()
