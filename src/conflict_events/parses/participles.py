"""Forms that only a participle has, read as the past of a clause: "freed a clerk taken hostage".

Who stands before them did nothing: they were taken, given, beaten.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_PARTICIPLES = words("never-past-tense")
_AUXILIARIES = ("aux", "auxpass")
_OBJECTS = ("dobj", "ccomp", "xcomp")


def participial(tokens: list[Token]) -> None:
    """Hang such a form on the noun before it, and the noun on the verb before that, in place."""
    for form in tuple(tokens):
        above = tokens[form.head]
        if form.lower not in _PARTICIPLES or form.dep != "ccomp" or not above.is_verb:
            continue
        own = [t for t in tokens if t.head == form.i]
        noun = next((t for t in own if t.dep == "nsubj" and t.i == form.i - 1), None)
        if noun is None or above.i > noun.i or any(t.dep in _AUXILIARIES for t in own):
            continue
        if any(t.head == above.i and t.i != form.i and t.dep in _OBJECTS for t in tokens):
            continue
        if any(t.dep == "mark" for t in own):
            continue
        tokens[noun.i] = replace(noun, head=above.i, dep="dobj")
        tokens[form.i] = replace(form, head=noun.i, dep="acl", tag="VBN")
