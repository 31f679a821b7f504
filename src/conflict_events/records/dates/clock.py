"""Days for events told by an hour of the clock: "a bomb went off at 10:15" of a report of that day.

Only a report that prints its own day in its dateline, and no other day before, tells it so. Hours
late in the evening may be those of the day before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from conflict_events.entities.dates import ResolvedDate
from conflict_events.records.draft import Draft
from conflict_events.schema import DateSpan, Evidence
from conflict_events.text.types import Page, Sentence

_ACTUAL = frozenset(("asserted", "alleged"))
_CLOCK = re.compile(
    r"\b(?:at|around|about|approximately)\s+(?:(?:about|around|approximately|exactly)\s+)?(?P<time>"
    r"(?P<hour>[01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?P<half>[ap]\.?m\b\.?))?"
    r"|(?P<whole>1[0-2]|[1-9])\s?(?P<of>[ap]\.?m\b\.?)"
    r"|(?P<four>[01]\d|2[0-3])[0-5]\d(?=\s+hours\b|\s+\(?\d{4}\s+GMT|[,.]|\s)"
    r"|dawn|noon|midday)",
    re.IGNORECASE,
)
_LAST_HOUR = 18


def date_by_clock(
    page: Page, drafts: Sequence[Draft], dates: Sequence[ResolvedDate]
) -> tuple[Draft, ...]:
    """Return the drafts; those without a day whose sentence tells the hour have the report's.

    Args:
        page: The document as read.
        drafts: Its incidents, their days read and lent.
        dates: All its dates, in text order.
    """
    line = page.dateline
    if line is None or line.day is None or line.day != page.published:
        return tuple(drafts)
    own = {line.day}
    others = [
        found.mention.sentence
        for found in dates
        if found.span is not None
        and not line.span.covers(found.mention.span)
        and {found.span.start, found.span.end} != own
    ]
    first = min(others, default=len(page.sentences))
    return tuple(
        draft
        if draft.date is not None or _kept(draft) or draft.tellings[0].sentence.index >= first
        else _of_the_day(draft, line.day, page)
        for draft in drafts
    )


def _kept(draft: Draft) -> bool:
    return draft.background or draft.aggregate or draft.status.status not in _ACTUAL


def _of_the_day(draft: Draft, day: date, page: Page) -> Draft:
    told = ((telling.sentence, _hour(telling.sentence)) for telling in draft.tellings)
    sentence, found = next(((one, hour) for one, hour in told if hour), (None, None))
    if sentence is None or found is None:
        return draft
    start = sentence.span.start + found.start("time")
    end = sentence.span.start + found.end("time")
    hour = Evidence(
        role="date",
        part=sentence.span.part,
        start=start,
        end=end,
        text=page.text[start:end],
        rule="date.clock",
    )
    span = DateSpan(
        start=day,
        end=day,
        precision="day",
        basis="dateline",
        mention=hour.text,
        evidence=(hour,),
    )
    return replace(draft, date=span, date_rule="date.clock")


def _hour(sentence: Sentence) -> re.Match[str] | None:
    """Return the only hour that a sentence tells, but none of the late evening."""
    found = list(_CLOCK.finditer(sentence.text))
    if len(found) != 1 or sentence.span.part != "text":
        return None
    match = found[0]
    number = next((match[name] for name in ("hour", "whole", "four") if match[name]), None)
    if number is None:
        return match  # "at dawn"
    after = (match["half"] or match["of"] or "").lower().startswith("p") and int(number) < _NOON
    return match if int(number) + _NOON * after < _LAST_HOUR else None


_NOON = 12
