"""Places that a clause with "where" takes up: "moved on to Sarra, where they burned houses"."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.places import ResolvedPlace
from conflict_events.frames.clauses import clause_chain, clause_head
from conflict_events.parses.types import Parse, Token
from conflict_events.records.draft import Draft
from conflict_events.records.places.syntax import place_token

_SETTLED = frozenset(("exact", "near", "admin2", "admin1", None))
Found = tuple[tuple[ResolvedPlace, ...], str]


def taken_up_by_where(draft: Draft, places: Sequence[ResolvedPlace], found: Found) -> Found:
    """Return `found`, or the place before "where" for an event that the clause tells.

    A place that the clause itself names stands.

    Args:
        draft: An event of one sentence.
        places: Resolved places of that sentence, in text order.
        found: The places of the event and the rule that chose them.
    """
    parse = draft.parse
    chain = clause_chain(parse, parse.tokens[draft.frame.governor])
    where = next(
        (t for t in parse.tokens if t.lower == "where" and clause_head(parse, t) in chain), None
    )
    if where is None or where.i > draft.frame.head:
        return found
    told = _before(parse, where, places)
    if told is None or any(_is_behind(parse, place, where) for place in found[0]):
        return found
    return (told,), "place.clause"


def _is_behind(parse: Parse, place: ResolvedPlace, where: Token) -> bool:
    token = place_token(parse, place)
    return token is None or token.i > where.i


def _before(parse: Parse, where: Token, places: Sequence[ResolvedPlace]) -> ResolvedPlace | None:
    """Return the place that stands right before "where", the innermost of what holds it."""
    before = [p for p in places if (p.mention.printed or p.mention.span).end <= where.start]
    if not before:
        return None
    told = before.pop()
    offset = parse.sentence.span.start
    end = (told.mention.printed or told.mention.span).end
    if parse.sentence.text[end - offset : where.start - offset].strip(" ,)"):
        return None
    while before and told.mention.name in before[-1].mention.containers:
        told = before.pop()
    return told if told.location.precision in _SETTLED else None
