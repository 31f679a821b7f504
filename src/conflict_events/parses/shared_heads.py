"""Peoples before one noun, of which the first was read as a name: "Hutu and Tutsi militias"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def shared(tokens: list[Token]) -> None:
    """Make such a name a modifier of the noun, coordinated with the other, in place."""
    for first, joint, second, noun in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        if joint.lower != "and" or first.tag != "NNP" or noun.tag != "NNS":
            continue
        if not second.text[:1].isupper() or second.head != noun.i or first.head != noun.head:
            continue
        if first.dep not in _SUBJECTS or noun.dep not in _SUBJECTS:
            continue
        tokens[first.i] = replace(first, head=noun.i, dep="compound")
        tokens[joint.i] = replace(joint, head=first.i, dep="cc")
        tokens[second.i] = replace(second, head=first.i, dep="conj")
