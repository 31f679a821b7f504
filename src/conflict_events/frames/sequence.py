"""Events told one after another in a sentence: "hours after an air strike", "following a raid"."""

from __future__ import annotations

from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token
from conflict_events.text.calendar_names import UNITS

_THEN = frozenset(("after", "following", "before", "since"))
_LATER = UNITS - {"minute", "minutes"}

_RELATING = word_class("set-beside-another-happening")
"""Verbs whose subject and object are two happenings: "the ambush followed an attack"."""


def sequel(parse: Parse, token: Token, top: int) -> int | None:
    """Return the word that sets what `token` tells after or before what `top` tells, or None.

    Args:
        parse: The sentence.
        token: A word of the one.
        top: Index of a word of the other, from which `token` depends.
    """
    for above in (token, *parse.ancestors(token)):
        if above.i == top:
            return None
        if above.lower in _THEN and above.dep in ("prep", "mark", "pcomp"):
            return above.i
        for kid in parse.kids(above, "mark"):
            if kid.lower in _THEN and kid.i < above.i:
                return kid.i
    return None


def measured(parse: Parse, word: int) -> bool:
    """Whether a time is told between the two: "a day after", "two weeks before".

    Args:
        parse: The sentence.
        word: Index of the word that `sequel` found.
    """
    return word > 0 and parse.tokens[word - 1].lower in _LATER


def related(parse: Parse, one: Token, other: Token) -> bool:
    """Whether a verb sets what one word tells beside what the other tells, as two happenings.

    "The raid echoes an attack of 2019", "it was the worst bombing since rebels shelled the port".

    Args:
        parse: The sentence.
        one: A word.
        other: Another one.
    """
    for token in parse.tokens:
        if token.lower in _RELATING and token.is_verb:
            subjects = _under(parse, token, "nsubj")
            objects = _under(parse, token, "dobj")
            if (one.i in subjects and other.i in objects) or (
                other.i in subjects and one.i in objects
            ):
                return True
        if token.lower == "since" and token.dep in ("mark", "prep") and _ranked(parse, token):
            inside = _inside(parse, token)
            if (one.i in inside) != (other.i in inside):
                return True
    return False


def _ranked(parse: Parse, since: Token) -> bool:
    """Whether a superlative stands before it: "the worst", "the first attack since"."""
    return any(
        token.i < since.i and (token.tag == "JJS" or token.lower in ("first", "worst", "most"))
        for token in parse.tokens
    )


def _under(parse: Parse, verb: Token, dep: str) -> frozenset[int]:
    return frozenset(t.i for kid in parse.kids(verb, dep) for t in parse.subtree(kid))


def between(parse: Parse, one: Token, other: Token) -> bool:
    """Whether a measured time lies between what two words tell: only one is in its clause.

    Args:
        parse: The sentence.
        one: A word.
        other: Another one.
    """
    return any(
        (one.i in inside) != (other.i in inside)
        for token in parse.tokens
        if token.lower in _THEN
        and token.dep in ("prep", "mark", "pcomp")
        and measured(parse, token.i)
        for inside in (_inside(parse, token),)
    )


def _inside(parse: Parse, word: Token) -> frozenset[int]:
    top = parse.head(word) if word.dep == "mark" else word
    return frozenset(token.i for token in parse.subtree(top) if token.i > word.i)
