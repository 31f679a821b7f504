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

    A name starts with a capital or a digit, and an acronym stands in capitals as its entry
    spells it.
    """
    spans = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    keys = [fold_key(text[start:end]) for start, end in spans]
    found: list[NamedMention] = []
    n = 0
    while n < len(spans):
        for size in range(min(registry.longest, len(spans) - n), 0, -1):
            start, end = spans[n][0], spans[n + size - 1][1]
            printed = text[start:end]
            if printed.islower():
                continue
            ids = registry.by_alias.get(" ".join(keys[n : n + size])) or registry.by_alias.get(
                fold_key(printed)
            )
            if ids:
                found.append(NamedMention(start, end, ids))
                n += size - 1
                break
        n += 1
    return tuple(found)
