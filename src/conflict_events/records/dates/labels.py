"""Days for events of a chronology: that of the label of their paragraph.

"22 April - Commandos storm the house. All 14 rebels are killed": the whole paragraph is of that
day, in whatever tense it is told. A label on a line of its own is that of all paragraphs below.
In a live report the label is the time: "07:40 - Police fire tear gas" is of the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from conflict_events.entities.dates import ResolvedDate
from conflict_events.entities.story_year import CHRONICLE, labels
from conflict_events.frames.background import is_history
from conflict_events.records.dates.lending import leaves_the_story, with_day
from conflict_events.records.draft import Draft
from conflict_events.schema import DateSpan, Evidence
from conflict_events.text.types import Page

_LABELS = ("day", "days", "week", "month", "year")
_ACTUAL = frozenset(("asserted", "alleged"))
_TIME = re.compile(
    r"[\s*•-]*(?P<time>(?:[01]?\d|2[0-3])[:.h][0-5]\d)(?:\s*(?:[ap]\.?m\.?|gmt|utc|local time))?"
    r"(?:\s*(?:--?|[–—:|])\s*\S|\s+(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""The label of an entry of a live report."""


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
    if published is None:
        return tuple(drafts)
    days = {} if opening else _live(page, published)
    if len(opening) < CHRONICLE and not days:
        return tuple(drafts)
    others: set[int] = set()
    for number, resolved in enumerate(dates):
        span = resolved.span
        if number in opening and span is not None and span.precision in _LABELS:
            days[resolved.mention.paragraph] = span
        elif span is not None and not _same(days.get(resolved.mention.paragraph), span):
            others.add(resolved.mention.sentence)
    if opening:
        days = _carried(page, days, dates)
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


def _same(label: DateSpan | None, span: DateSpan) -> bool:
    """Whether it only says again what the label says: "today" in a live report."""
    return label is not None and (label.start, label.end) == (span.start, span.end)


def _live(page: Page, published: date) -> dict[int, DateSpan]:
    """Return the day of publication for the paragraphs that open with a time of the day."""
    found: dict[int, DateSpan] = {}
    seen: set[int] = set()
    for sentence in page.sentences:
        if sentence.paragraph in seen:
            continue
        seen.add(sentence.paragraph)
        label = _TIME.match(page.raw(sentence.span))
        if label is None:
            continue
        start, end = (sentence.span.start + at for at in label.span("time"))
        time = Evidence(
            role="date",
            part=sentence.span.part,
            start=start,
            end=end,
            text=label["time"],
            rule="date.time_of_entry",
        )
        found[sentence.paragraph] = DateSpan(
            start=published,
            end=published,
            precision="day",
            basis="relative",  # to the day of publication: a time of it is printed
            mention=label["time"],
            evidence=(time,),
        )
    return found if len(found) >= CHRONICLE else {}


def _carried(
    page: Page, days: dict[int, DateSpan], dates: Sequence[ResolvedDate]
) -> dict[int, DateSpan]:
    """Return `days` with those of headings carried to the paragraphs below them."""
    lines: dict[int, int] = {}
    for sentence in page.sentences:
        lines[sentence.paragraph] = lines.get(sentence.paragraph, 0) + len(sentence.text)
    headings = {
        resolved.mention.paragraph
        for resolved in dates
        if lines.get(resolved.mention.paragraph, 0) <= len(resolved.mention.text) + 1
    }
    found = dict(days)
    day: DateSpan | None = None
    for paragraph in sorted(lines):
        if paragraph in days:
            day = days[paragraph] if paragraph in headings else None
        elif day is not None:
            found[paragraph] = day
    return found


def _had(draft: Draft) -> bool:
    """Whether it is told in the past perfect, as done before."""
    parse = draft.parse
    governor = parse.tokens[draft.frame.governor]
    return any(kid.lower == "had" for kid in parse.kids(governor, "aux"))
