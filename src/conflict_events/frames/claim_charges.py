"""Charges: who is held, tried or wanted on charges of a deed, or on suspicion of one."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.frames.claim_parts import (
    ClaimReading,
    controller,
    deeds_of,
    is_passive,
    made,
    object_behind,
    sufferer,
)
from conflict_events.lexicon.claims import ClaimCue
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_CLEARING = word_class("clear-of-charges")
_FACING = word_class("face-charges")
_BRINGING = word_class("bring-charges")
_LINKS = frozenset(("on", "under", "over", "amid", "to", "for"))
_DEPTH = 4
"""Words between charges and the verb they hang on: "is on trial in court on charges of"."""


def _charges(parse: Parse, noun: Token, cue: ClaimCue, _: frozenset[str]) -> Iterator[ClaimReading]:
    """Read "arrested A on charges of E", "A faces charges of E", "charges of E against A"."""
    if not noun.is_noun:
        return
    event = object_behind(parse, noun, cue.prepositions) or _clause(parse, noun)
    actor = _accused(parse, noun)
    if event is None or actor is None:
        return
    for deed in deeds_of(parse, event):
        yield from made(parse, noun, cue, actor, deed)


def _clause(parse: Parse, noun: Token) -> Token | None:
    """Return the verb of "charges that they killed a judge"."""
    for kid in parse.kids(noun, "acl", "ccomp", "relcl"):
        if any(mark.lower == "that" for mark in parse.kids(kid, "mark")):
            return kid
    return None


def _accused(parse: Parse, noun: Token) -> Token | None:
    above = parse.head(noun)
    if noun.dep == "dobj" and above.lower in _BRINGING:
        return object_behind(parse, noun, ("against",)) or object_behind(parse, above, ("against",))
    if noun.dep == "dobj" and above.lower in _FACING:
        return _subject(parse, above)
    if noun.dep != "pobj" or above.lower not in _LINKS:
        return None
    verb = parse.head(above)
    for _ in range(_DEPTH):
        if verb.is_verb or verb.head == verb.i:
            break
        verb = parse.head(verb)
    if not verb.is_verb or verb.lower in _CLEARING or any(parse.kids(verb, "neg")):
        return None
    whom = sufferer(parse, verb)
    if whom is not None or is_passive(parse, verb):
        return whom
    return _subject(parse, verb)


def _subject(parse: Parse, verb: Token) -> Token | None:
    return next(parse.kids(verb, "nsubj"), None) or controller(parse, verb)


CHARGES = {"charges": _charges}
"""Readers by the shape of the cue."""
