"""Mending parses that take a word of doubt before a noun for the verb.

"Four alleged Shabaab fighters died" is at times read as if four alleged that fighters died. A
bare number alleges nothing, and a clause that is alleged follows a "that" or a comma.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_DOUBTED = words("doubted-of-people")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
_SUBJECTS = ("nsubj", "nsubjpass")


def undoubted(tokens: list[Token]) -> None:
    """Make a doubted noun the subject: "four alleged fighters died"."""
    for verb in tuple(tokens):
        if verb.lower not in _DOUBTED or verb.tag != "VBD" or not verb.i:
            continue
        if verb.dep == "amod" and verb.head > verb.i:
            number = tokens[verb.i - 1]
            tokens[verb.i] = replace(verb, tag="VBN")
            if number.tag == "CD" and number.dep in _SUBJECTS:
                tokens[number.i] = replace(number, head=verb.head, dep="nummod")
        else:
            _give_noun(tokens, verb)


def _give_noun(tokens: list[Token], verb: Token) -> None:
    number = tokens[verb.i - 1]
    if number.tag != "CD" or number.head != verb.i or number.dep not in _SUBJECTS:
        return
    main = next(
        (t for t in tokens[verb.i + 1 :] if t.head == verb.i and t.dep in ("ccomp", "conj", "dep")),
        None,
    )
    if main is None:
        _give_headline(tokens, verb, number)
        return
    if main.tag not in _FINITE:
        return
    noun = next((t for t in tokens if t.head == main.i and t.dep in _SUBJECTS), None)
    if noun is None or not noun.is_noun:
        return
    if _first(tokens, noun) != verb.i + 1:
        return
    root = verb.head == verb.i
    tokens[main.i] = replace(main, head=main.i if root else verb.head, dep=verb.dep)
    tokens[verb.i] = replace(verb, head=noun.i, dep="amod", tag="VBN")
    tokens[number.i] = replace(number, head=noun.i, dep="nummod")
    for token in tuple(tokens):
        if token.head == verb.i and token.i not in (number.i, main.i, verb.i):
            tokens[token.i] = replace(token, head=main.i)


def _give_headline(tokens: list[Token], verb: Token, number: Token) -> None:
    """Read a headline's noun with its participle: "four alleged fighters killed in raid"."""
    noun = next((t for t in tokens if t.head == verb.i and t.dep == "dobj" and t.is_noun), None)
    if noun is None or _first(tokens, noun) != verb.i + 1:
        return
    if not any(t.head == noun.i and t.dep == "acl" and t.tag == "VBN" for t in tokens):
        return
    root = verb.head == verb.i
    for token in tuple(tokens):
        if token.head == verb.i and token.i not in (verb.i, noun.i):
            tokens[token.i] = replace(token, head=noun.i)
    tokens[noun.i] = replace(noun, head=noun.i if root else verb.head, dep=verb.dep)
    tokens[verb.i] = replace(verb, head=noun.i, dep="amod", tag="VBN")
    tokens[number.i] = replace(number, head=noun.i, dep="nummod")


def _first(tokens: list[Token], noun: Token) -> int:
    return min((t.i for t in tokens if t.head == noun.i and t.i < noun.i), default=noun.i)
