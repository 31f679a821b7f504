"""Names of actors in plain text: the longest alias at each place, without any parse."""

from __future__ import annotations

import re
from dataclasses import dataclass

from conflict_events.lexicon.actors import Registry
from conflict_events.text.fold import fold_key

_WORD = re.compile(r"[^\W_]+(?:['`´‘’ʻʼʿ][^\W_]+)*(?:\.(?=[^\W_]\.))?|[^\W_](?:\.[^\W_])+\.?")


@dataclass(frozen=True, slots=True)
class NamedMention:
    """A stretch of text that spells an alias."""

    start: int
    """Code points into the text, half-open."""
    end: int
    ids: tuple[str, ...]
    """Every actor with that alias; which one is meant is decided by day and country."""


def find_named(text: str, registry: Registry) -> tuple[NamedMention, ...]:
    """Return the names of known actors in `text`, longest first at each place, in order.

    How a name must be printed is told by `lexicon.spelling`.
    """
    spans = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    keys = [fold_key(text[start:end]) for start, end in spans]
    found: list[NamedMention] = []
    n = 0
    while n < len(spans):
        for size in range(min(registry.longest, len(spans) - n), 0, -1):
            start, end = spans[n][0], spans[n + size - 1][1]
            printed = text[start:end]
            key = " ".join(keys[n : n + size])
            if key not in registry.by_alias:
                key = fold_key(printed)
            ids = registry.by_alias.get(key)
            if ids and registry.spelling.fits(key, printed.split()):
                found.append(NamedMention(start, end, ids))
                n += size - 1
                break
        n += 1
    return tuple(found)
