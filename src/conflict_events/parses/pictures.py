"""Papers and pictures that tell: "Video posted online showed police beating a man".

A parser may read "video posted online" as a clause of its own and leave the showing without a
subject.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_PAPERS = words("papers-and-pictures")
_PARTICIPLES = ("VBN", "VBD", "VBG")


def shown(tokens: list[Token]) -> None:
    """Give such verbs their subject, in place."""
    for paper in tuple(tokens):
        if paper.lower not in _PAPERS or paper.dep not in ("nsubj", "nsubjpass"):
            continue
        made = tokens[paper.head]
        verb = tokens[made.head]
        if made.tag not in _PARTICIPLES or made.i != paper.i + 1 or verb.i <= made.i:
            continue
        if made.dep not in ("ccomp", "csubj", "advcl") or not verb.is_verb:
            continue
        if any(t.head == verb.i and t.dep in ("nsubj", "nsubjpass") for t in tokens):
            continue
        tokens[paper.i] = replace(paper, head=verb.i, dep="nsubj")
        tokens[made.i] = replace(
            made, head=paper.i, dep="acl", tag="VBG" if made.tag == "VBG" else "VBN"
        )
