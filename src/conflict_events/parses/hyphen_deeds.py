"""Deeds of two words joined by a hyphen, read as if they described what they befell.

"Police lathi-charged teachers" is often read as teachers who were charged, with the police among
their modifiers, so that the sentence has no verb.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_FIRST = words("first-half-of-a-deed")
_MODIFIERS = ("nmod", "compound", "amod", "npadvmod")
_BOUND = ("det", "poss")


def enacted(tokens: list[Token]) -> None:
    """Make such a deed the verb between who does it and whom it befalls, in place."""
    for verb in tuple(tokens):
        if verb.dep != "amod" or verb.tag not in ("VBN", "VBD") or verb.head <= verb.i:
            continue
        first = verb.i - 2
        if first < 1 or tokens[verb.i - 1].text != "-" or tokens[first].lower not in _FIRST:
            continue
        noun = tokens[verb.head]
        own = [t for t in tokens if t.head == noun.i and t.i < first]
        doers = [t for t in own if t.dep in _MODIFIERS and t.is_noun]
        if noun.dep != "ROOT" or not doers or any(t.dep in _BOUND for t in own):
            continue
        doer = doers[-1]
        for token in own:
            if token.i != doer.i:
                tokens[token.i] = replace(token, head=doer.i)
        tokens[doer.i] = replace(doer, head=verb.i, dep="nsubj")
        tokens[verb.i] = replace(verb, head=verb.i, dep="ROOT", tag="VBD")
        tokens[noun.i] = replace(noun, head=verb.i, dep="dobj")
