"""The first of a list, hung on the conjunction before: "after a clerk, a nun and a boy died"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token

_SUBJECTS = ("nsubj", "nsubjpass")


_WHEN = frozenset(("after", "before", "since", "until"))
_LISTED = ("appos", "conj")


def torn_first(tokens: list[Token]) -> None:
    """Make a noun that hangs on the conjunction of a clause the first of its listed subjects."""
    for first in tuple(tokens):
        if tokens[first.head].dep == "prep":
            _from_preposition(tokens, first)
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


def _from_preposition(tokens: list[Token], first: Token) -> None:
    """Do so where "after" was read as a preposition: "after a clerk, a nun, and Vega were shot"."""
    mark = tokens[first.head]
    if first.dep != "pobj" or mark.lower not in _WHEN or not first.is_noun:
        return
    last = next((t for t in tokens[first.i + 1 :] if t.dep in _SUBJECTS), None)
    if last is None or tokens[last.head].i < last.i or tokens[last.head].dep != "conj":
        return
    start = min((t.i for t in tokens[: last.i] if t.head == last.i), default=last.i)
    if tokens[start - 1].dep != "cc" or tokens[start - 2].text != ",":
        return
    if any(t.is_verb or t.dep == "nsubj" for t in tokens[first.i : start]):
        return
    chain = [first, *(t for t in tokens[:start] if t.head == first.i and t.dep in _LISTED)]
    if len(chain) == 1 or any(t.text == "," for t in tokens[: first.i] if t.i > mark.i):
        return
    verb = tokens[last.head]
    tokens[verb.i] = replace(verb, head=mark.head, dep="advcl")
    tokens[mark.i] = replace(mark, head=verb.i, dep="mark")
    tokens[start - 1] = replace(tokens[start - 1], head=chain[-1].i)
    tokens[first.i] = replace(first, head=verb.i, dep=last.dep)
    for member in chain[1:]:
        tokens[member.i] = replace(member, dep="conj")
    tokens[last.i] = replace(last, head=chain[-1].i, dep="conj")
