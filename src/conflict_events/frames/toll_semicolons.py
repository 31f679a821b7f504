"""People listed between semicolons: "his son, Hugo; Ana Luna, the treasurer; and driver Luis Paz".

Commas then only set off who somebody is; each member begins behind a semicolon.
"""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.frames.toll_series import member_at
from conflict_events.lexicon.tolls import TollWords
from conflict_events.parses.types import Parse, Token

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def semicolon_series(parse: Parse, words: TollWords, head: Token) -> tuple[Token, ...]:
    """Return the heads of all people listed behind `head`, which is the first of them.

    The last semicolon is followed by "and", and every member is somebody: else clauses are listed.

    Args:
        parse: The sentence.
        words: Words that tell tolls.
        head: Head noun of the first member.
    """
    tokens = parse.tokens
    verb = parse.head(head)
    acted_on = verb.i > head.i
    end = verb.i if acted_on else len(tokens)
    marks = [token.i for token in tokens[head.i : end] if token.text == ";"]
    if not marks or marks[-1] + 1 >= end or tokens[marks[-1] + 1].lower != "and":
        return ()
    found: list[Token] = []
    for mark in marks:
        start = mark + 2 if tokens[mark + 1].lower == "and" else mark + 1
        member = member_at(tokens, words, start)
        if member is None or (not acted_on and _acts(tokens, member.head)):
            return ()
        found.append(member.head)
    return tuple(found)


def _acts(tokens: Sequence[Token], last: Token) -> bool:
    """Whether a verb follows: "killed a guard; and a soldier fired" lists clauses."""
    return last.i + 1 < len(tokens) and tokens[last.i + 1].tag in _FINITE
