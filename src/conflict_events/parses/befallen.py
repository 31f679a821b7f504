"""What befell the subject of a passive, read as what it did: "were dragged off a bus and shot".

A participle that looks like a past verb, coordinated with a passive and without a subject or an
object of its own, is one of the passive's.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_BEFALLS = words("done-to-their-subject")
"""Participles of what nobody does without an object."""
_OWN = ("nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "aux", "auxpass")


def befallen(tokens: list[Token]) -> None:
    """Read such verbs as participles, in place."""
    for verb in tokens:
        if verb.tag != "VBD" or verb.dep != "conj" or verb.lower not in _BEFALLS:
            continue
        above = tokens[verb.head]
        passive = any(t.head == above.i and t.dep == "auxpass" for t in tokens)
        if passive and not any(t.head == verb.i and t.dep in _OWN for t in tokens):
            tokens[verb.i] = replace(verb, tag="VBN")
