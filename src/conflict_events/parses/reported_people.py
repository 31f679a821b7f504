"""People of whom something is said, read as its object: "police said a nurse and two men died".

Nobody says people: what looks like the object of a verb of saying, joined to the subject of the
clause behind, is a subject of that clause too.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_SAYING = words("words-of-saying")
_TELLING = frozenset(("told", "tells"))
"""These have people as objects."""
_SUBJECTS = ("nsubj", "nsubjpass")


def reported(tokens: list[Token]) -> None:
    """Make the first of the people and the clause behind them what a verb of saying says."""
    for verb in tokens:
        saying = tokens[verb.head]
        if verb.dep == "ccomp" and verb.is_verb and saying.lower in _SAYING - _TELLING:
            _give_subject(tokens, saying, verb)
        if verb.dep != "conj" or saying.lower not in _SAYING - _TELLING or not verb.is_verb:
            continue
        subject = next((t for t in tokens if t.head == verb.i and t.dep in _SUBJECTS), None)
        if subject is None or not saying.i < subject.i < verb.i:
            continue
        first = next(
            (t for t in tokens if t.head == saying.i and t.dep == "dobj" and t.is_noun), None
        )
        if first is None or not saying.i < first.i < subject.i:
            continue
        between = tokens[first.i + 1 : subject.i]
        joined = any(t.lower == "and" and t.head == first.i for t in between)
        comma = any(t.text == "," for t in between)
        if comma == joined or (comma and not _begins_list(tokens, first, subject)):
            continue  # "confirmed the raid, and two men were arrested"
        tokens[first.i] = replace(first, head=verb.i, dep=subject.dep)
        tokens[subject.i] = replace(subject, head=first.i, dep="conj")
        tokens[verb.i] = replace(verb, dep="ccomp")


def _give_subject(tokens: list[Token], saying: Token, verb: Token) -> None:
    """Make the object of "allege A and two men planted a bomb" the subject of what they did."""
    if verb.tag not in ("VBD", "VBZ", "VBP"):
        return
    if any(t.head == verb.i and t.dep in (*_SUBJECTS, "mark", "expl") for t in tokens):
        return
    whom = next((t for t in tokens if t.head == saying.i and t.dep == "dobj" and t.is_noun), None)
    if whom is None or not saying.i < whom.i < verb.i:
        return
    if not any(t.text == "," for t in tokens[whom.i : verb.i]):
        tokens[whom.i] = replace(whom, head=verb.i, dep="nsubj")


def _begins_list(tokens: list[Token], first: Token, subject: Token) -> bool:
    """Whether it is the first of three or more: "a nurse, two boys and a guard died"."""
    new = any(t.head == first.i and (t.lower in ("a", "an") or t.tag == "CD") for t in tokens)
    more = any(t.head == subject.i and t.lower == "and" for t in tokens)
    return new and more and tokens[first.i + 1].text == ","
