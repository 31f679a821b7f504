"""Named places behind a preposition: "in Kuru", "outside the town of Bama"."""

from __future__ import annotations

from conflict_events.parses.types import Parse, Token
from conflict_events.parses.words import words

_WHERE = frozenset(("in", "at", "near", "outside"))
_SETTLED = words("what-a-place-is")


def place_link(parse: Parse, last: int) -> int | None:
    """Return the preposition of the place whose name ends at `last`, by its index.

    Args:
        parse: A parsed sentence.
        last: Index of a token.
    """
    token = parse.tokens[last]
    if not token.tag.startswith("NNP") or token.dep != "pobj":
        return None
    link = parse.head(token)
    kind = parse.head(link)
    if link.lower == "of" and kind.dep == "pobj" and kind.lower in _SETTLED:
        link = parse.head(kind)  # "in the town of Bama"
    return link.i if link.lower in _WHERE and link.i < last else None


def hit_through(parse: Parse, verb: Token, last: int) -> tuple[Token, Token] | None:
    """Return the noun that a verb reaches through a preposition, and the preposition.

    The place whose name ends at `last` stands right behind it: "ripped through a market in Jos".

    Args:
        parse: A parsed sentence.
        verb: Its verb.
        last: Index of a token.
    """
    at = place_link(parse, last)
    if at is None or at < 1:
        return None
    noun = parse.tokens[at - 1]
    link = parse.head(noun)
    if noun.tag not in ("NN", "NNS") or noun.dep != "pobj" or noun.lower in _SETTLED:
        return None
    return (noun, link) if link.head == verb.i and verb.i < link.i else None
