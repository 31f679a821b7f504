"""Outcomes hung on those who deal with a suspect: "hunt a man who shot at a bus, killing two".

A parser often reads the participle at the end as what the police did. Where the main verb only
deals with a suspect and a clause between tells of a deed, the outcome is that deed's.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_OUTCOMES = words("ends-in-harm")
_DEALING = words("deal-with-a-suspect")
"""Verbs of what is done about a suspect."""


def reattached(tokens: list[Token]) -> None:
    """Hang such outcomes on the deed of the suspect, in place."""
    for outcome in tokens:
        if outcome.lower not in _OUTCOMES or outcome.tag != "VBG" or outcome.dep != "advcl":
            continue
        main = tokens[outcome.head]
        if main.i > outcome.i or main.lower not in _DEALING:
            continue
        deed = next(
            (
                t
                for t in reversed(tokens[main.i + 1 : outcome.i])
                if t.is_verb and t.dep in ("relcl", "pcomp") and t.tag.startswith("VB")
            ),
            None,
        )
        if deed is not None:
            tokens[outcome.i] = replace(outcome, head=deed.i)
