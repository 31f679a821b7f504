"""The day on which a captivity began that is told by its length: "held since 3 May"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from conflict_events.entities.calendar import month_span
from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.clauses import clause_head
from conflict_events.lexicon.word_classes import word_class
from conflict_events.records.dates.syntax import token_of
from conflict_events.records.draft import Draft
from conflict_events.schema import DateSpan

CUSTODY = "date.custody"
"""Rule that dates a captivity by its beginning."""
_KEEPING = word_class("keep-in-custody")
_TAKINGS = frozenset(("abduction", "arrest"))
_DETAINED = "detained"
"""Of being taken in "20 were detained since Monday", of being kept in "who was detained since"."""
_DAYS = frozenset(("weekday", "month_day", "numeric", "relative_day", "holiday"))


def taken_on(draft: Draft, dates: Sequence[ResolvedDate]) -> DateSpan | None:
    """Return when people were taken who are held "since" then; None where nothing tells it.

    Args:
        draft: An event of one sentence.
        dates: Dates of that sentence.
    """
    parse = draft.parse
    verb = parse.tokens[draft.frame.head]
    kept = verb.lower in _KEEPING or (verb.lower == _DETAINED and verb.dep in ("relcl", "acl"))
    if draft.type not in _TAKINGS or not kept:
        return None
    for resolved in dates:
        token = token_of(parse, resolved)
        if token is not None and clause_head(parse, token) == verb.i:
            found = beginning(resolved)
            if found is not None:
                return found
    return None


def beginning(resolved: ResolvedDate) -> DateSpan | None:
    """Return the day, month or year that "since" names; None for other words.

    Args:
        resolved: A date as resolved: "since Monday", "since May".
    """
    span, mention = resolved.span, resolved.mention
    if span is None or span.start is None or mention.bound != "since":
        return None
    if mention.production in _DAYS:
        first, last, precision = span.start, span.start, "day"
    elif mention.production == "month":
        first, last = month_span(span.start.year, span.start.month)
        precision = "month"
    elif mention.production == "year":
        first, last = date(span.start.year, 1, 1), date(span.start.year, 12, 31)
        precision = "year"
    else:
        return None
    update = {"start": first, "end": last, "precision": precision, "continuous": False}
    return span.model_copy(update=update)
