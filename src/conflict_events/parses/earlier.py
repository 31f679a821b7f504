"""Mending parses that take "earlier" for what somebody is: "Hours earlier gunmen raided a farm"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.text.calendar_names import UNITS

_SINCE = frozenset(("earlier", "later", "before", "afterwards", "ago"))
_SUBJECTS = ("nsubj", "nsubjpass")


def told_before(tokens: list[Token]) -> None:
    """Hang "hours earlier" on the verb, not on its subject."""
    for token in tuple(tokens):
        subject = tokens[token.head]
        if token.lower not in _SINCE or token.i >= subject.i or subject.dep not in _SUBJECTS:
            continue
        measures = [t for t in tokens[: token.i] if t.head == token.i and t.lower in UNITS]
        if measures:
            tokens[token.i] = replace(token, head=subject.head, dep="advmod", tag="RB")
