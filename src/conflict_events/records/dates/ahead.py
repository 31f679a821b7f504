"""Days that lie ahead: "called for a strike on Monday", "imposed a curfew until Friday"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.dates.tense import told_tense
from conflict_events.records.draft import Draft
from conflict_events.schema import DateSpan
from conflict_events.text.calendar_names import WEEKDAYS

_WEEK = timedelta(days=7)
_ORDERS = type_group("standing-orders")
_DAYS_OF_MONTHS = frozenset(("date.month_day", "date.day_month", "date.month_day.on"))
_BEHIND = frozenset(("last", "past", "previous"))


def ahead(draft: Draft, published: date | None) -> Draft:
    """Return the draft, a planned act on a bare weekday moved to the week that follows.

    One on a day of a month that has passed is moved to the next year.

    Weekdays are read back from the day of publication by default, as reports tell what happened.

    Args:
        draft: A draft with its status and day.
        published: Day of publication; without one nothing is moved.
    """
    span = draft.date
    if span is None or published is None or span.start is None or span.start != span.end:
        return draft
    if draft.status.status != "planned" or draft.status.attempted or span.basis != "relative":
        return draft
    if _yearless(span) and span.start < published and not told_tense(draft):
        leap = (span.start.month, span.start.day) == (2, 29)
        later = span.start.replace(year=span.start.year + 1, day=28 if leap else span.start.day)
        return replace(draft, date=span.model_copy(update={"start": later, "end": later}))
    words = frozenset((span.mention or "").lower().split())
    if words.isdisjoint(WEEKDAYS) or not words.isdisjoint(_BEHIND):
        return draft
    if not timedelta(0) < published - span.start <= _WEEK:
        return draft
    day = span.start + _WEEK
    return replace(draft, date=span.model_copy(update={"start": day, "end": day}))


def _yearless(span: DateSpan) -> bool:
    """Whether it is a day of a month whose year is not printed."""
    return bool(span.evidence) and span.evidence[0].rule in _DAYS_OF_MONTHS


def without_end(draft: Draft) -> Draft:
    """Return the draft, an order without the day until which it holds: that is not when it came.

    Args:
        draft: A draft with its type and day.
    """
    span = draft.date
    if draft.type not in _ORDERS or span is None or span.start is not None or not span.continuous:
        return draft
    return replace(draft, date=None, date_rule="")
