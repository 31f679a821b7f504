"""Weapons and tactics of a reading, and where they are named."""

from __future__ import annotations

from conflict_events.entities.types import ResolvedFrame
from conflict_events.records.interpretation.roles import Reading
from conflict_events.text.types import Span

_AIMED = frozenset(("object", "at", "on", "against"))
"""Relations of what is shot at: "fired at a helicopter" is done with no helicopter."""


def means_of(reading: Reading, resolved: ResolvedFrame) -> tuple[tuple[str, Span], ...]:
    """Return the weapons of a reading with the words that name them."""
    named = {p.means: p.span for p in resolved.parties if p.means} | dict(resolved.means)
    parse = resolved.frame.parse
    own = parse.span(parse.tokens[resolved.frame.head])
    aimed_at = [p.span for p in reading.targets if p.relation.key in _AIMED]
    return (
        *((ident, named.get(ident, own)) for ident in reading.means),
        *(
            (ident, span)
            for ident, span in resolved.means
            if ident not in reading.means and not any(aim.covers(span) for aim in aimed_at)
        ),
    )
