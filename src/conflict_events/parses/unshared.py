"""A side joined to a named one, read as a word before its noun: "the army and Maute fighters".

So also a name with its country: "the Iraqi Hashd and Turkish troops"; and one told by "a" or "an"
before several of another sort: "an opposition party and rights groups".
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_BODIES = words("side-by-one-word")
_MODIFIERS = frozenset(("nmod", "amod", "compound"))


def unshared(tokens: list[Token]) -> None:
    """Make the body one side and the noun with its name another, in place."""
    for body, joint, name, noun in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        if joint.lower != "and" or not name.text[:1].isupper() or not noun.is_noun:
            continue
        if not (body.tag in ("NNS", "NNPS") or body.lower in _BODIES):
            continue
        if body.dep not in _MODIFIERS or body.head != noun.i or name.head != body.i:
            continue
        tokens[body.i] = replace(body, tag=_noun(body), head=noun.head, dep=noun.dep)
        tokens[name.i] = replace(name, head=noun.i, dep="compound")
        tokens[noun.i] = replace(noun, head=body.i, dep="conj")
        if noun.head == noun.i:
            tokens[body.i] = replace(tokens[body.i], head=body.i)
        for kid in tokens[: body.i]:
            if kid.head == noun.i and kid.dep in ("det", "poss", "amod", "nummod"):
                tokens[kid.i] = replace(kid, head=body.i)
    _with_country(tokens)
    _one_and_many(tokens)


def _noun(body: Token) -> str:
    return body.tag if body.is_noun else "NN"


def _with_country(tokens: list[Token]) -> None:
    for home, name, joint, other, noun in zip(
        tokens, tokens[1:], tokens[2:], tokens[3:], tokens[4:], strict=False
    ):
        if joint.lower != "and" or name.tag != "NNP" or noun.tag not in ("NNS", "NN"):
            continue
        if not (home.text[:1].isupper() and other.text[:1].isupper() and home.head == noun.i):
            continue
        if name.dep != "npadvmod" or name.head != home.i or other.head != name.i:
            continue
        tokens[name.i] = replace(name, head=noun.head, dep=noun.dep)
        tokens[home.i] = replace(home, head=name.i, dep="amod")
        tokens[other.i] = replace(other, head=noun.i, dep="amod")
        tokens[noun.i] = replace(noun, head=name.i, dep="conj")
        if noun.head == noun.i:
            tokens[name.i] = replace(tokens[name.i], head=name.i)
        for kid in tokens[: home.i]:
            if kid.head == noun.i:
                tokens[kid.i] = replace(kid, head=name.i)


def _one_and_many(tokens: list[Token]) -> None:
    """Part "an opposition party and rights groups": no groups are one."""
    for one in tuple(tokens):
        many = tokens[one.head]
        if one.dep not in _MODIFIERS or not one.is_noun or many.tag != "NNS":
            continue
        joint = next((t for t in tokens[one.i : many.i] if t.lower == "and"), None)
        second = next((t for t in tokens if t.head == one.i and t.dep == "conj"), None)
        article = next((t for t in tokens[: one.i] if t.head == many.i and t.dep == "det"), None)
        if joint is None or second is None or not one.i < joint.i < second.i < many.i:
            continue
        if article is None or article.lower not in ("a", "an"):
            continue
        root = many.head == many.i
        tokens[one.i] = replace(one, dep=many.dep, head=one.i if root else many.head)
        tokens[second.i] = replace(second, head=many.i, dep="compound")
        tokens[joint.i] = replace(tokens[joint.i], head=one.i)
        tokens[many.i] = replace(many, head=one.i, dep="conj")
        for kid in tuple(tokens):
            if kid.head == many.i and kid.i < one.i:
                tokens[kid.i] = replace(kid, head=one.i)
