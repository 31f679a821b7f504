"""A noun that two names share, of which the first stands alone: "Hutu and Tutsi militias"."""

from __future__ import annotations

from conflict_events.parses.types import Parse, Token


def shared_noun(parse: Parse, name: Token) -> Token | None:
    """Return the noun that a name shares with the one joined to it, or None.

    Args:
        parse: The sentence.
        name: A noun, which a parser made the first of two.
    """
    if name.tag not in ("NNP", "NN") or not name.text[:1].isupper():
        return None
    if any(parse.kids(name, "det", "compound", "amod", "poss")):
        return None
    kids = [kid for kid in parse.kids(name, "conj") if kid.tag == "NNS"]
    if len(kids) != 1 or kids[0].i != name.i + 3:
        return None
    other = parse.tokens[name.i + 2]
    joined = parse.tokens[name.i + 1].lower == "and" and other.head == kids[0].i
    return kids[0] if joined and other.text[:1].isupper() and kids[0].text.islower() else None
