"""Countries of the armed sides that a document names: "ADF rebels" speak for towns of Congo."""

from __future__ import annotations

import re
from typing import Final

from conflict_events.lexicon.actors import NamedActor, Registry
from conflict_events.text.fold import fold_key
from conflict_events.text.types import Page

_NAME: Final = re.compile(r"[^\W_][\w'’.-]*")
_SIDES: Final = frozenset(
    ("rebel_group", "political_militia", "identity_militia", "state_forces", "external_forces")
)
_MOST: Final = 4
"""Countries that a name may stand for and still tell where the document is: who is everywhere
tells nothing."""


def countries_of_sides(page: Page, registry: Registry) -> tuple[tuple[str, ...], ...]:
    """Return the countries in which each side of `page` fights, each side once.

    Args:
        page: The document as read.
        registry: Known actors.
    """
    found: set[tuple[str, ...]] = set()
    for sentence in page.sentences:
        found |= _names(sentence.text, registry)
    homes = (
        tuple(sorted({code for ident in ids for code in _countries(ident, registry)}))
        for ids in sorted(found)
    )
    return tuple(where for where in homes if 0 < len(where) <= _MOST)


def _countries(ident: str, registry: Registry) -> tuple[str, ...]:
    actor = registry.actors[ident]
    if not isinstance(actor, NamedActor) or actor.kind not in _SIDES:
        return ()
    return actor.countries or ((actor.country,) if actor.country else ())


def _names(text: str, registry: Registry) -> set[tuple[str, ...]]:
    """Return the actors that each name in `text` may mean, the longest name at each place."""
    spans = [(m.start(), m.end()) for m in _NAME.finditer(text)]
    found: set[tuple[str, ...]] = set()
    n = 0
    while n < len(spans):
        start = spans[n][0]
        if not text[start].isupper():
            n += 1
            continue
        opener = fold_key(text[start : spans[n][1]]).split(" ", 1)[0]
        size = min(registry.openers.get(opener, 0), len(spans) - n)
        while size > 0:
            printed = text[start : spans[n + size - 1][1]].rstrip(".'’-")
            key = fold_key(printed.removesuffix("'s").removesuffix("’s"))
            ids = registry.by_alias.get(key, ())
            if ids and registry.spelling.fits(key, printed.split()):
                found.add(ids)
                break
            size -= 1
        n += max(1, size)
    return found
