"""How deep a clause lies in its sentence, for what belongs together."""

from __future__ import annotations

from conflict_events.frames.clauses import clause_chain
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_GOING_ON = word_class("go-on-saying")
_LEAVING = word_class("leave-people-harmed")


def levels(parse: Parse, governor: int) -> tuple[int, ...]:
    """Return clause heads from inside out, coordinated verbs counted as their first one.

    "Adding that" goes on with what somebody said, and "leaving 12 hurt" is one verb.

    Args:
        parse: The sentence.
        governor: Index of a verb, or of a noun that stands for one.
    """
    found: list[int] = []
    for index in clause_chain(parse, parse.tokens[governor]):
        token = parse.tokens[index]
        while token.dep == "conj" and parse.head(token).is_verb:
            token = parse.head(token)
        if token.i not in found and not goes_on_saying(token) and not _carries(token, found):
            found.append(token.i)
    return tuple(found)


def goes_on_saying(token: Token) -> bool:
    """Whether a participle only adds to what somebody says: "he said, adding that"."""
    return token.dep == "advcl" and token.lower in _GOING_ON


def _carries(token: Token, inner: list[int]) -> bool:
    """Whether a participle only carries the harm beneath it: "leaving 12 hurt"."""
    return token.dep == "advcl" and token.lower in _LEAVING and bool(inner)
