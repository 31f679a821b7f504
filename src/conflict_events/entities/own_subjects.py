"""Whom a pronoun of a side clause takes up: the subject of the sentence itself.

"A soldier lost a leg when he stepped on a mine", "Rebels held the hamlet for an hour, during which
they robbed the bank", "The group freed two guards it had seized": nobody of an earlier sentence is
meant. Where the main clause tells of others as well ("Troops fired on strikers when they ..."), it
stays open; those whom the relative clause itself tells of are no others.
"""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.frames.clauses import SUBJECTS, clause_head
from conflict_events.frames.relatives import RELATIVE
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse, Token

_PLURAL = frozenset(("they", "them"))
_SINGULAR = frozenset(("he", "she", "him", "her"))
_OBJECTS = frozenset(("dobj", "pobj"))
_ADDED = frozenset(("advcl", "conj"))
_SIDE = frozenset(("advcl", "relcl"))
_BODIES = word_class("bodies-that-it-takes-up")
_STEPS = 4
"""Coordinated verbs between the pronoun's own and that of the side clause."""


def own_subject(parse: Parse, pronoun: Token, is_somebody: Callable[[Token], bool]) -> Token | None:
    """Return the subject of the main clause that a pronoun of a side clause behind it takes up.

    Args:
        parse: The sentence.
        pronoun: A token that may be "they", "he", "she", or "it" of a relative clause.
        is_somebody: Whether a noun is read as a person or a side.
    """
    plural = pronoun.lower in _PLURAL
    body = pronoun.lower == "it" and pronoun.dep in SUBJECTS
    if pronoun.dep not in (*SUBJECTS, *_OBJECTS):
        return None
    if not (plural or body or pronoun.lower in _SINGULAR):
        return None
    side = parse.head(pronoun)
    if pronoun.dep == "pobj":
        side = parse.head(side)
    for _ in range(_STEPS):
        if side.dep != "conj":
            break
        side = parse.head(side)
    if side.dep not in _SIDE or (pronoun.dep in _OBJECTS and not any(parse.kids(side, *SUBJECTS))):
        return None
    main = parse.tokens[clause_head(parse, parse.head(side))]
    for _ in range(_STEPS):
        # "A gunman opened fire, killing three before he was shot": of the verb above.
        if main.tag != "VBG" or main.dep not in _ADDED or any(parse.kids(main, *SUBJECTS)):
            break
        main = parse.tokens[clause_head(parse, parse.head(main))]
    subject = next((kid for kid in parse.kids(main, *SUBJECTS) if kid.is_noun), None)
    if subject is None or subject.i > pronoun.i:
        return None
    if body:
        return subject if side.dep == "relcl" and _is_body(parse, subject) else None
    if _many(parse, subject) is not plural:
        return None
    told_of = side.head if side.dep == "relcl" and pronoun.dep in SUBJECTS else None
    doer = side.head if pronoun.dep in _OBJECTS and _is_relative(parse, side) else None
    inside = {subject.i, *(token.i for token in parse.subtree(subject))}
    if side.dep == "relcl" and pronoun.dep in SUBJECTS:
        inside |= {token.i for token in parse.subtree(_first(parse, parse.head(side)))}
    others = (
        token
        for token in parse.tokens[subject.i + 1 : pronoun.i]
        if token.is_noun
        and token.i not in inside
        and token.i not in (doer, told_of)
        and parse.head(token).i != side.i
        and _many(parse, token) is plural
    )
    if not is_somebody(subject) or any(is_somebody(token) for token in others):
        return None
    return subject


def _first(parse: Parse, noun: Token) -> Token:
    """Return the first of those whom "whom they seized" is said of: they are not "they"."""
    while noun.dep == "conj":
        noun = parse.head(noun)
    return noun


def _is_relative(parse: Parse, side: Token) -> bool:
    """Whether the noun before does it, and so not to itself: "shot a man who fired at them"."""
    return side.dep == "relcl" and any(kid.lower in RELATIVE for kid in parse.kids(side, *SUBJECTS))


def _is_body(parse: Parse, noun: Token) -> bool:
    """Whether "it" can be the noun: a name or an army, and no list."""
    named = noun.tag in ("NNP", "NNPS") or noun.lower in _BODIES
    return named and not any(parse.kids(noun, "conj"))


def _many(parse: Parse, noun: Token) -> bool:
    return noun.tag in ("NNS", "NNPS") or any(parse.kids(noun, "conj"))
