"""Attempts on lives: "an attempt on the life of a judge", "made attempts against his life".

What the attempt is on is the person, not the life; and what was made on it is the attempt.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_ATTEMPTS = frozenset(("attempt", "attempts"))
_ON = frozenset(("on", "against", "upon"))
_LIVES = frozenset(("life", "lives"))
_MADE = ("nsubjpass", "nsubj", "dobj")


def attempted(tokens: list[Token]) -> None:
    """Hang the preposition on the attempt and the person on the preposition, in place."""
    for noun in tokens:
        if noun.lower not in _ATTEMPTS or not noun.is_noun:
            continue
        for preposition, life in _lives(tokens, noun):
            victim = _owner(tokens, life)
            if victim is None:
                continue
            tokens[preposition.i] = replace(preposition, head=noun.i, dep="prep")
            tokens[victim.i] = replace(victim, head=preposition.i, dep="pobj")
            tokens[life.i] = replace(life, head=victim.i, dep="dep")
            break


def _lives(tokens: list[Token], noun: Token) -> list[tuple[Token, Token]]:
    """The prepositions of the attempt, or of what is said of it, with the lives behind them."""
    holders = {noun.i, noun.head} if noun.dep in _MADE else {noun.i}
    return [
        (preposition, life)
        for preposition in tokens[noun.i + 1 :]
        if preposition.lower in _ON and preposition.head in holders
        for life in tokens[preposition.i + 1 :]
        if life.head == preposition.i and life.lower in _LIVES
    ]


def _owner(tokens: list[Token], life: Token) -> Token | None:
    """Whose life it is: "the life *of a judge*", "*the judge's* life", "*his* life"."""
    for token in tokens[life.i + 1 :]:
        if token.head == life.i and token.lower == "of":
            return next((t for t in tokens if t.head == token.i and t.dep == "pobj"), None)
    return next((t for t in tokens[: life.i] if t.head == life.i and t.dep == "poss"), None)
