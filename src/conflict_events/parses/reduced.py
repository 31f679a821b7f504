"""Reduced relatives taken for the main verb: "the senator, shot at a rally, died on Monday".

A participle of what befalls people, behind its noun and without an object, is not what the
sentence says where a second verb follows that has no subject of its own and that no "and" joins:
two bare verbs cannot share one subject.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_BEFALLS = words("done-to-their-subject")
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_WITHOUT = frozenset(("dobj", "aux", "auxpass", "cc", "ccomp", "nsubjpass"))
"""What the participle cannot have: an object, a helper, a coordination."""
_OWN = frozenset(("nsubj", "nsubjpass", "mark", "expl", "csubj"))
_SCENE = ("prep", "npadvmod")
_ABOVE = ("ccomp", "conj", "dep", "advcl")


def reduced(tokens: list[Token]) -> None:
    """Hang such a participle on its noun and give the verb behind its place, in place."""
    for i in range(len(tokens)):
        verb = tokens[i]
        if verb.tag not in ("VBD", "VBN") or verb.lower not in _BEFALLS:
            continue
        own = [t for t in tokens if t.head == verb.i and t.i != verb.i]
        subject = next((t for t in own if t.dep == "nsubj" and t.i < verb.i), None)
        if subject is None or subject.tag == "PRP":
            continue
        main = _main(tokens, verb)
        if main is None or any(t.dep in _WITHOUT for t in own if t.i < main.i and t.i != main.i):
            continue
        _hang(tokens, verb, subject, main)


def _main(tokens: list[Token], verb: Token) -> Token | None:
    """Return the finite verb behind that has no subject and no joining word of its own."""
    for token in tokens[verb.i + 2 :]:
        beside = token.head == verb.i and token.dep in _ABOVE
        beside |= token.head == verb.head != verb.i and token.dep == "conj" and verb.dep in _ABOVE
        over = verb.head == token.i and verb.dep in ("csubj", "advcl")
        if not (beside or over):
            continue
        own = [t for t in tokens if t.head == token.i and t.i != token.i]
        helped = any(t.dep in ("aux", "auxpass") and t.tag in (*_FINITE, "MD") for t in own)
        if not (token.tag in _FINITE or helped) or any(
            t.dep in _OWN and t.i != verb.i for t in own
        ):
            return None
        helpers = (t.i for t in own if t.i > verb.i and t.dep in ("aux", "auxpass", "neg"))
        first = min(helpers, default=token.i)
        joined = tokens[first - 1].dep == "cc" or tokens[first - 1].tag in ("CC", "WDT", "WP")
        apart = tokens[first - 1].text == ","
        return None if joined or apart is not (tokens[verb.i - 1].text == ",") else token
    return None


def _hang(tokens: list[Token], verb: Token, subject: Token, main: Token) -> None:
    """Make `main` the verb of the clause and `verb` what is said of its subject."""
    passive = any(t.head == main.i and t.dep == "auxpass" for t in tokens)
    if verb.dep == "advcl" and verb.head == main.i:
        # "hours after a rocket fired from there hit a house": the clause is that of its verb
        tokens[main.i] = replace(main, dep="advcl")
        for token in tuple(tokens[: subject.i]):
            if token.head == verb.i:
                tokens[token.i] = replace(token, head=main.i)
    elif verb.head != main.i:
        above = main.i if verb.head == verb.i else verb.head
        tokens[main.i] = replace(main, head=above, dep=verb.dep)
    tokens[subject.i] = replace(subject, head=main.i, dep="nsubjpass" if passive else "nsubj")
    tokens[verb.i] = replace(verb, head=subject.i, dep="acl", tag="VBN")
    for token in tuple(tokens[: subject.i]):
        if token.head == verb.i and token.dep in ("mark", "advmod"):
            tokens[token.i] = replace(token, head=main.i)
    for token in tuple(tokens[verb.i + 1 :]):
        if token.i > main.i and token.head == verb.i and token.dep == "punct":
            tokens[token.i] = replace(token, head=main.i)
        elif token.i < main.i and token.head == main.i and token.dep in _SCENE:
            tokens[token.i] = replace(token, head=verb.i)
