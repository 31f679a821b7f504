"""Days told in a sentence of their own behind the event: "It happened on 5 March".

"It", "the incident", "the crime" take up what was told before, and the date is all that the
sentence adds; or it speaks of the event again: "condemned the crime committed on 5 March".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from conflict_events.entities.dates import ResolvedDate
from conflict_events.frames.background import is_history
from conflict_events.lexicon.lexicon import Lexicon
from conflict_events.lexicon.type_groups import type_group
from conflict_events.records.draft import Draft
from conflict_events.schema import DateSpan
from conflict_events.text.types import Page, Sentence

_REACH = 2
"""Sentences that such a day may look back."""
_BETWEEN = 60
"""Characters from the verb to its date."""
_HAPPENED = re.compile(
    r"(?:^|[\"“'(,;:]\s*|\bthat\s+|\bsaid\s+)"
    r"(?:it|this|that|all this|(?:the|this)\s+(?:[a-z-]+\s+)?"
    r"(?:incidents?|events?|crimes?|tragedy|episode|act|action|violence|deed|outrage|drama))\s+"
    r"(?:all\s+|also\s+|reportedly\s+|allegedly\s+|apparently\s+)?"
    r"(?:happened|occurred|took\s+place|transpired|unfolded"
    r"|(?:was|were)\s+(?:committed|perpetrated|carried\s+out|staged))\b"
)
_COMMITTED = re.compile(
    r"\b(?:the|this|that)\s+(?:[\"“'a-z-]+\s+){0,2}"
    r"(?:crime|murder|killing|slaying|assassination|massacre|slaughter|attack|assault|raid|ambush"
    r"|bombing|blast|explosion|shooting|kidnapping|abduction|incident|atrocity|outrage|tragedy)"
    r"[\"”',]*\s+(?:(?:that|which)\s+)?(?:(?:was|had\s+been)\s+)?"
    r"(?:perpetrated|committed|carried\s+out|staged|took\s+place|happened|occurred)\b"
)
"""The event taken up by a noun inside a sentence about something else."""
_ACTUAL = frozenset(("asserted", "alleged"))
_LENDING = type_group("deeds-with-a-scene")


def lend_later_dates(
    drafts: Sequence[Draft], dates: Sequence[ResolvedDate], page: Page, lexicon: Lexicon
) -> tuple[Draft, ...]:
    """Return the drafts; the one told last before "it happened on Sunday" has that day.

    Args:
        drafts: Merged drafts of a document, in text order.
        dates: All its dates, in text order.
        page: The document as read.
        lexicon: The lexicon.
    """
    found = list(drafts)
    sentences = {sentence.index: sentence for sentence in page.sentences}
    for index, own in groupby(dates, key=lambda resolved: resolved.mention.sentence):
        day, again = _day(page, sentences[index], list(own))
        owner = None if day is None else _owner(found, index, lexicon, again=again)
        if day is not None and owner is not None:
            end, published = day.end, page.published
            history = end is not None and published is not None and is_history(end, published)
            found[owner] = replace(
                found[owner], date=day, date_rule="date.happened", background=history
            )
    return tuple(found)


def _day(
    page: Page, sentence: Sentence, dates: Sequence[ResolvedDate]
) -> tuple[DateSpan | None, bool]:
    """Return the day right behind the words that something happened; whether a noun names it."""
    text = page.raw(sentence.span).lower()
    said = _HAPPENED.search(text)
    again = said is None
    said = said or _COMMITTED.search(text)
    if said is None:
        return None, again
    end = sentence.span.start + said.end()
    for resolved in dates:
        span, start = resolved.span, resolved.mention.span.start
        if span is not None and 0 <= start - end <= _BETWEEN and resolved.mention.bound is None:
            return (span if span.precision == "day" and span.start == span.end else None), again
    return None, again


def _owner(drafts: Sequence[Draft], index: int, lexicon: Lexicon, *, again: bool) -> int | None:
    """Return the one undated event of the last sentence with events before `index`.

    A noun may tell it `again` in the sentence itself.
    """
    told = [
        (telling.sentence.index, number)
        for number, draft in enumerate(drafts)
        for telling in draft.tellings
        if telling.sentence.kind != "title" and lexicon.types[draft.type].family in _LENDING
    ]
    if any(at == index for at, _ in told) and not again:
        return None
    last = max((at for at, _ in told if at <= index), default=None)
    if last is None or index - last > _REACH:
        return None
    own = list(dict.fromkeys(number for at, number in told if at == last))
    draft = drafts[own[0]]
    wanting = draft.date is None and not draft.aggregate and draft.status.status in _ACTUAL
    return own[0] if len(own) == 1 and wanting else None
