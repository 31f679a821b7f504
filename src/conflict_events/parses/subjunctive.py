"""What is asked for in the subjunctive, its verb torn from a subject with a participle.

"They asked that Major Cruz and others linked to the murder be dismissed": they are linked, and
asked for is that they be dismissed; parsers take "linked", or "guilty", for the clause's verb.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_HELPERS = frozenset(("aux", "auxpass"))


def subjoined(tokens: list[Token]) -> None:
    """Give such clauses their own verb, in place."""
    for verb in tokens:
        if verb.tag != "VBN" or verb.dep not in ("ccomp", "conj"):
            continue
        own = [t for t in tokens if t.head == verb.i and t.i != verb.i]
        bare = any(t.lower == "be" and t.tag == "VB" for t in own if t.dep == "auxpass")
        if not bare or any(t.dep in _SUBJECTS or t.tag in ("TO", "MD") for t in own):
            continue
        torn = _participle(tokens, verb)
        if torn is not None:
            _mend(tokens, torn, verb)


def _participle(tokens: list[Token], verb: Token) -> Token | None:
    """The participle or adjective that stands as the verb, right behind the subject."""
    for token in tokens[: verb.i]:
        participle = token.tag in ("VBN", "JJ") and token.dep == "ccomp"
        if not participle or not token.i or not tokens[token.i - 1].is_noun:
            continue
        if verb.head not in (token.head, token.i):
            continue
        own = [t for t in tokens if t.head == token.i]
        if any(t.dep in _HELPERS for t in own) or not any(t.dep in _SUBJECTS for t in own):
            continue
        if any(t.dep == "mark" and t.lower == "that" for t in own):
            return token
    return None


def _mend(tokens: list[Token], torn: Token, verb: Token) -> None:
    for token in tokens:
        if token.head == torn.i and token.dep in (*_SUBJECTS, "mark"):
            dep = "nsubjpass" if token.dep in _SUBJECTS else token.dep
            tokens[token.i] = replace(token, head=verb.i, dep=dep)
    tokens[verb.i] = replace(verb, head=torn.head, dep="ccomp")
    tokens[torn.i] = replace(torn, head=torn.i - 1, dep="amod" if torn.tag == "JJ" else "acl")
