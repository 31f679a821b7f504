"""Series of verbs of one subject whose later members were hung on an object between them.

"The army stormed clinics, captured, tortured and killed nurses": it captured them, not the clinics.
"Police said gunmen raided a farm, robbed the owner, and shot a guard": the gunmen did all three.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_PAST = frozenset(("VBD", "VBN"))
_SAYING = words("words-of-saying")
_LONGEST = 5


def serialised(tokens: list[Token]) -> None:
    """Coordinate them with the verb of that object, or of what is said, in place."""
    _said(tokens)
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


def _said(tokens: list[Token]) -> None:
    """Hang a series of verbs behind what is said on it, not on who says it."""
    for verb in tokens:
        said = tokens[verb.head]
        if verb.dep != "conj" or verb.tag != "VBD" or said.lower not in _SAYING or verb.i < 2:
            continue
        if tokens[verb.i - 1].text != "," or verb.lower in _SAYING:
            continue
        own = [t for t in tokens if t.head == verb.i]
        listed = any(t.dep == "conj" and t.tag == "VBD" for t in own)
        told = [
            t
            for t in tokens
            if t.head == said.i
            and t.dep == "ccomp"
            and t.tag == "VBD"
            and not _is_perfect(tokens, t)
        ]
        if listed and len(told) == 1 and said.i < told[0].i < verb.i and not _has_subject(own):
            tokens[verb.i] = replace(verb, head=told[0].i)


def _is_perfect(tokens: list[Token], verb: Token) -> bool:
    return any(t.head == verb.i and t.dep == "aux" for t in tokens)


def _has_subject(own: list[Token]) -> bool:
    return any(t.dep in ("nsubj", "nsubjpass") for t in own)
