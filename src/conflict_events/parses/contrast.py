"""Agents that are denied for others: "killed not by rebels but by soldiers"."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.parses.types import Token


def contrasted(tokens: list[Token]) -> None:
    """Make the second "by" the agent where "not" stands before the first, in place."""
    for first in tokens:
        if first.lower != "by" or first.dep not in ("agent", "prep"):
            continue
        denied = any(t.head == first.i and t.dep == "neg" and t.i < first.i for t in tokens)
        if not denied and tokens[first.i - 1].lower != "not":
            continue
        second = next(
            (t for t in tokens if t.head == first.i and t.dep == "conj" and t.lower == "by"), None
        )
        if second is not None:
            tokens[second.i] = replace(second, head=first.head, dep=first.dep)
            tokens[first.i] = replace(first, dep="dep")
