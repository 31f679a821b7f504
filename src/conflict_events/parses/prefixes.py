"""Mending verbs that a hyphen tears from their prefix: "Troops re-entered the town".

A tokenizer parts "re-entered" into three, and a parser then takes "re" for the verb.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_AGAIN = "re"


def prefixed(tokens: list[Token]) -> None:
    """Make the verb behind "re-" the head of what hangs on its parts, in place."""
    for prefix in tuple(tokens[:-2]):
        hyphen, verb = tokens[prefix.i + 1], tokens[prefix.i + 2]
        if prefix.lower != _AGAIN or hyphen.text != "-" or not verb.tag.startswith("VB"):
            continue
        if prefix.end != hyphen.start or hyphen.end != verb.start:
            continue
        parts = (prefix.i, verb.i, hyphen.i)
        head, dep = _outer_link(tokens, parts)
        for token in tuple(tokens):
            if token.i not in parts and token.head in parts:
                tokens[token.i] = replace(token, head=verb.i)
        tag = "VBD" if head == verb.i and verb.tag == "VBN" else verb.tag
        tokens[verb.i] = replace(verb, head=head, dep=dep, tag=tag)
        for part in (prefix, hyphen):
            tokens[part.i] = replace(part, head=verb.i, dep="punct", tag="HYPH")


def _outer_link(tokens: list[Token], parts: tuple[int, int, int]) -> tuple[int, str]:
    """Return the head and label by which the parts hang on the rest of the sentence."""
    if any(tokens[i].head == i for i in parts):
        return parts[1], "ROOT"
    return next((tokens[i].head, tokens[i].dep) for i in parts if tokens[i].head not in parts)
