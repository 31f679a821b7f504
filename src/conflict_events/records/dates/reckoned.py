"""Days that are reckoned from what is told beside the event: anniversaries, "a week after it".

"Friday marked the 20th anniversary of the massacre": twenty years to the day. "The raid came a
week after gunmen killed nine": the killing lies a week before what is told as fresh.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from conflict_events.entities.calendar import month_span
from conflict_events.entities.date_arithmetic import Days, shifted
from conflict_events.entities.dates import ResolvedDate
from conflict_events.lexicon.date_rules import load_date_rules
from conflict_events.parses.types import Parse, Token
from conflict_events.records.dates.offsets import offset_over
from conflict_events.records.draft import Draft
from conflict_events.schema import DateSpan, Evidence

RECKONED = "date.reckoned"
"""Rule that counts days from what is told beside the event."""
_TAKES_UP = re.compile(r"(?:that|this|it|the (?:date|day|deadline))\b", re.IGNORECASE)
"""How a sentence begins that goes on about the day named last."""
_ANNIVERSARY = frozenset(("anniversary", "anniversaries"))
_ORDINAL = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_FRESH_DAYS = 6
_WEEKS = {"day": 1, "week": 7, "fortnight": 14}
_LONG = frozenset(("month", "year", "decade"))


def reckoned(
    draft: Draft, dates: Sequence[ResolvedDate], published: date | None
) -> DateSpan | None:
    """Return the days of an event without a date of its own, counted from another; else None.

    Args:
        draft: An event of one sentence that nothing dates.
        dates: Dates of that sentence.
        published: Day of publication.
    """
    if published is None:
        return None
    days = [d.span for d in dates if d.span is not None and d.span.start is not None]
    parse = draft.parse
    feast = _anniversary_of(parse, parse.tokens[draft.frame.head])
    if feast is not None:
        marked = next((span for span in days if span.start == span.end), None)
        found = _anniversary(marked, feast[0], published)
        return None if found is None else _seen(found, parse, feast[1], feast[2])
    return None if days else _before_fresh(draft, published)


def marked_before(
    drafts: Sequence[Draft], dates: Sequence[ResolvedDate], published: date | None
) -> tuple[Draft, ...]:
    """Return the drafts, an anniversary counted from the day that the sentence before names.

    "They would leave by 11 September. That is the 20th anniversary of the attacks."

    Args:
        drafts: What is told, with its days.
        dates: All dates of the document, in text order.
        published: Day of publication.
    """
    if published is None:
        return tuple(drafts)
    last = {resolved.mention.sentence: resolved.span for resolved in dates}
    found: list[Draft] = []
    for draft in drafts:
        sentence, span = draft.tellings[0].sentence, draft.date
        marked = last.get(sentence.index - 1)
        if (
            draft.date_rule == RECKONED
            and sentence.index not in last
            and _TAKES_UP.match(sentence.text)
            and marked is not None
            and marked.end is not None
            and marked.start in (None, marked.end)
            and span is not None
            and (feast := _anniversary_of(draft.parse, draft.parse.tokens[draft.frame.head]))
            and (day := _anniversary(marked, feast[0], published)) is not None
        ):
            evidence = (*day.evidence, *span.evidence)
            day = day.model_copy(update={"evidence": evidence, "mention": span.mention})
            found.append(replace(draft, date=day))
        else:
            found.append(draft)
    return tuple(found)


def _anniversary_of(parse: Parse, noun: Token) -> tuple[int, int, int] | None:
    """Return which anniversary of the event is told, and its first and last word."""
    for above in parse.ancestors(noun):
        if above.lower in _ANNIVERSARY:
            for kid in parse.kids(above, "amod", "compound"):
                number = _ordinal(kid)
                if number:
                    return number, kid.i, above.i
            return None
        if above.is_verb:
            return None
    return None


def _seen(span: DateSpan, parse: Parse, first: int, last: int) -> DateSpan:
    """Return the span with the words that it was reckoned from as its evidence.

    Their text is that of the sentence as read; `assemble` puts the printed characters.
    """
    where = parse.span(parse.tokens[first], parse.tokens[last])
    text = " ".join(token.text for token in parse.tokens[first : last + 1])
    seen = Evidence(
        role="date",
        part=where.part,
        start=where.start,
        end=where.end,
        text=text,
        rule=RECKONED,
    )
    return span.model_copy(update={"evidence": (*span.evidence, seen), "mention": text})


def _ordinal(token: Token) -> int | None:
    printed = _ORDINAL.fullmatch(token.lower)
    if printed is not None:
        return int(printed[1])
    number = load_date_rules().value("day_word", token.lower)
    return number if isinstance(number, int) else None


def _anniversary(marked: DateSpan | None, years: int, published: date) -> DateSpan | None:
    if not 0 < years < published.year:
        return None
    told = None if marked is None else marked.start or marked.end
    if marked is None or told is None:
        year = published.year - years
        return DateSpan(
            start=date(year, 1, 1), end=date(year, 12, 31), precision="year", basis="relative"
        )
    first, last = month_span(told.year - years, told.month)
    day = first.replace(day=min(told.day, last.day))
    return marked.model_copy(
        update={"start": day, "end": day, "basis": "relative", "continuous": False}
    )


def _before_fresh(draft: Draft, published: date) -> DateSpan | None:
    """Return the days of what went before a fresh event: "a week after gunmen killed nine"."""
    parse = draft.parse
    head = parse.tokens[draft.frame.head]
    root = next((t for t in parse.tokens if t.head == t.i), head)
    offset = offset_over(parse, head, root.i)
    if offset is None or offset.number is None or offset.number < 1:
        return None
    first = max(0, offset.side - 2)
    if offset.unit in _WEEKS:
        back = timedelta(days=offset.number * _WEEKS[offset.unit])
        start, end = published - timedelta(days=_FRESH_DAYS) - back, published - back
        week = DateSpan(start=start, end=end, precision="week", basis="relative")
        return _seen(week, parse, first, offset.side)
    if offset.unit in _LONG:
        found = shifted(published, -offset.number, offset.unit)
        if isinstance(found, Days):
            span = DateSpan(
                start=found.start, end=found.end, precision=found.precision, basis="relative"
            )
            return _seen(span, parse, first, offset.side)
    return None
