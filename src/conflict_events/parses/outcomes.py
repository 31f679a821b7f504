"""Outcomes hung on those who deal with a suspect: "hunt a man who shot at a bus, killing two".

A parser often reads the participle at the end as what the police did. Where the main verb only
deals with a suspect and a clause between tells of a deed, the outcome is that deed's. What came
of attacks is also hung on since when: "stepped up raids since the truce ended, killing nine".
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_OUTCOMES = words("ends-in-harm")
_DEALING = words("deal-with-a-suspect")
"""Verbs of what is done about a suspect."""
_BEGINNING = words("tell-when-it-began")
_DEEDS = words("nouns-of-harm")


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


def since_when(tokens: list[Token]) -> None:
    """Hang what came of attacks on who made them, not on since when they did, in place."""
    for result in tokens:
        began = tokens[result.head]
        above = tokens[began.head]
        if result.tag != "VBG" or (result.dep, began.dep) != ("advcl", "advcl"):
            continue
        behind = above.i < began.i < result.i and tokens[began.i + 1].text == ","
        if not behind or began.lower not in _BEGINNING:
            continue
        if any(t.head == above.i and t.dep == "dobj" and t.lower in _DEEDS for t in tokens):
            tokens[result.i] = replace(result, head=above.i)
