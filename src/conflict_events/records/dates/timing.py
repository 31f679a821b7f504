"""From the dates of a sentence to the day of each of its events, and whether that is history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.background import (
    TimeReading,
    is_history,
    read_aggregate,
    read_background,
)
from conflict_events.frames.clauses import clause_chain, clause_head
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.dates.ahead import ahead, without_end
from conflict_events.records.dates.custody import CUSTODY, taken_on
from conflict_events.records.dates.durations import is_long_past
from conflict_events.records.dates.reckoned import RECKONED, reckoned
from conflict_events.records.dates.stretches import stretched
from conflict_events.records.dates.syntax import described, token_of
from conflict_events.records.dates.when import date_of
from conflict_events.records.draft import Draft

_ACTUAL = frozenset(("asserted", "alleged"))
_ANNOUNCED = type_group("announced")
"""Families of states and decisions: the day they are announced is their day."""
_ZONES = timedelta(days=1)
"""What is told of a day later than publication may have happened in an eastern zone."""


def dated(
    draft: Draft, dates: Sequence[ResolvedDate], lexicon: Lexicon, published: date | None
) -> Draft:
    """Return the draft with the day that its sentence tells.

    Args:
        draft: A draft of one sentence.
        dates: Dates of that sentence.
        lexicon: The lexicon.
        published: Day of publication.
    """
    kind = lexicon.types[draft.type]
    span, rule = date_of(
        draft,
        dates,
        announced=kind.family in _ANNOUNCED,
        verbal=kind.band == "verbal",
        published=published,
    )
    stretch = stretched(draft, dates, span, published)
    if stretch is not None:
        span, rule = stretch, "date.stretch"
    taken = taken_on(draft, dates)
    if taken is not None:
        span, rule = taken, CUSTODY
    if span is None:
        span, rule = reckoned(draft, dates, published), RECKONED
    return replace(draft, date=span, date_rule=rule) if span is not None else draft


def not_to_come(draft: Draft, dates: Sequence[ResolvedDate], published: date | None) -> Draft:
    """Return an event dated after publication as planned: it cannot have happened.

    A day and month without year that a verb tells as past is that of the year before.

    Args:
        draft: A draft with its date.
        dates: Dates of its sentence.
        published: Day of publication.
    """
    span = draft.date
    if span is None or span.start is None or published is None:
        return draft
    coming = any(d.span == span and d.mention.future for d in dates)
    latest = published if coming else published + _ZONES
    if draft.status.status != "asserted" or span.start <= latest:
        return draft
    tokens = draft.parse.tokens
    past = any(tokens[i].tag == "VBD" for _, i in draft.anchors)
    yearless = any(
        d.span == span and d.mention.production == "month_day" and span.basis != "explicit"
        for d in dates
    )
    leap = (span.start.month, span.start.day) == (2, 29)
    if past and yearless and span.end == span.start and not leap:
        day = span.start.replace(year=span.start.year - 1)
        return replace(draft, date=span.model_copy(update={"start": day, "end": day}))
    return replace(draft, status=replace(draft.status, status="planned"))


def timed(given: Draft, dates: Sequence[ResolvedDate], published: date | None) -> Draft:
    """Mark history and totals; what is planned lies ahead.

    Args:
        given: A draft with its type and date.
        dates: Dates of its sentence.
        published: Day of publication.
    """
    draft = ahead(without_end(given), published)
    ended = draft.date.end if draft.date else None
    if draft.date is None and published is not None and draft.status.status in _ACTUAL:
        known = _known_by(draft, dates)
        ended = known if known is not None and is_history(known, published) else None
    past = read_background(draft.parse, draft.frame.head, ended, published)
    total = read_aggregate(draft.parse, draft.frame.head)
    if draft.date_rule == CUSTODY:
        total = TimeReading(holds=False)  # "has held 20 students since May": taken at once
    cues = tuple((hit.rule, hit.span) for hit in (*past.cues, *total.cues))
    history = past.holds or (draft.date is None and ended is None and is_long_past(draft, dates))
    if not history and not total.holds:
        return draft
    return replace(draft, background=history, aggregate=total.holds, cues=(*draft.cues, *cues))


def _known_by(draft: Draft, dates: Sequence[ResolvedDate]) -> date | None:
    """Return the last day of the clauses that only speak of the event: it was over by then.

    "The minister acknowledged in 2011 that soldiers had killed the nuns."

    Args:
        draft: An event of one sentence that has no date of its own.
        dates: Dates of that sentence.
    """
    parse = draft.parse
    around = clause_chain(parse, parse.tokens[draft.frame.governor])
    ends: list[date] = []
    for resolved in dates:
        token = token_of(parse, resolved)
        if token is None or resolved.span is None or resolved.span.end is None:
            continue
        named = frozenset(
            t.i for t in parse.tokens if token.start <= t.start < resolved.mention.span.end
        )
        noun = described(parse, token, named)
        if noun is not None and clause_head(parse, noun) == around[0]:
            continue  # "jailed over the 1994 massacre": the year of its cause
        if clause_head(parse, token) in around:
            ends.append(resolved.span.end)
    return max(ends, default=None)
