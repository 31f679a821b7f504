"""Passives told from behind: "also killed was his driver", "wounded were two clerks".

A parser makes the noun behind the auxiliary its predicate, so that nobody suffers.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_BE = frozenset(("was", "were", "is", "are"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl"))


def turned(tokens: list[Token]) -> None:
    """Make the noun behind such an auxiliary the subject of the participle, in place."""
    for verb in tokens:
        if verb.tag != "VBN" or verb.dep not in ("ROOT", "conj", "ccomp", "csubj"):
            continue
        be = next(
            (
                t
                for t in tokens[verb.i + 1 :]
                if t.lower in _BE and (t.head == verb.i or verb.head == t.i)
            ),
            None,
        )
        if be is None or (verb.head == be.i and verb.dep != "csubj"):
            continue
        around = [t for t in tokens if t.head in (verb.i, be.i)]
        noun = next((t for t in around if t.dep == "attr" and t.i > be.i and t.is_noun), None)
        if noun is None or any(t.dep in _SUBJECTS for t in around):
            continue
        if verb.dep == "csubj":
            _exchange(tokens, verb, be)
        tokens[noun.i] = replace(noun, head=verb.i, dep="nsubjpass")


def _exchange(tokens: list[Token], verb: Token, be: Token) -> None:
    """Make the participle the head of its auxiliary."""
    above = verb.i if be.head == be.i else be.head
    for token in tokens:
        if token.head == be.i and token.i not in (verb.i, be.i):
            tokens[token.i] = replace(token, head=verb.i)
    tokens[verb.i] = replace(tokens[verb.i], head=above, dep=be.dep)
    tokens[be.i] = replace(be, head=verb.i, dep="auxpass")
