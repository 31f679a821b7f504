"""When: which date mention of the sentence belongs to the event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.clauses import clause_chain, clause_head, distance
from conflict_events.parses.types import Token
from conflict_events.records.draft import Draft
from conflict_events.schema import DateSpan

_SAYING = frozenset(
    "said says say told reported reports report announced added confirmed claimed claims stated "
    "saying denied warned".split()
)
_FRESH_DAYS = 6


def date_of(draft: Draft, dates: Sequence[ResolvedDate]) -> tuple[DateSpan | None, str]:
    """Return the date of `draft` among those of its sentence, and the rule that chose it.

    A date that hangs on a verb of saying dates the statement, not the event.
    """
    parse = draft.parse
    governor = parse.tokens[draft.frame.governor]
    chain = clause_chain(parse, governor)
    ranked: list[tuple[int, int, DateSpan]] = []
    for resolved in dates:
        if resolved.span is None:
            continue
        start = resolved.mention.span.start
        token = next((t for t in parse.tokens if t.start <= start < t.end), None)
        if token is None:
            continue
        own = clause_head(parse, token)
        speaks = parse.tokens[own].lower in _SAYING and own not in draft_heads(draft)
        if speaks and _hangs_on(draft, token, own):
            continue
        if own == chain[0]:
            tier = 0
        elif chain[0] in clause_chain(parse, token)[:2]:
            tier = 1
        elif own in chain[1:3]:
            tier = 2
        else:
            tier = 3
        ranked.append((tier, distance(parse, draft.frame.head, token.i), resolved.span))
    if not ranked:
        return None, ""
    tier, _, span = min(ranked, key=lambda item: item[:2])
    if tier == 3:
        return None, ""
    return span, ("date.clause", "date.inner", "date.outer")[tier]


def draft_heads(draft: Draft) -> frozenset[int]:
    """Return the indices of the heads of the frame."""
    return frozenset((draft.frame.head, draft.frame.governor))


def _hangs_on(draft: Draft, token: Token, saying: int) -> bool:
    """Whether the date hangs directly on the verb of saying rather than inside its content."""
    parse = draft.parse
    steps = 0
    current = token
    while current.i != saying and steps < 6:
        current = parse.head(current)
        steps += 1
        if current.is_verb and current.i != saying:
            return False
    return True


def fresh(published: date | None) -> DateSpan | None:
    """Return the date of what is told as fresh: the six days before publication to it."""
    if published is None:
        return None
    return DateSpan(
        start=published - timedelta(days=_FRESH_DAYS),
        end=published,
        precision="week",
        basis="publication",
    )
