"""Weapons and tactics of a reading, and where they are named."""

from __future__ import annotations

from conflict_events.entities.types import Party, ResolvedFrame
from conflict_events.lexicon.type_groups import type_group
from conflict_events.lexicon.word_classes import word_class
from conflict_events.parses.types import Parse
from conflict_events.records.interpretation.roles import Reading
from conflict_events.text.types import Span

_SUPPORT = word_class("lend-support")
_AIMED = frozenset(("object", "at", "on", "against"))
"""Relations of what is shot at: "fired at a helicopter" is done with no helicopter."""
_FLYING = word_class("arms-that-fly")
_STRIKING = type_group("done-from-the-air")
"""What an air force does from the air; its men arrest and patrol on the ground."""


_DEEDS = type_group("claimed-deeds")
_SPOKEN = word_class("means-of-talk")


def means_of(
    reading: Reading, resolved: ResolvedFrame, family: str
) -> tuple[tuple[str, Span], ...]:
    """Return the weapons of a reading with the words that name them.

    A deed is done with no telephone, over which it is only claimed.

    Args:
        reading: A trigger with its roles.
        resolved: Its frame.
        family: That of the trigger's type.
    """
    named = {p.means: p.span for p in resolved.parties if p.means} | dict(resolved.means)
    parse = resolved.frame.parse
    own = parse.span(parse.tokens[resolved.frame.head])
    aimed_at = [p.span for p in reading.targets if p.relation.key in _AIMED]
    return (
        *((ident, named.get(ident, own)) for ident in reading.means),
        *_flown(reading),
        *(
            (ident, span)
            for ident, span in resolved.means
            if ident not in reading.means
            and not (ident in _SPOKEN and family in _DEEDS)
            and not any(aim.covers(span) for aim in aimed_at)
            and not _helps(parse, span)
        ),
    )


def _helps(parse: Parse, span: Span) -> bool:
    """Whether the words name what only lends support: "with the support of helicopters"."""
    named = next((t for t in parse.tokens if t.start <= span.start < t.end), None)
    while named is not None and named.dep in ("compound", "amod"):
        named = parse.head(named)
    if named is None or named.dep != "pobj":
        return False
    return parse.head(parse.head(named)).lower in _SUPPORT


def _flown(reading: Reading) -> tuple[tuple[str, Span], ...]:
    """Return air strikes as the means where an air force itself strikes."""
    if reading.match.trigger.type not in _STRIKING or "small_arms" in reading.means:
        return ()
    return tuple(("air_strike", p.span) for p in reading.initiators if _flies(p))[:1]


def _flies(party: Party) -> bool:
    """Whether the phrase ends in an air force: no "air force officers"."""
    words = party.text.lower().split()
    return words[-1] in _FLYING or " ".join(words[-2:]) in _FLYING
