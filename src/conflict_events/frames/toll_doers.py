"""Who died in a deed of his own: "he killed three and wounded eight before he was shot dead"."""

from __future__ import annotations

from collections.abc import Collection

from conflict_events.parses.types import Parse, Token

_OF_ONE = frozenset(("he", "she", "him", "her"))
_OF_MANY = frozenset(("they", "them"))
_MANY = ("NNS", "NNPS")
_AFTERWARDS = frozenset(("before", "until"))
_STEPS = 4
"""Verbs between the end of the doer and the verb that he is the subject of."""


def fell_afterwards(parse: Parse, anchor: int, people: int, harm: Collection[int]) -> bool:
    """Whether a pronoun takes up who did the harm that the clause above tells.

    Args:
        parse: The sentence.
        anchor: Index of the word that tells what befell those counted.
        people: Index of the word for them.
        harm: Indices of the words that tell of harm to others.
    """
    verb, pronoun = parse.tokens[anchor], parse.tokens[people]
    one = pronoun.lower in _OF_ONE
    if not (one or pronoun.lower in _OF_MANY) or verb.dep != "advcl":
        return False
    if not any(mark.lower in _AFTERWARDS for mark in parse.kids(verb, "mark")):
        return False
    above, seen = parse.head(verb), set[int]()
    for _ in range(_STEPS):
        seen.add(above.i)
        doer = _doer(parse, above)
        if doer is not None:
            known = doer.tag not in _MANY if one else doer.tag in _MANY
            return known and not seen.isdisjoint(harm)
        if above.dep not in ("advcl", "conj"):
            return False
        above = parse.head(above)
    return False


def _doer(parse: Parse, verb: Token) -> Token | None:
    return next((kid for kid in parse.kids(verb, "nsubj") if kid.is_noun), None)
