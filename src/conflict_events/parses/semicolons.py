"""Clauses before a semicolon, read as what the clause behind it says: "A bomb killed four; ..."."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token
from conflict_events.parses.words import words

_SAYING = words("words-of-saying")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def parted(tokens: list[Token]) -> None:
    """Make a clause before a semicolon no complement: "A bomb killed four; no group claimed it".

    What is said may have semicolons in it ("A fell; B fled, the army said"), unless the speaker
    has words of its own behind the verb ("A fell; the army said it would return").
    """
    for mark in tokens:
        if mark.text != ";":
            continue
        first = next(
            (t for t in tokens[: mark.i] if t.dep == "ccomp" and t.head > mark.i and t.is_verb),
            None,
        )
        if first is None:
            continue
        main = tokens[first.head]
        own = [t for t in tokens if t.head == main.i and t.i > mark.i]
        acts = any(
            t.dep in ("dobj", "acomp", "attr") or (t.dep == "ccomp" and t.i > main.i) for t in own
        )
        if not any(t.dep in _SUBJECTS for t in own) or (main.lower in _SAYING and not acts):
            continue
        outer = first.i if main.head == main.i else main.head
        tokens[first.i] = replace(first, head=outer, dep=main.dep)
        tokens[main.i] = replace(main, head=first.i, dep="conj")
