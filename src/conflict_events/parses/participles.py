"""Participles read as the past of a clause: "freed a clerk taken hostage", "jailed men held here".

Who stands before them did nothing: they were taken, given, held. Some forms are never a past; of
the others those are none that follow a verb which no clause follows, and have no object.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_PARTICIPLES = words("never-past-tense")
_BEFORE_PEOPLE = words("never-before-a-clause")
_AUXILIARIES = ("aux", "auxpass")
_OBJECTS = ("dobj", "ccomp", "xcomp")


def participial(tokens: list[Token]) -> None:
    """Hang such a form on the noun before it, and the noun on the verb before that, in place."""
    for form in tuple(tokens):
        above = tokens[form.head]
        if form.dep != "ccomp" or not above.is_verb:
            continue
        own = [t for t in tokens if t.head == form.i]
        held = above.lower in _BEFORE_PEOPLE and form.tag in ("VBD", "VBN")
        held = held and not any(t.dep == "dobj" for t in own)
        if form.lower not in _PARTICIPLES and not held:
            continue
        noun = next((t for t in own if t.dep == "nsubj" and t.i == form.i - 1), None)
        if noun is None or above.i > noun.i or any(t.dep in _AUXILIARIES for t in own):
            continue
        if any(t.head == above.i and t.i != form.i and t.dep in _OBJECTS for t in tokens):
            continue
        if any(t.dep == "mark" for t in own):
            continue
        tokens[noun.i] = replace(noun, head=above.i, dep="dobj")
        tokens[form.i] = replace(form, head=noun.i, dep="acl", tag="VBN")
