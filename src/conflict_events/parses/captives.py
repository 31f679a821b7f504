"""Captives read as one noun with "hostage": "took 40 guests and staff hostage".

A parser makes "staff hostage" or "a hotel hostage" one thing. Who is taken is what stands before.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_STATES = frozenset(("hostage", "captive", "prisoner"))
_TAKING = words("take-people")
_NOMINAL = frozenset(("conj", "pobj", "dobj", "compound", "nmod", "appos"))
_LONGEST = 8
"""Words between the state and its verb in the tree."""


def captured(tokens: list[Token]) -> None:
    """Hang "hostage" on its verb and give its modifier the place that it had, in place."""
    for state in tokens:
        if state.lower not in _STATES or state.dep in ("oprd", "nsubj", "nsubjpass", "attr"):
            continue
        verb = _verb(tokens, state)
        if verb is None:
            continue
        alone = not any(t.head == state.i for t in tokens)
        if alone and state.dep == "dobj" and verb.dep == "relcl" and verb.i == state.i - 1:
            # "The miners it had taken hostage": who was taken stands before the clause.
            tokens[state.i] = replace(state, dep="oprd", head=verb.i)
            continue
        if state.is_verb and state.dep == "conj":
            tokens[state.i] = replace(state, tag="NN", dep="oprd", head=verb.i)
            continue
        inner = tokens[state.i - 1]
        own = inner.head == state.i and inner.dep == "compound" and inner.is_noun
        if not own or state.dep not in ("conj", "pobj", "dobj"):
            continue
        tokens[inner.i] = replace(inner, dep=state.dep, head=state.head)
        tokens[state.i] = replace(state, dep="oprd", head=verb.i)
        for token in tokens[: inner.i]:
            if token.head == state.i:
                tokens[token.i] = replace(token, head=inner.i)


def _verb(tokens: list[Token], state: Token) -> Token | None:
    """Return the verb of taking that the phrase of `state` belongs to, if it stands before."""
    token = state
    for _ in range(_LONGEST):
        above = tokens[token.head]
        if above.i == token.i:
            return None
        if above.is_verb and above.i != state.i:
            return above if above.lower in _TAKING and above.i < state.i else None
        if token.dep not in (*_NOMINAL, "prep"):
            return None
        token = above
    return None
