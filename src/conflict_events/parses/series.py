"""Series of verbs of one subject whose later members were hung on an object between them.

"The army stormed clinics, captured, tortured and killed nurses": it captured them, not the clinics.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_PAST = frozenset(("VBD", "VBN"))
_LONGEST = 5


def serialised(tokens: list[Token]) -> None:
    """Coordinate them with the verb of that object, in place."""
    for verb in tokens:
        if verb.dep != "acl" or verb.tag not in _PAST or verb.i < 2:
            continue
        noun = tokens[verb.head]
        first = tokens[noun.head]
        if tokens[verb.i - 1].text != "," or noun.dep != "dobj" or first.tag not in _PAST:
            continue
        if not noun.i < verb.i or first.i > noun.i or _has_agent(tokens, verb):
            continue
        last = _last(tokens, verb)
        if last.i != verb.i and any(t.head == last.i and t.dep == "dobj" for t in tokens):
            tokens[verb.i] = replace(verb, head=first.i, dep="conj", tag=first.tag)


def _last(tokens: list[Token], verb: Token) -> Token:
    for _ in range(_LONGEST):
        following = next(
            (t for t in tokens if t.head == verb.i and t.dep == "conj" and t.tag in _PAST), None
        )
        if following is None:
            break
        verb = following
    return verb


def _has_agent(tokens: list[Token], verb: Token) -> bool:
    return any(t.head == verb.i and t.dep in ("agent", "prep", "dobj") for t in tokens)
