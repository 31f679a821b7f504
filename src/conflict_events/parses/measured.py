"""Relative clauses that a parser hangs on a measure: "three days of fighting that killed 60"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.text.calendar_names import UNITS


def measured(tokens: list[Token]) -> None:
    """Hang the clause on what was measured, in place."""
    for verb in tuple(tokens):
        if verb.dep != "relcl" or tokens[verb.head].lower not in UNITS:
            continue
        links = [
            t for t in tokens[verb.head + 1 : verb.i] if t.head == verb.head and t.lower == "of"
        ]
        nouns = [
            t
            for t in tokens[verb.head + 1 : verb.i]
            if t.dep == "pobj" and any(t.head == link.i for link in links)
        ]
        if nouns:
            tokens[verb.i] = replace(verb, head=nouns[-1].i)
