"""What is said, hung on the hearer or the paper: "told a local station that rebels had come".

A parser often reads "that rebels had come" as a relative clause of the station, and what is said
"in a statement (posted on Facebook) that" as one of the statement. A clause whose verb has a
subject, and an object or a passive of its own, wants nothing from the noun before it.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_TELLING = words("tell-somebody")
_SAYING = words("say-in-a-paper")
_SUBJECTS = ("nsubj", "nsubjpass")
_WHOLE = frozenset(("dobj", "auxpass", "ccomp", "xcomp", "acomp", "attr", "prep", "agent"))
"""What makes a clause whole that has a subject."""
_HANGING = ("relcl", "acl", "ccomp")
_LONGEST = 8
"""Steps from the clause up to the verb of telling."""


def retold(tokens: list[Token]) -> None:
    """Make such clauses what is told, in place."""
    for verb in tuple(tokens):
        if verb.dep not in _HANGING or verb.head >= verb.i:
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
    """Return the verb of saying whose object, or "in a statement", the clause hangs on."""
    token = tokens[verb.head]
    for _ in range(_LONGEST):
        above = tokens[token.head]
        if above.i == token.i or (token.is_verb and token.dep != "acl"):
            return None
        if above.is_verb and above.lower in _TELLING | _SAYING:
            told = above.lower in _TELLING and any(
                t.head == above.i and t.dep == "dobj" for t in tokens
            )
            said = above.lower in _SAYING and token.dep == "prep" and token.lower in _IN
            clause = any(t.head == above.i and t.dep == "ccomp" for t in tokens)
            return above if (told or said) and not clause else None
        token = above
    return None


_IN = frozenset(("in", "on", "during", "at", "through", "via", "by", "to"))
