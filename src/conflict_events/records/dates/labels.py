"""Days for events of a chronology: that of the label of their paragraph.

"22 April - Commandos storm the house. All 14 rebels are killed": the whole paragraph is of that
day, in whatever tense it is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.dates import ResolvedDate
from conflict_events.entities.story_year import CHRONICLE, labels
from conflict_events.frames.background import is_history
from conflict_events.records.dates.lending import leaves_the_story, with_day
from conflict_events.records.draft import Draft
from conflict_events.schema import DateSpan
from conflict_events.text.types import Page

_ACTUAL = frozenset(("asserted", "alleged"))


def date_by_label(
    page: Page, drafts: Sequence[Draft], dates: Sequence[ResolvedDate]
) -> tuple[Draft, ...]:
    """Return the drafts; those without a day have that of the label of their paragraph.

    Args:
        page: The document as read.
        drafts: What is told in it, tellings apart.
        dates: All its dates, in text order.
    """
    opening = labels(page, [resolved.mention for resolved in dates])
    published = page.published
    if len(opening) < CHRONICLE or published is None:
        return tuple(drafts)
    days: dict[int, DateSpan] = {}
    others: set[int] = set()
    for number, resolved in enumerate(dates):
        span = resolved.span
        if number in opening and span is not None and span.precision == "day":
            days[resolved.mention.paragraph] = span
        elif span is not None:
            others.add(resolved.mention.sentence)
    found: list[Draft] = []
    for draft in drafts:
        first = draft.tellings[0].sentence
        day = days.get(first.paragraph)
        kept = draft.date is not None or draft.background or draft.aggregate
        kept = kept or draft.status.status not in _ACTUAL or first.index in others
        if day is None or kept or leaves_the_story(first.text):
            found.append(draft)
        elif _had(draft):
            # "The army had shelled it before": history, where the day of the label is.
            old = day.end is not None and is_history(day.end, published)
            found.append(replace(draft, background=old))
        else:
            found.append(with_day(draft, day, published, "date.label"))
    return tuple(found)


def _had(draft: Draft) -> bool:
    """Whether it is told in the past perfect, as done before."""
    parse = draft.parse
    governor = parse.tokens[draft.frame.governor]
    return any(kid.lower == "had" for kid in parse.kids(governor, "aux"))
