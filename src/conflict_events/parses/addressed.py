"""What somebody is told, hung on who is told it: "told a local station that rebels had come".

A parser often reads "that rebels had come" as a relative clause of the station. A clause whose verb
has a subject, and an object or a passive of its own, wants nothing from the noun before it.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_TELLING = words("tell-somebody")
_SUBJECTS = ("nsubj", "nsubjpass")
_WHOLE = frozenset(("dobj", "auxpass", "ccomp", "xcomp", "acomp", "attr", "prep", "agent"))
"""What makes a clause whole that has a subject."""
_LONGEST = 8
"""Steps from the clause up to the verb of telling."""


def retold(tokens: list[Token]) -> None:
    """Make such clauses what is told, in place."""
    for verb in tuple(tokens):
        if verb.dep != "relcl":
            continue
        that = next(
            (t for t in tokens[: verb.i] if t.head == verb.i and t.lower == "that"),
            None,
        )
        if that is None or that.dep in _SUBJECTS or not _is_whole(tokens, verb, that):
            continue
        telling = _telling(tokens, verb)
        if telling is None or not telling.i < that.i:
            continue
        tokens[that.i] = replace(that, dep="mark", tag="IN")
        tokens[verb.i] = replace(verb, dep="ccomp", head=telling.i)
        for token in tuple(tokens[verb.i + 1 :]):
            # "... and that police had followed him"
            if token.head == telling.i and token.dep == "conj" and _has_that(tokens, token):
                tokens[token.i] = replace(token, head=verb.i)


def _is_whole(tokens: list[Token], verb: Token, that: Token) -> bool:
    own = [t for t in tokens if t.head == verb.i and t.i != that.i]
    if not any(t.dep in _SUBJECTS and t.i > that.i for t in own):
        return False
    if that.dep == "mark" or any(t.dep == "auxpass" for t in own):
        return True
    return any(t.dep in _WHOLE and t.i > verb.i for t in own)


def _has_that(tokens: list[Token], verb: Token) -> bool:
    return any(t.head == verb.i and t.lower == "that" and t.i < verb.i for t in tokens)


def _telling(tokens: list[Token], verb: Token) -> Token | None:
    """Return the verb of telling whose object, or a part of it, the clause hangs on."""
    token = tokens[verb.head]
    for _ in range(_LONGEST):
        above = tokens[token.head]
        if above.i == token.i or token.is_verb:
            return None
        if above.lower in _TELLING and above.is_verb:
            told = any(t.head == above.i and t.dep == "dobj" for t in tokens)
            clause = any(t.head == above.i and t.dep == "ccomp" for t in tokens)
            return above if told and not clause else None
        token = above
    return None
