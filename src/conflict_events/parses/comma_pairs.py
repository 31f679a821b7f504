"""Headlines that join two with a comma: "Thai, Cambodian troops trade fire", "Police, mob clash".

The parser takes the first for an adverbial, for what "as" governs ("Two killed as police, mob
clash"), or for the whole line ("Captain, two guards slain"); it is a member of the pair.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words
from conflict_events.text.calendar_names import CALENDAR

_SUBJECTS = ("nsubj", "nsubjpass")
_ENDS = (".", "!", "?")
_PLURAL = ("NNS", "NNPS")
_COMMON = ("NN", "NNS")
_BESIDE = 2
"""Words from the first of the pair to the second."""
_OPENING = frozenset(("as", "after", "when", "while", "before"))
_BEFALLS = words("done-to-their-subject")


def paired(tokens: list[Token]) -> None:
    """Join such a pair, in place: nouns as subjects, adjectives as those of one noun."""
    if len(tokens) <= _BESIDE + 1 or tokens[-1].text in _ENDS:
        return
    commas = [t.i for t in tokens if t.text == ","]
    if len(commas) != 1:
        return
    at = commas[0] - 1
    if at < 0:
        return
    if at == 0:
        _lead(tokens)
    elif tokens[at - 1].lower in _OPENING:
        _clause(tokens, at)
    _listed(tokens, at)


def _lead(tokens: list[Token]) -> None:
    """Join a pair that opens the line."""
    first, second = tokens[0], tokens[_BESIDE]
    if first.lower in CALENDAR:
        return
    if first.tag in _PLURAL and second.tag in _PLURAL:
        noun = second
    elif second.tag == "JJ" and second.text[:1].isupper() and first.tag in ("JJ", "NNP"):
        noun = tokens[second.head]
    else:
        return
    verb = tokens[noun.head]
    told = noun.dep in _SUBJECTS and noun.tag in _PLURAL and verb.tag in ("VBP", "VB")
    whole = verb.dep == "ROOT" or (verb.dep == "ccomp" and any(t.text == ";" for t in tokens))
    if not told or not whole or verb.i < noun.i or first.i == verb.i:
        return
    if noun is second:
        tokens[0] = replace(first, head=verb.i, dep=noun.dep)
        tokens[second.i] = replace(second, head=0, dep="conj")
    else:
        tokens[0] = replace(first, tag="JJ", head=noun.i, dep="amod")
        tokens[second.i] = replace(second, head=0, dep="conj")
    tokens[1] = replace(tokens[1], head=0)


def _clause(tokens: list[Token], at: int) -> None:
    """Join a pair behind "as", whose clause the line ends with: "Two hurt as police, mob clash"."""
    opening, first, second = tokens[at - 1], tokens[at], tokens[at + _BESIDE]
    verb, above = tokens[second.head], tokens[opening.head]
    if first.head != opening.i or first.dep != "pobj" or not {first.tag, second.tag} <= {*_PLURAL}:
        return
    if second.dep != "nsubj" or verb.dep != "ROOT" or verb.tag not in ("VBP", "VB"):
        return
    if above.head != verb.i or above.i > opening.i:
        return
    tokens[above.i] = replace(above, head=above.i, dep="ROOT")
    tokens[verb.i] = replace(verb, head=above.i, dep="advcl")
    tokens[opening.i] = replace(opening, head=verb.i, dep="mark")
    tokens[first.i] = replace(first, head=verb.i, dep="nsubj")
    tokens[at + 1] = replace(tokens[at + 1], head=first.i)
    tokens[second.i] = replace(second, head=first.i, dep="conj")


def _listed(tokens: list[Token], at: int) -> None:
    """Join those to whom a deed was done: "Captain, two guards slain by rebels"."""
    first = tokens[at]
    second = next((t for t in tokens if t.head == at and t.dep == "appos" and t.i > at), None)
    if first.dep != "ROOT" or first.tag not in _COMMON or second is None:
        return
    verb = tokens[second.i + 1] if second.i + 1 < len(tokens) else second
    done = verb.dep == "acl" and verb.head == second.i and verb.lower in _BEFALLS
    if not done or second.tag not in _COMMON or verb.tag not in ("VBN", "VBD"):
        return
    tokens[verb.i] = replace(verb, head=verb.i, dep="ROOT", tag="VBN")
    tokens[at] = replace(first, head=verb.i, dep="nsubjpass")
    tokens[second.i] = replace(second, dep="conj")
