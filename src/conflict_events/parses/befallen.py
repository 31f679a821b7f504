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
_NEEDY = words("need-an-object-in-headlines")
_STOPS = frozenset((".", "!", "?", '"', "\u201d", "''"))
_COMPLETE = ("nsubjpass", "dobj", "dative", "ccomp", "xcomp", "aux", "auxpass")
_OWN = ("nsubj", "nsubjpass", "dobj", "ccomp", "xcomp", "aux", "auxpass")


def shortened(tokens: list[Token]) -> None:
    """Read as passives, in place, verbs without "was": "Houses burned by troops", "Curfew imposed".

    A phrase of who did it tells so anywhere; in a line without a full stop verbs that need an
    object and have none.
    """
    line = bool(tokens) and tokens[-1].text not in _STOPS
    for verb in tuple(tokens):
        if verb.tag != "VBD":
            continue
        own = [t for t in tokens if t.head == verb.i and t.i != verb.i]
        subject = next((t for t in own if t.dep == "nsubj" and t.i < verb.i), None)
        if subject is None or any(t.dep in _COMPLETE for t in own):
            continue
        behind = tokens[verb.i + 1] if verb.i + 1 < len(tokens) else None
        bare = line and verb.lower in _NEEDY and (behind is None or behind.tag in ("IN", "TO"))
        if bare or any(t.dep == "agent" for t in own):
            tokens[verb.i] = replace(verb, tag="VBN")
            tokens[subject.i] = replace(subject, dep="nsubjpass")


def befallen(tokens: list[Token]) -> None:
    """Read such verbs as participles, in place."""
    for verb in tuple(tokens):
        if (number := _counted(tokens, verb)) is not None:
            tokens[verb.i] = replace(verb, head=number.i, dep="acl", tag="VBN")
        if verb.tag != "VBD" or verb.dep != "conj" or verb.lower not in _BEFALLS:
            continue
        above = tokens[verb.head]
        passive = any(t.head == above.i and t.dep == "auxpass" for t in tokens)
        if passive and not any(t.head == verb.i and t.dep in _OWN for t in tokens):
            tokens[verb.i] = replace(verb, tag="VBN")


def _counted(tokens: list[Token], verb: Token) -> Token | None:
    """Return the number that "wounded" is said of: "the clinic had treated 18 wounded"."""
    before = tokens[verb.i - 1] if verb.i else verb
    own = before.tag == "CD" and before.dep == "dobj" and before.head == verb.head
    return before if own and verb.dep == "advcl" and verb.tag in ("VBN", "JJ") else None
