"""Inline gold: ``[role words]`` marks a span; the rest is plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"\[([a-z_]+) ([^\[\]]+)\]")


@dataclass(frozen=True)
class Marked:
    """A text without its marks, and the marked spans as (role, start, end)."""

    text: str
    spans: tuple[tuple[str, int, int], ...]

    def of(self, role: str) -> list[str]:
        """Words marked with `role`."""
        return [self.text[s:e] for r, s, e in self.spans if r == role]


def read(marked: str) -> Marked:
    """Strip the marks of `marked`.

    Raises:
        ValueError: A bracket is left over.
    """
    text = ""
    spans: list[tuple[str, int, int]] = []
    last = 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        spans.append((match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        last = match.end()
    text += marked[last:]
    if "[" in text or "]" in text:
        raise ValueError(f"unbalanced markup: {marked}")
    return Marked(text, tuple(spans))
