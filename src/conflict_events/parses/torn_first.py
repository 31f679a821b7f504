"""The first of a list, hung on the conjunction before: "after a clerk, a nun and a boy died"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_SUBJECTS = ("nsubj", "nsubjpass")


def torn_first(tokens: list[Token]) -> None:
    """Make a noun that hangs on the conjunction of a clause the first of its listed subjects."""
    for first in tokens:
        mark = tokens[first.head]
        if first.dep != "pobj" or mark.dep != "mark" or not first.is_noun:
            continue
        if first.i + 1 >= len(tokens) or tokens[first.i + 1].text != ",":
            continue
        verb = tokens[mark.head]
        subject = next((t for t in tokens if t.head == verb.i and t.dep in _SUBJECTS), None)
        if subject is None or not first.i < subject.i < verb.i:
            continue
        if not any(t.head == subject.i and t.lower == "and" for t in tokens):
            continue  # "after the talks, rebels left"
        tokens[first.i] = replace(first, head=verb.i, dep=subject.dep)
        tokens[subject.i] = replace(subject, head=first.i, dep="conj")
