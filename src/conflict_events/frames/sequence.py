"""Events told one after another in a sentence: "hours after an air strike", "following a raid"."""

from __future__ import annotations

from conflict_events.parses.types import Parse, Token

_THEN = frozenset(("after", "following", "before", "since"))
_LATER = frozenset(
    "hour hours day days week weeks fortnight month months year years decade decades".split()
)


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
