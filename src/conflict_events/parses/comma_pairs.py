"""Headlines that join two with a comma: "Thai, Cambodian troops trade fire", "Police, mob clash".

The parser takes the first for an adverbial; it is a member of the pair.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.text.calendar_names import CALENDAR

_SUBJECTS = ("nsubj", "nsubjpass")
_ENDS = (".", "!", "?")
_PLURAL = ("NNS", "NNPS")
_BESIDE = 2
"""Index of the second of the pair."""


def paired(tokens: list[Token]) -> None:
    """Join such a pair, in place: nouns as subjects, adjectives as those of one noun."""
    if len(tokens) <= _BESIDE + 1 or tokens[1].text != "," or tokens[-1].text in _ENDS:
        return
    first, second = tokens[0], tokens[_BESIDE]
    if any(t.text == "," for t in tokens[_BESIDE:]) or first.lower in CALENDAR:
        return
    if first.tag in _PLURAL and second.tag in _PLURAL:
        noun = second
    elif second.tag == "JJ" and second.text[:1].isupper() and first.tag in ("JJ", "NNP"):
        noun = tokens[second.head]
    else:
        return
    verb = tokens[noun.head]
    told = noun.dep in _SUBJECTS and noun.tag in _PLURAL and verb.tag in ("VBP", "VB")
    if not told or verb.dep != "ROOT" or verb.i < noun.i or first.i == verb.i:
        return
    if noun is second:
        tokens[0] = replace(first, head=verb.i, dep=noun.dep)
        tokens[second.i] = replace(second, head=0, dep="conj")
    else:
        tokens[0] = replace(first, tag="JJ", head=noun.i, dep="amod")
        tokens[second.i] = replace(second, head=0, dep="conj")
    tokens[1] = replace(tokens[1], head=0)
