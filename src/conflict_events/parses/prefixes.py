"""Mending words that a hyphen tears from their prefix: "Troops re-entered the town", "his ex-wife".

So also "two non-locals". A tokenizer parts "re-entered" into three, and a parser then takes "re"
for the verb.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_AGAIN = "re"
_OF_NOUNS = frozenset(("ex", "non"))


def prefixed(tokens: list[Token]) -> None:
    """Make the verb behind "re-" the head of what hangs on its parts, in place."""
    for prefix in tuple(tokens[:-2]):
        hyphen, verb = tokens[prefix.i + 1], tokens[prefix.i + 2]
        again = prefix.lower == _AGAIN and verb.tag.startswith("VB")
        former = prefix.lower in _OF_NOUNS and verb.tag.startswith("NN")
        if not (again or former) or hyphen.text != "-":
            continue
        if prefix.end != hyphen.start or hyphen.end != verb.start:
            continue
        parts = (prefix.i, verb.i, hyphen.i)
        head, dep = _outer_link(tokens, parts)
        for token in tuple(tokens):
            if token.i not in parts and token.head in parts:
                tokens[token.i] = replace(token, head=verb.i)
        tag = "VBD" if head == verb.i and verb.tag == "VBN" else verb.tag
        below = "compound" if former else "punct"
        tokens[verb.i] = replace(verb, head=head, dep=dep, tag=tag)
        for part in (prefix, hyphen):
            kind = prefix.tag if former and part is prefix else "HYPH"
            tokens[part.i] = replace(part, head=verb.i, dep=below, tag=kind)


def _outer_link(tokens: list[Token], parts: tuple[int, int, int]) -> tuple[int, str]:
    """Return the head and label by which the parts hang on the rest of the sentence."""
    if any(tokens[i].head == i for i in parts):
        return parts[1], "ROOT"
    return next((tokens[i].head, tokens[i].dep) for i in parts if tokens[i].head not in parts)
