"""Scope: whether a document tells of political violence or of ordinary crime.

Words of both sides are weighed over the whole document; what stands in its title or
first paragraph counts double, and no word more than three times.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from conflict_events.frames.status import CueHit
from conflict_events.lexicon.scope import ScopeWords, Table, Vocabulary, load_scope_words
from conflict_events.schema import Scope
from conflict_events.text.types import Page, Span

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_MOST = 3
_LEAST = 5
_CLEAR = 1.5
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class ScopeReading:
    """Scope of a document with the weights that decided."""

    scope: Scope
    criminal: int
    political: int
    cues: tuple[CueHit, ...]
    """The first words of the winning side, at most five."""


def read_scope(page: Page, words: ScopeWords | None = None) -> ScopeReading:
    """Return whether the document tells of political violence, of crime, or leaves it open.

    Criminal needs a clear lead: an unknown conflict is worse lost than a crime kept.

    Args:
        page: The document as read.
        words: Vocabulary; the core pack's by default.
    """
    table = (words or load_scope_words()).scope
    seen: Counter[tuple[str, ...]] = Counter()
    weights = {"criminal": 0, "political": 0}
    hits: dict[str, list[CueHit]] = {"criminal": [], "political": []}
    for sentence in page.sentences:
        factor = 2 if sentence.kind in ("title", "lead") or sentence.index == 0 else 1
        base = sentence.span.start
        for start, end, sequence, entry in find_words(sentence.text, table):
            seen[sequence] += 1
            if seen[sequence] > _MOST:
                continue
            weights[entry.side] += entry.weight * factor
            if len(hits[entry.side]) < _SHOWN:
                span = Span(base + start, base + end, sentence.span.part)
                hits[entry.side].append(CueHit(span, f"scope.{entry.id}"))
    criminal, political = weights["criminal"], weights["political"]
    scope: Scope = "unclear"
    if criminal >= _LEAST and criminal > political * _CLEAR:
        scope = "criminal"
    elif political and political >= criminal:
        scope = "political"
    return ScopeReading(scope, criminal, political, tuple(hits.get(scope, ())))


def find_words(text: str, table: Table) -> list[tuple[int, int, tuple[str, ...], Vocabulary]]:
    """Return the word sequences of `table` in `text`: offsets, words and entry; longest first.

    Args:
        text: A sentence.
        table: Sequences by first word.
    """
    found: list[tuple[int, int, tuple[str, ...], Vocabulary]] = []
    tokens = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    position = 0
    while position < len(tokens):
        step = 1
        for sequence, entry in table.get(tokens[position][0], ()):
            last = position + len(sequence)
            if last <= len(tokens) and all(
                tokens[position + n][0] == word for n, word in enumerate(sequence)
            ):
                found.append((tokens[position][1], tokens[last - 1][2], sequence, entry))
                step = len(sequence)
                break
        position += step
    return found
